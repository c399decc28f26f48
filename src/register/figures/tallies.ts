import { codeAt } from "../../cube/index.js";
import type { Tabulation } from "../../policy/index.js";
import type { GroupPlan, MeasurePlan } from "../plan/file-plan.js";
import type { CellTable } from "./cell-table.js";
import { type KeptDimension, type KeptSum, rollUp } from "./roll-up.js";

/** What a figure is made of: those who count, those they are counted among, and the squares of a mean's numbers. */
export interface Tally {
  /** By the dimensions that were asked for. */
  readonly codes: readonly string[];
  readonly part: number;
  readonly whole: number;
  readonly squares?: number;
}

/**
 * A group's counts by some dimensions. Of a composition the part is the group and the whole everyone of whom it is
 * known whether they belong to it; else both are of the group alone.
 */
export function tallies(
  table: CellTable,
  kind: Tabulation["kind"],
  { membership }: Pick<GroupPlan, "membership">,
  { denominator, numerator, squares }: MeasurePlan,
  by: readonly KeptDimension[],
): readonly Tally[] {
  const among = (sum: number, codes: readonly string[]): KeptSum => ({
    sum,
    ...(membership === undefined ? {} : { where: { dimension: membership, codes } }),
  });
  const rolled = rollUp(table, by, [
    among(numerator ?? denominator, members),
    among(denominator, kind === "composition" ? known : members),
    ...(squares === undefined ? [] : [among(squares, members)]),
  ]);
  return Array.from({ length: rolled.length }, (_, row) => ({
    codes: rolled.dimensions.map((column) => codeAt(column, row)),
    part: rolled.sums[0]?.[row] ?? 0,
    whole: rolled.sums[1]?.[row] ?? 0,
    ...(squares === undefined ? {} : { squares: rolled.sums[2]?.[row] ?? 0 }),
  }));
}

const members: readonly string[] = ["1"];
const known: readonly string[] = ["0", "1"];
