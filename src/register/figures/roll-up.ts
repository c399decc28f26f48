import { type CodeColumn, codeColumn } from "../../cube/index.js";
import type { CellTable } from "./cell-table.js";

/** A dimension that is kept; `as` puts codes together: what it gives is the new code. */
export interface KeptDimension {
  readonly dimension: number;
  readonly as?: ((code: string) => string) | undefined;
}

/** A sum that is kept: over all cells, or over those whose code in a dimension is one of some. */
export interface KeptSum {
  readonly sum: number;
  readonly where?: { readonly dimension: number; readonly codes: readonly string[] } | undefined;
}

/** The largest numbers that are kept, at most so many of them. */
export interface KeptLargest extends Pick<KeptSum, "where"> {
  readonly largest: number;
  readonly count: number;
}

/**
 * A table with fewer dimensions: cells that are alike in those that are kept become one, and their sums are added up
 * and the largest of their numbers taken.
 * Nothing is lost or counted twice, so a roll-up of a roll-up is that of the whole.
 */
export function rollUp(
  table: CellTable,
  keep: readonly KeptDimension[],
  sums: readonly KeptSum[],
  largest: readonly KeptLargest[] = [],
): CellTable {
  const columns = keep.map(({ dimension, as }) => renamed(columnAt(table, dimension), as));
  const cellOf = new Uint32Array(table.length);
  const firsts: number[] = [];
  const known = new Map<number | string, number>();
  const keyOf = keys(columns, table.length);
  for (let row = 0; row < table.length; row++) {
    const key = keyOf(row);
    let cell = known.get(key);
    if (cell === undefined) {
      cell = firsts.push(row) - 1;
      known.set(key, cell);
    }
    cellOf[row] = cell;
  }
  return {
    length: firsts.length,
    dimensions: columns.map(({ codes, index }) => ({
      codes,
      index: Uint32Array.from(firsts, (row) => index[row] ?? 0),
    })),
    sums: sums.map((sum) => added(table, sum, cellOf, firsts.length)),
    largest: largest.map((one) => largestOf(table, one, cellOf, firsts.length)),
  };
}

/** The rows of a table whose codes are the wanted ones. */
export function only(
  table: CellTable,
  wanted: readonly { readonly dimension: number; readonly isWanted: (code: string) => boolean }[],
): CellTable {
  const tests = wanted.map(({ dimension, isWanted }) => {
    const { codes, index } = columnAt(table, dimension);
    const fits = codes.map(isWanted);
    return (row: number) => fits[index[row] ?? 0] === true;
  });
  const rows = Array.from({ length: table.length }, (_, row) => row).filter((row) =>
    tests.every((test) => test(row)),
  );
  return {
    length: rows.length,
    dimensions: table.dimensions.map(({ codes, index }) => ({
      codes,
      index: Uint32Array.from(rows, (row) => index[row] ?? 0),
    })),
    sums: table.sums.map((sum) => Float64Array.from(rows, (row) => sum[row] ?? 0)),
    largest: table.largest.map((lists) => rows.map((row) => lists[row] ?? [])),
  };
}

function columnAt({ dimensions }: CellTable, at: number): CodeColumn {
  const column = dimensions[at];
  if (column === undefined) throw new RangeError(`invalid dimension: ${at}`);
  return column;
}

function renamed({ codes, index }: CodeColumn, as: KeptDimension["as"]): CodeColumn {
  if (as === undefined) return { codes, index };
  const names = codeColumn(codes.map(as));
  return { codes: names.codes, index: index.map((place) => names.index[place] ?? 0) };
}

/** One key for each combination of codes: a number as long as the combinations can be counted. */
function keys(columns: readonly CodeColumn[], rows: number): (row: number) => number | string {
  const possible = columns.reduce((product, { codes }) => product * codes.length, 1);
  if (possible > Number.MAX_SAFE_INTEGER) {
    return (row) => columns.map(({ index }) => index[row] ?? 0).join();
  }
  // Column by column, because a table has many rows and few columns.
  const numbers = new Float64Array(rows);
  for (const { codes, index } of columns) {
    const size = codes.length;
    for (let row = 0; row < rows; row++) numbers[row] = (numbers[row] ?? 0) * size + (index[row] ?? 0);
  }
  return (row) => numbers[row] ?? 0;
}

function added(table: CellTable, { sum, where }: KeptSum, cellOf: Uint32Array, cells: number): Float64Array {
  const values = table.sums[sum];
  if (values === undefined) throw new RangeError(`invalid sum: ${sum}`);
  const result = new Float64Array(cells);
  const counts = countedRows(table, where);
  for (let row = 0; row < table.length; row++) {
    if (counts?.(row) === false) continue;
    const cell = cellOf[row] ?? 0;
    result[cell] = (result[cell] ?? 0) + (values[row] ?? 0);
  }
  return result;
}

function largestOf(
  table: CellTable,
  { largest, count, where }: KeptLargest,
  cellOf: Uint32Array,
  cells: number,
): readonly (readonly number[])[] {
  const lists = table.largest[largest];
  if (lists === undefined) throw new RangeError(`invalid largest: ${largest}`);
  const result = Array.from({ length: cells }, (): number[] => []);
  const counts = countedRows(table, where);
  for (let row = 0; row < table.length; row++) {
    if (counts?.(row) !== false) result[cellOf[row] ?? 0]?.push(...(lists[row] ?? []));
  }
  return result.map((numbers) => numbers.sort((a, b) => b - a).slice(0, count));
}

/** Undefined: all. */
function countedRows(table: CellTable, where: KeptSum["where"]): ((row: number) => boolean) | undefined {
  if (where === undefined) return undefined;
  const { codes, index } = columnAt(table, where.dimension);
  const counts = codes.map((code) => where.codes.includes(code));
  return (row) => counts[index[row] ?? 0] === true;
}
