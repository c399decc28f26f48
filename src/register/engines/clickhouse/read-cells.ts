import { error, groupedDigits, type Problem, rowCount } from "../../../problems/index.js";
import { type Cell, inCellOrder } from "../../cells.js";
import type { FilePlan } from "../../plan/file-plan.js";
import type { Counted } from "../engine.js";
import { rowCell } from "../row-cell.js";
import { tooLargeSum } from "../too-large-sum.js";
import type { AnswerRow } from "./clickhouse-session.js";

/** A plan that also counts the rows of each cell, so that nothing can be lost on the way unseen. */
export function withRowCount(plan: FilePlan): FilePlan {
  return { ...plan, sums: [...plan.sums, { rows: [] }] };
}

/** The answer to `withRowCount(plan)` as the cells of `plan`: those of `expected` rows, or a problem. */
export function readCells(
  answer: readonly AnswerRow[],
  plan: FilePlan,
  expected: number,
  at: string,
): Counted<readonly Cell[]> {
  const asked = withRowCount(plan);
  const cells: Cell[] = [];
  let rows = 0;
  for (const row of answer) {
    const cell = rowCell(row, asked);
    const tooLarge = tooLargeSum(plan, cell, at);
    if (tooLarge !== undefined) return { value: undefined, problems: [tooLarge] };
    rows += cell.sums.at(-1) ?? 0;
    cells.push({ ...cell, sums: cell.sums.slice(0, -1) });
  }
  return rows === expected
    ? { value: inCellOrder(cells), problems: [] }
    : { value: undefined, problems: [otherRows(rows, expected, at)] };
}

function otherRows(counted: number, expected: number, at: string): Problem {
  const [had, found] = [rowCount(expected), groupedDigits(counted)];
  return error(
    "record-rows",
    { file: at },
    {
      da: `tabellen havde ${had.da}, og ${found.da} blev talt: den ændrede sig imens, eller en del af klyngen svarede ikke`,
      en: `the table had ${had.en}, and ${found.en} were counted: it changed meanwhile, or a part of the cluster did not answer`,
    },
  );
}
