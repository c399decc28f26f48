import type { LinkedCells } from "../linked-cells.js";
import { type InnerColumns, innerColumns } from "./inner-columns.js";
import { columnKey, eliminated, normalised, type SparseColumn } from "./sparse-column.js";

/**
 * Which further cells must be withheld so that no primary one follows exactly from those that are shown: Gaussian
 * elimination over the table's sums. Cells are taken in `order`; each is shown unless a primary cell would then be known.
 * What is worth most goes first. It always ends, with at most every cell withheld.
 *
 * `alone` are cells of one person, who knows their counts: no other primary cell may then follow from one of them either.
 *
 * That nobody can compute a cell does not yet say in how wide a range it must lie, and counts are never below 0: the audit
 * judges that.
 *
 * Reference: Ø. Langsrud (2024), "Secondary Cell Suppression by Gaussian Elimination: An Algorithm Suitable for Handling
 * Issues with Zeros and Singletons", Privacy in Statistical Databases, LNCS 14915.
 */
export function suppressByElimination(
  table: LinkedCells,
  primary: ReadonlySet<number>,
  order: readonly number[],
  alone: ReadonlySet<number> = new Set(),
  inner: InnerColumns = innerColumns(table),
): ReadonlySet<number> {
  const shown = new Shown(inner, [...primary], alone);
  for (const zero of inner.zeros) shown.add(zero);
  const secondary = new Set<number>();
  for (const place of order) {
    const column = inner.columns[place];
    if (primary.has(place) || column === undefined || shown.add(column)) continue;
    secondary.add(place);
  }
  return secondary;
}

interface Pivot {
  readonly column: SparseColumn;
  readonly row: number;
}

/** What can be computed from the cells shown so far: their columns, each with a row that no other one needs. */
class Shown {
  readonly #pivots: Pivot[] = [];
  /** By row: which pivot stands for it. */
  readonly #pivotOf: Int32Array;
  /** What the shown cells leave open of each primary cell. */
  readonly #open: SparseColumn[];
  /** By row: the primary cells that have something open there. */
  readonly #openIn: readonly Set<number>[];
  readonly #byKey = new Map<string, Set<number>>();
  /** By row: how many cells it is a part of. */
  readonly #uses: Int32Array;

  /** By primary cell: whether it is one person. */
  readonly #isAlone: readonly boolean[];

  constructor({ columns, rows }: InnerColumns, primary: readonly number[], alone: ReadonlySet<number>) {
    this.#isAlone = primary.map((place) => alone.has(place));
    this.#pivotOf = new Int32Array(rows).fill(-1);
    this.#uses = new Int32Array(rows);
    for (const { rows: used } of columns)
      for (const row of used) this.#uses[row] = (this.#uses[row] ?? 0) + 1;
    this.#openIn = Array.from({ length: rows }, () => new Set<number>());
    this.#open = primary.flatMap((place) => columns[place] ?? []);
    for (const at of this.#open.keys()) this.#enter(at);
  }

  /** Shows a cell too; false, and nothing changes, where a primary cell would follow. */
  add(column: SparseColumn): boolean {
    const rest = normalised(this.#reduced(column));
    if (rest.rows.length === 0) return true;
    if (this.#byKey.has(columnKey(rest))) return false;
    const row = this.#pivotRow(rest);
    const changed = new Map<number, SparseColumn>();
    for (const at of this.#openIn[row] ?? []) {
      changed.set(at, normalised(eliminated(this.#open[at] ?? rest, rest, row)));
    }
    if (this.#tellsOnePerson(changed)) return false;
    this.#pivotOf[row] = this.#pivots.push({ column: rest, row }) - 1;
    for (const [at, column] of changed) {
      this.#leave(at);
      this.#open[at] = column;
      this.#enter(at);
    }
    return true;
  }

  /** Whether cells become multiples of each other that were not, and one of them is a person who knows it. */
  #tellsOnePerson(changed: ReadonlyMap<number, SparseColumn>): boolean {
    const before = new Map<string, { readonly key: string; readonly isAlone: boolean }>();
    const isToldBy = (at: number, now: string, key: string): boolean => {
      const isAlone = this.#isAlone[at] ?? false;
      const other = before.get(now);
      if (other === undefined) {
        before.set(now, { key, isAlone });
        return false;
      }
      if (other.key === key) return false;
      before.set(now, { key: other.key, isAlone: other.isAlone || isAlone });
      return other.isAlone || isAlone;
    };
    for (const [at, column] of changed) {
      const now = columnKey(column);
      for (const same of this.#byKey.get(now) ?? []) {
        if (!changed.has(same) && isToldBy(same, now, now)) return true;
      }
      if (isToldBy(at, now, columnKey(this.#open[at] ?? column))) return true;
    }
    return false;
  }

  /** Pivots are taken out in the order they came: a later one holds no row of an earlier one. */
  #reduced(column: SparseColumn): SparseColumn {
    let rest = column;
    for (;;) {
      let first = -1;
      for (const row of rest.rows) {
        const pivot = this.#pivotOf[row] ?? -1;
        if (pivot >= 0 && (first < 0 || pivot < first)) first = pivot;
      }
      const pivot = this.#pivots[first];
      if (pivot === undefined) return rest;
      rest = eliminated(rest, pivot.column, pivot.row);
    }
  }

  /** The row that is least in use, so that few columns have to be changed: it keeps them short. */
  #pivotRow({ rows }: SparseColumn): number {
    let [best, least] = [rows[0] ?? 0, Number.POSITIVE_INFINITY];
    for (const row of rows) {
      const uses = (this.#openIn[row]?.size ?? 0) * 1000 + (this.#uses[row] ?? 0);
      if (uses < least) [best, least] = [row, uses];
    }
    return best;
  }

  #enter(at: number): void {
    const column = normalised(this.#open[at] ?? { rows: new Int32Array(), values: new Int32Array() });
    this.#open[at] = column;
    for (const row of column.rows) this.#openIn[row]?.add(at);
    const key = columnKey(column);
    this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(at));
  }

  #leave(at: number): void {
    const column = this.#open[at];
    if (column === undefined) return;
    for (const row of column.rows) this.#openIn[row]?.delete(at);
    const key = columnKey(column);
    const alike = this.#byKey.get(key);
    alike?.delete(at);
    if (alike?.size === 0) this.#byKey.delete(key);
  }
}
