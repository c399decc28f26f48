import type { GroupPlan, IndicatorPlan } from "../plan/file-plan.js";
import type { CellTable } from "./cell-table.js";
import { periodDimension } from "./narrowed.js";
import { ownClass } from "./own-class.js";
import { type Tally, tallies } from "./tallies.js";

/** Two groups of a period, stratum by stratum; this table is never delivered. */
export interface ComparedStrata {
  readonly period: string;
  readonly strata: readonly { readonly minority: Tally; readonly majority: Tally }[];
  /** All of each group, with those of whom some factor is not known: they are in no stratum. */
  readonly everyone: { readonly minority: Count; readonly majority: Count };
}

/** How many persons, and how many of them have the property (or what their numbers add up to). */
export type Count = Pick<Tally, "whole" | "part">;

/** The strata of two groups by period; a stratum in which a group has nobody holds nobody of it. */
export function comparedStrata(
  table: CellTable,
  { strata, measures }: IndicatorPlan,
  kind: "rate" | "mean",
  groups: { readonly majority: GroupPlan; readonly minority: GroupPlan },
): readonly ComparedStrata[] {
  const [measure] = measures;
  if (measure === undefined) throw new Error("missing measure");
  const by = [
    { dimension: periodDimension },
    ...strata.map((stratum) => ({ dimension: stratum.dimension, as: ownClass(stratum) })),
  ];
  const [majority, minority] = [groups.majority, groups.minority].map((group) =>
    tallies(table, kind, group, measure, by),
  );
  const others = new Map(majority?.map((tally) => [JSON.stringify(tally.codes), tally]));
  const [those, compared] = [byPeriod(minority), byPeriod(majority)];
  return [...those.keys()].sort().map((period) => {
    const all = those.get(period) ?? [];
    return {
      period,
      everyone: { minority: counted(all), majority: counted(compared.get(period) ?? []) },
      strata: all
        .filter(({ codes }) => !codes.includes(""))
        .map((tally) => ({
          minority: tally,
          majority: others.get(JSON.stringify(tally.codes)) ?? { codes: tally.codes, part: 0, whole: 0 },
        })),
    };
  });
}

function byPeriod(tallies: readonly Tally[] = []): ReadonlyMap<string, readonly Tally[]> {
  const found = new Map<string, Tally[]>();
  for (const tally of tallies) {
    const [period = ""] = tally.codes;
    const others = found.get(period);
    if (others === undefined) found.set(period, [tally]);
    else others.push(tally);
  }
  return found;
}

/** Several strata taken together. */
export function counted(tallies: readonly Tally[]): Count {
  return {
    whole: tallies.reduce((sum, { whole }) => sum + whole, 0),
    part: tallies.reduce((sum, { part }) => sum + part, 0),
  };
}
