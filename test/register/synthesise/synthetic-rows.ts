import type { RowSource } from "../../../src/register/synthesise/rows.js";

type Value = number | string | null | undefined;

export type Row = Readonly<Record<string, Value>>;

/** The rows of a file as they are written: codes as text, null where a cell is empty. */
export function rowsOf(source: RowSource): readonly Row[] {
  const all: Row[] = [];
  // The columns of a batch are used again for the next one.
  for (const { rows, columns } of source.batches()) {
    for (let row = 0; row < rows; row++) {
      const cells = source.columns.map(({ name, codes }, at): [string, Value] => {
        const value = columns[at]?.[row] ?? Number.NaN;
        return [name, codes === undefined ? (value === -1000 ? null : value) : (codes[value] ?? null)];
      });
      all.push(Object.fromEntries(cells));
    }
  }
  return all;
}
