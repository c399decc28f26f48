import type { LinkedCells } from "../linked-cells.js";
import { columnOf, type SparseColumn } from "./sparse-column.js";

/** Every cell as a sum of inner ones: those that are no total. */
export interface InnerColumns {
  /** By cell. */
  readonly columns: readonly SparseColumn[];
  /** Combinations of inner cells that are 0 because a total is taken apart in more ways than one. */
  readonly zeros: readonly SparseColumn[];
  /** How many inner cells there are: rows of the columns. */
  readonly rows: number;
}

/** Totals that contain themselves are a programming error: the table's checks refuse them. */
export function innerColumns({ cells, sums }: LinkedCells): InnerColumns {
  const ways = new Map<number, (readonly number[])[]>();
  for (const { total, parts } of sums) ways.set(total, [...(ways.get(total) ?? []), parts]);
  const inner = new Map<number, number>();
  for (const place of cells.keys()) if (!ways.has(place)) inner.set(place, inner.size);

  const known = new Map<number, ReadonlyMap<number, number>>();
  const open = new Set<number>();
  const entries = (place: number): ReadonlyMap<number, number> => {
    const before = known.get(place);
    if (before !== undefined) return before;
    const row = inner.get(place);
    if (row !== undefined) return new Map([[row, 1]]);
    if (open.has(place)) throw new Error(`invalid table: ${cells[place]?.name} contains itself`);
    open.add(place);
    const made = sumOf(ways.get(place)?.[0] ?? []);
    open.delete(place);
    known.set(place, made);
    return made;
  };
  const sumOf = (parts: readonly number[]): Map<number, number> => {
    const sum = new Map<number, number>();
    for (const part of parts) {
      for (const [row, value] of entries(part)) sum.set(row, (sum.get(row) ?? 0) + value);
    }
    return sum;
  };

  const columns = cells.map((_, place) => columnOf(entries(place)));
  const zeros = [...ways].flatMap(([total, [, ...others]]) =>
    others.map((parts) => {
      const difference = sumOf(parts);
      for (const [row, value] of entries(total)) difference.set(row, (difference.get(row) ?? 0) - value);
      return columnOf(difference);
    }),
  );
  return { columns, zeros: zeros.filter(({ rows }) => rows.length > 0), rows: inner.size };
}
