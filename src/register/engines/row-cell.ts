import type { Cell } from "../cells.js";
import type { FilePlan } from "../plan/file-plan.js";
import { largestNumbers } from "./largest-numbers.js";

/** A row of the one statement as a cell; NULL is what is not known, and a sum over no rows. */
export function rowCell(row: readonly unknown[], { dimensions, sums, largest }: FilePlan): Cell {
  const first = dimensions.length;
  const end = first + sums.length;
  return {
    codes: row.slice(0, first).map((code) => (code === null ? "" : String(code))),
    sums: row.slice(first, end).map((sum) => Number(sum ?? 0)),
    ...(largest.length === 0 ? {} : { largest: row.slice(end).map(largestNumbers) }),
  };
}
