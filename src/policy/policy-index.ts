import type { Commitment, DataGap, Gap, Indicator, Policy, PolicyArea, Target } from "./schema/policy.js";

type ById<T> = ReadonlyMap<string, T>;

/** The parts of a policy by their ids, for whoever follows a link. The first of two equal ids counts. */
export interface PolicyIndex {
  readonly indicators: ById<Indicator>;
  readonly gaps: ById<Gap>;
  readonly targets: ById<Target>;
  readonly commitments: ById<Commitment>;
  readonly dataGaps: ById<DataGap>;
  readonly groups: ById<Policy["groups"][number]>;
  readonly countryLists: ById<Policy["countryLists"][number]>;
  readonly bodies: ById<Policy["bodies"][number]>;
  readonly places: ById<Policy["places"][number]>;
  readonly definitions: ById<Policy["definitions"][number]>;
  readonly units: ById<Policy["units"][number]>;
  readonly dimensions: ById<Policy["dimensions"][number]>;
}

export function indexPolicy(policy: Policy): PolicyIndex {
  const inAreas = <T extends { readonly id: string }>(part: (area: PolicyArea) => readonly T[]) =>
    byId(policy.areas.flatMap(part));
  return {
    indicators: inAreas((area) => area.indicators),
    gaps: inAreas((area) => area.gaps),
    targets: inAreas((area) => area.targets),
    commitments: inAreas((area) => area.commitments),
    dataGaps: inAreas((area) => area.dataGaps),
    groups: byId(policy.groups),
    countryLists: byId(policy.countryLists),
    bodies: byId(policy.bodies),
    places: byId(policy.places),
    definitions: byId(policy.definitions),
    units: byId(policy.units),
    dimensions: byId(policy.dimensions),
  };
}

/** Units that the product itself knows how to print; a policy adds its own. */
export const builtInUnits: readonly string[] = ["percent", "percentage-points"];

function byId<T extends { readonly id: string }>(items: readonly T[]): ById<T> {
  const result = new Map<string, T>();
  for (const item of items) if (!result.has(item.id)) result.set(item.id, item);
  return result;
}
