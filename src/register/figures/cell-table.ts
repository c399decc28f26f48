import { type CodeColumn, codeColumn } from "../../cube/index.js";
import type { Cells } from "../cells.js";

/** Cells in columns: a code by dimension, and the sums; "" is what is not known. */
export interface CellTable {
  readonly length: number;
  readonly dimensions: readonly CodeColumn[];
  readonly sums: readonly Float64Array[];
  /** By what the plan asks the largest numbers of: those of each cell, falling. */
  readonly largest: readonly (readonly (readonly number[])[])[];
}

/** The cells of an engine, as roll-ups are made from them. */
export function cellTable(
  cells: Cells,
  {
    dimensions,
    sums,
    largest,
  }: {
    readonly dimensions: readonly unknown[];
    readonly sums: readonly unknown[];
    readonly largest: readonly unknown[];
  },
): CellTable {
  // Plain loops: a column filled through an iterator takes ten times as long.
  const columns = sums.map((_, at) => {
    const column = new Float64Array(cells.length);
    for (let row = 0; row < cells.length; row++) column[row] = cells[row]?.sums[at] ?? 0;
    return column;
  });
  return {
    length: cells.length,
    dimensions: dimensions.map((_, at) => codeColumn(cells.map(({ codes }) => codes[at] ?? ""))),
    sums: columns,
    largest: largest.map((_, at) => cells.map((cell) => cell.largest?.[at] ?? [])),
  };
}
