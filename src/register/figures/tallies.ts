import type { SumFacts } from "../../confidentiality/index.js";
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
  /** Of a mean: what persons add to it. */
  readonly sum?: SumFacts & { readonly of: string };
}

/**
 * A group's counts by some dimensions. Of a composition the part is the group and the whole everyone of whom it is
 * known whether they belong to it; else both are of the group alone.
 */
export function tallies(
  table: CellTable,
  kind: Tabulation["kind"],
  { membership }: Pick<GroupPlan, "membership">,
  { denominator, numerator, squares, contributions }: MeasurePlan,
  by: readonly KeptDimension[],
): readonly Tally[] {
  const where = (codes: readonly string[]): Pick<KeptSum, "where"> =>
    membership === undefined ? {} : { where: { dimension: membership, codes } };
  const among = (sum: number, codes: readonly string[]): KeptSum => ({ sum, ...where(codes) });
  const rolled = rollUp(
    table,
    by,
    [
      among(numerator ?? denominator, members),
      among(denominator, kind === "composition" ? known : members),
      ...(contributions === undefined
        ? []
        : [among(contributions.total, members), among(contributions.contributors, members)]),
      ...(squares === undefined ? [] : [among(squares, members)]),
    ],
    contributions === undefined ? [] : [{ ...contributions, ...where(members) }],
  );
  const squared = rolled.sums.at(-1);
  return Array.from({ length: rolled.length }, (_, row) => ({
    codes: rolled.dimensions.map((column) => codeAt(column, row)),
    part: rolled.sums[0]?.[row] ?? 0,
    whole: rolled.sums[1]?.[row] ?? 0,
    ...(squares === undefined ? {} : { squares: squared?.[row] ?? 0 }),
    ...(contributions === undefined
      ? {}
      : {
          sum: {
            total: rolled.sums[2]?.[row] ?? 0,
            contributors: rolled.sums[3]?.[row] ?? 0,
            largest: rolled.largest[0]?.[row] ?? [],
            of: contributions.of,
          },
        }),
  }));
}

const members: readonly string[] = ["1"];
const known: readonly string[] = ["0", "1"];
