import { decimalTextAt, type Table } from "../../cube/index.js";
import type { Loss } from "../format.js";
import { lossOf } from "../loss.js";

/** The cell that each row is, and the row of each cell where every combination has one. */
export interface CellsOfRows {
  /** Combinations of codes. */
  readonly count: number;
  /** True where every combination has its row: the cells are then written as a list. */
  readonly isWhole: boolean;
  /** The rows that are written, in the order of the cells. */
  readonly rows: Uint32Array;
  cellOf(row: number): number;
  readonly lost: readonly Loss[];
}

export function cellsOfRows(table: Table, codes: readonly (readonly string[])[]): CellsOfRows {
  const count = codes.reduce((product, list) => product * list.length, 1);
  const cells = new Float64Array(table.length);
  table.dimensions.forEach(({ column }, place) => {
    const list = codes[place] ?? [];
    const positions = new Map(list.map((code, at) => [code, at]));
    const own = Float64Array.from(column.codes, (code) => positions.get(code) ?? 0);
    for (let row = 0; row < table.length; row++)
      cells[row] = (cells[row] ?? 0) * list.length + (own[column.index[row] ?? 0] ?? 0);
  });
  const isOrdered = cells.every((cell, row) => row === 0 || cell > (cells[row - 1] ?? 0));
  const rows = Uint32Array.from({ length: table.length }, (_, row) => row);
  if (!isOrdered) rows.sort((a, b) => (cells[a] ?? 0) - (cells[b] ?? 0) || a - b);
  // Of rows with the same codes the last one counts.
  const kept = isOrdered ? rows : rows.filter((row, at) => cells[row] !== cells[rows[at + 1] ?? -1]);
  const repeated = table.length - kept.length;
  return {
    count,
    isWhole: kept.length === count,
    rows: kept,
    cellOf: (row) => cells[row] ?? 0,
    lost: lossOf(
      repeated,
      "repeated-rows",
      (n) => `${n} rækker med de samme koder som en anden; den sidste gælder`,
      (n) => `${n} rows with the codes of another one; the last one counts`,
    ),
  };
}

/** The number of a row as JSON has it, `null` where there is none: no zeros in front. */
export function jsonNumberAt(table: Table, row: number): string {
  const text = decimalTextAt(table.values, row);
  if (text === "") return "null";
  return hasIdleZeros(text) ? text.replace(/^(-?)0+(?=\d)/, "$1") : text;
}

/** `007`: JSON has no such number. */
export function hasIdleZeros(text: string): boolean {
  return /^-?0\d/.test(text);
}
