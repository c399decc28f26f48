import { type CodeColumn, codeColumn } from "../../cube/index.js";
import type { Cells } from "../cells.js";

/** Cells in columns: a code by dimension, and the sums; "" is what is not known. */
export interface CellTable {
  readonly length: number;
  readonly dimensions: readonly CodeColumn[];
  readonly sums: readonly Float64Array[];
}

/** The cells of an engine, as roll-ups are made from them. */
export function cellTable(
  cells: Cells,
  { dimensions, sums }: { readonly dimensions: readonly unknown[]; readonly sums: readonly unknown[] },
): CellTable {
  return {
    length: cells.length,
    dimensions: dimensions.map((_, at) => codeColumn(cells.map(({ codes }) => codes[at] ?? ""))),
    sums: sums.map((_, at) => Float64Array.from(cells, (cell) => cell.sums[at] ?? 0)),
  };
}
