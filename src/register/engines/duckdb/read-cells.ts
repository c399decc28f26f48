import type { DuckDBResult } from "@duckdb/node-api";
import { error, type Problem } from "../../../problems/index.js";
import { type Cell, inCellOrder } from "../../cells.js";
import type { FilePlan } from "../../plan/file-plan.js";
import type { Counted } from "../engine.js";

/** The rows of the one statement as cells; a sum that a number cannot hold exactly is a problem. */
export async function readCells(
  result: DuckDBResult,
  plan: FilePlan,
  file: string,
): Promise<Counted<readonly Cell[]>> {
  const dimensions = plan.dimensions.length;
  const cells: Cell[] = [];
  for await (const rows of result.yieldRows()) {
    for (const row of rows) {
      const sums = row.slice(dimensions).map((sum) => Number(sum ?? 0));
      const tooLarge = sums.findIndex((sum) => !Number.isSafeInteger(sum));
      if (tooLarge !== -1) return { value: undefined, problems: [tooLargeSum(plan, tooLarge, file)] };
      cells.push({
        codes: row.slice(0, dimensions).map((code) => (code === null ? "" : String(code))),
        sums,
      });
    }
  }
  return { value: inCellOrder(cells), problems: [] };
}

function tooLargeSum({ indicators }: FilePlan, sum: number, file: string): Problem {
  const of = indicators.find(({ measures }) =>
    measures.some(({ numerator, squares }) => numerator === sum || squares === sum),
  );
  const id = of?.indicator.id ?? "";
  return error(
    "record-sum",
    { file },
    {
      da: `en sum i indikatoren "${id}" er større end 9.007.199.254.740.991 og kan ikke regnes nøjagtigt; giv tallene i en større enhed`,
      en: `a sum of the indicator "${id}" is greater than 9,007,199,254,740,991 and cannot be computed exactly; give the numbers in a larger unit`,
    },
  );
}
