import { total } from "../cube/index.js";
import type { Problem } from "../problems/index.js";
import type { CountRow, TableDimension } from "./count-table.js";
import type { CellTotal, LinkedCells } from "./linked-cells.js";
import { contradictionProblem, rowTwiceProblem } from "./row-problems.js";

interface Entry {
  readonly name: string;
  readonly key: string;
  readonly codes: ReadonlyMap<string, string>;
  count: number | undefined;
  row: CountRow | undefined;
  isPrinted: boolean;
  isJoint: boolean;
}

/** Cells found so far, by what they are of. */
export class CellBook {
  readonly #entries: Entry[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #sums = new Map<string, CellTotal>();
  readonly #ways = new Map<number, readonly number[]>();

  /** Withheld in one table and printed in another. */
  readonly #shownElsewhere = new Set<number>();

  /** The cell of these codes; totals say nothing of what a cell is of. */
  enter(dimensions: readonly TableDimension[], codes: readonly string[], isPrinted = false): number {
    const parts = dimensions
      .map(({ name }, at) => [name, codes[at] ?? total] as const)
      .filter(([, code]) => code !== total);
    const place = this.#enter(parts, false);
    const entry = this.#entries[place];
    if (entry !== undefined && isPrinted) entry.isPrinted = true;
    return place;
  }

  /** The cell of codes by dimension; one that is not there is a joint cell, whose count nothing tells. */
  enterJoint(codes: ReadonlyMap<string, string>): number {
    return this.#enter([...codes], true);
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Gives a cell the count of a row; `twin` is an earlier row of the same table for it. */
  give(cell: number, row: CountRow, twin: CountRow | undefined): readonly Problem[] {
    const entry = this.#entries[cell];
    if (entry === undefined) throw new Error(`unknown cell: ${cell}`);
    if (twin !== undefined) return [rowTwiceProblem(entry.name, row, twin)];
    const { row: other, name } = entry;
    if (other !== undefined && other.count !== row.count) {
      if (other.count !== undefined && row.count !== undefined) {
        return [contradictionProblem(name, row, other.count, other.place)];
      }
      this.#shownElsewhere.add(cell);
    }
    const known = other?.count === undefined ? row : other;
    entry.count = known.count ?? Number.NaN;
    entry.row = known;
    entry.isPrinted = true;
    return [];
  }

  addSum(cell: number, parts: readonly number[]): void {
    const inOrder = [...parts].sort((a, b) => a - b);
    const key = `${cell}=${inOrder.join()}`;
    if (this.#sums.has(key)) return;
    this.#sums.set(key, { total: cell, parts: inOrder });
    if (!this.#ways.has(cell)) this.#ways.set(cell, inOrder);
  }

  get sums(): Iterable<CellTotal> {
    return this.#sums.values();
  }

  nameOf(cell: number): string {
    return this.#entries[cell]?.name ?? "";
  }

  /** The row that gave the count, if one did. */
  rowOf(cell: number): CountRow | undefined {
    return this.#entries[cell]?.row;
  }

  /** The count of the row, or else what the parts add up to. */
  countOf(cell: number): number {
    const entry = this.#entries[cell];
    if (entry?.count !== undefined) return entry.count;
    const count = (this.#ways.get(cell) ?? []).reduce((sum, part) => sum + this.countOf(part), 0);
    if (entry !== undefined) entry.count = count;
    return count;
  }

  keyOf(cell: number): string {
    return this.#entries[cell]?.key ?? "";
  }

  /** By dimension, totals left out. */
  codesOf(cell: number): ReadonlyMap<string, string> {
    return this.#entries[cell]?.codes ?? new Map();
  }

  get shownElsewhere(): ReadonlySet<number> {
    return this.#shownElsewhere;
  }

  /** Printed cells without a number. */
  withheld(): ReadonlySet<number> {
    const found = [...this.#entries.entries()].filter(
      ([place, { isPrinted }]) => isPrinted && Number.isNaN(this.countOf(place)),
    );
    return new Set(found.map(([place]) => place));
  }

  linkedCells(): LinkedCells {
    return {
      cells: this.#entries.map(({ name, codes, isPrinted, isJoint }, place) => ({
        name,
        codes,
        count: isJoint ? Number.NaN : this.countOf(place),
        ...(isPrinted ? {} : { isUnprinted: true }),
        ...(isJoint ? { isJoint } : {}),
      })),
      sums: [...this.#sums.values()],
    };
  }

  #enter(parts: readonly (readonly [dimension: string, code: string])[], isJoint: boolean): number {
    const key = JSON.stringify([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
    const before = this.#byKey.get(key);
    if (before !== undefined) return before;
    const name = parts.length === 0 ? total : parts.map(([, code]) => code).join(", ");
    const codes = new Map(parts);
    this.#byKey.set(key, this.#entries.length);
    this.#entries.push({ name, key, codes, count: undefined, row: undefined, isPrinted: false, isJoint });
    return this.#entries.length - 1;
  }
}
