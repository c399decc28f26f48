import type { DuckDBResult } from "@duckdb/node-api";
import { type Cell, inCellOrder } from "../../cells.js";
import type { FilePlan } from "../../plan/file-plan.js";
import type { Counted } from "../engine.js";
import { rowCell } from "../row-cell.js";
import { tooLargeSum } from "../too-large-sum.js";

/** The rows of the one statement as cells; a sum that a number cannot hold exactly is a problem. */
export async function readCells(
  result: DuckDBResult,
  plan: FilePlan,
  file: string,
): Promise<Counted<readonly Cell[]>> {
  const cells: Cell[] = [];
  for await (const rows of result.yieldRows()) {
    for (const row of rows) {
      const cell = rowCell(row, plan);
      const tooLarge = tooLargeSum(plan, cell, file);
      if (tooLarge !== undefined) return { value: undefined, problems: [tooLarge] };
      cells.push(cell);
    }
  }
  return { value: inCellOrder(cells), problems: [] };
}
