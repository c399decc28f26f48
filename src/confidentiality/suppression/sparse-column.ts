/*
 * Columns of a sparse matrix, counted modulo a prime: whole numbers that stay small however long the elimination lasts.
 * Two columns that are multiples of each other are so modulo the prime as well; that others look so by accident happens
 * once in some thirty million comparisons, and would only withhold a cell too many.
 */

/** The largest prime below 2²⁵: products of two remainders are exact numbers. */
const prime = 33_554_393;

/** What is not 0, by ascending row. */
export interface SparseColumn {
  readonly rows: Int32Array;
  readonly values: Int32Array;
}

export function columnOf(entries: ReadonlyMap<number, number>): SparseColumn {
  const inOrder = [...entries].filter(([, value]) => value % prime !== 0).sort(([a], [b]) => a - b);
  return {
    rows: Int32Array.from(inOrder, ([row]) => row),
    values: Int32Array.from(inOrder, ([, value]) => remainder(value)),
  };
}

/** The value in a row; 0 where none stands. */
export function valueAt({ rows, values }: SparseColumn, row: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = rows[middle] ?? 0;
    if (here === row) return values[middle] ?? 0;
    if (here < row) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** `column` minus that multiple of `pivot` which leaves 0 in the row. */
export function eliminated(column: SparseColumn, pivot: SparseColumn, row: number): SparseColumn {
  const factor = times(valueAt(column, row), inverse(valueAt(pivot, row)));
  return minus(column, pivot, factor);
}

/** The multiple of a column whose first value is 1. */
export function normalised(column: SparseColumn): SparseColumn {
  const [first] = column.values;
  if (first === undefined || first === 1) return column;
  const factor = inverse(first);
  return { rows: column.rows, values: column.values.map((value) => times(value, factor)) };
}

/** A text that tells normalised columns apart. */
export function columnKey({ rows, values }: SparseColumn): string {
  return `${rows.join()}:${values.join()}`;
}

function minus(a: SparseColumn, b: SparseColumn, factor: number): SparseColumn {
  const rows = new Int32Array(a.rows.length + b.rows.length);
  const values = new Int32Array(rows.length);
  const negative = remainder(-factor);
  let [i, j, length] = [0, 0, 0];
  while (i < a.rows.length || j < b.rows.length) {
    const rowA = a.rows[i] ?? none;
    const rowB = b.rows[j] ?? none;
    const fromA = rowA <= rowB ? (a.values[i++] ?? 0) : 0;
    const fromB = rowB <= rowA ? times(negative, b.values[j++] ?? 0) : 0;
    const value = (fromA + fromB) % prime;
    if (value === 0) continue;
    rows[length] = Math.min(rowA, rowB);
    values[length++] = value;
  }
  return { rows: rows.slice(0, length), values: values.slice(0, length) };
}

/** Beyond every row. */
const none = 0x7f_ff_ff_ff;

function times(a: number, b: number): number {
  return (a * b) % prime;
}

function remainder(value: number): number {
  return ((value % prime) + prime) % prime;
}

/** By Fermat's little theorem. */
function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}
