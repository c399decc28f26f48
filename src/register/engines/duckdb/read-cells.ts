import type { DuckDBResult } from "@duckdb/node-api";
import { type Cell, inCellOrder } from "../../cells.js";
import type { FilePlan } from "../../plan/file-plan.js";
import type { Counted } from "../engine.js";
import { largestNumbers } from "../largest-numbers.js";
import { tooLargeSum } from "../too-large-sum.js";

/** The rows of the one statement as cells; a sum that a number cannot hold exactly is a problem. */
export async function readCells(
  result: DuckDBResult,
  plan: FilePlan,
  file: string,
): Promise<Counted<readonly Cell[]>> {
  const dimensions = plan.dimensions.length;
  const ends = dimensions + plan.sums.length;
  const cells: Cell[] = [];
  for await (const rows of result.yieldRows()) {
    for (const row of rows) {
      const sums = row.slice(dimensions, ends).map((sum) => Number(sum ?? 0));
      const tooLarge = sums.findIndex((sum) => !Number.isSafeInteger(sum));
      if (tooLarge !== -1) return { value: undefined, problems: [tooLargeSum(plan, tooLarge, file)] };
      cells.push({
        codes: row.slice(0, dimensions).map((code) => (code === null ? "" : String(code))),
        sums,
        ...(plan.largest.length === 0 ? {} : { largest: row.slice(ends).map(largestNumbers) }),
      });
    }
  }
  return { value: inCellOrder(cells), problems: [] };
}
