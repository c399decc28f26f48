import { error, type Problem, placeText } from "../../problems/index.js";
import type { PolicySource } from "../read-policy.js";
import type { Path } from "../yaml-source.js";

/**
 * Ids that stand twice. Figures and whatever an area holds share one set of names, because links and
 * addresses name them without saying what they are; the other lists have their own.
 */
export function idProblems(source: PolicySource): readonly Problem[] {
  const { policy } = source;
  const ownLists = (["units", "dimensions", "groups", "bodies", "places", "definitions"] as const).map(
    (list) => policy[list].map((item, index): Named => ({ id: item.id, path: [list, index, "id"] })),
  );
  const inAreas = policy.areas.flatMap((area, areaIndex) =>
    (
      [
        "indicators",
        "gaps",
        "targets",
        "commitments",
        "remarks",
        "openPoints",
        "dataGaps",
        "objectives",
      ] as const
    ).flatMap((list) =>
      area[list].map(
        (item, index): Named => ({ id: item.id, path: ["areas", areaIndex, list, index, "id"] }),
      ),
    ),
  );
  const derived = policy.areas.flatMap((area, areaIndex) =>
    area.derived.map(
      ({ figure }, index): Named => ({ id: figure, path: ["areas", areaIndex, "derived", index, "figure"] }),
    ),
  );
  return [...ownLists, [...inAreas, ...derived]].flatMap((list) => duplicates(list, source));
}

interface Named {
  readonly id: string;
  readonly path: Path;
}

function duplicates(list: readonly Named[], { placeOf }: PolicySource): readonly Problem[] {
  const first = new Map<string, Named>();
  return list.flatMap((named) => {
    const earlier = first.get(named.id);
    if (earlier === undefined) {
      first.set(named.id, named);
      return [];
    }
    const there = placeText(placeOf(earlier.path));
    return [
      error("duplicate-id", placeOf(named.path), {
        da: `id'et "${named.id}" findes allerede (${there})`,
        en: `the id "${named.id}" exists already (${there})`,
      }),
    ];
  });
}
