import type { RowBatch } from "./rows.js";

/** Rows that are gathered one by one. */
export interface RowBuffer {
  readonly add: (...values: readonly number[]) => void;
  readonly batch: () => RowBatch;
}

export function rowBuffer(width: number): RowBuffer {
  let columns = Array.from({ length: width }, () => new Int32Array(1024));
  let rows = 0;
  return {
    add(...values) {
      if (rows === columns[0]?.length) {
        columns = columns.map((column) => {
          const wider = new Int32Array(2 * column.length);
          wider.set(column);
          return wider;
        });
      }
      for (const [place, column] of columns.entries()) column[rows] = values[place] ?? 0;
      rows++;
    },
    batch: () => ({ rows, columns }),
  };
}
