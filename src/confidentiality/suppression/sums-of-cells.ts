import type { CellTotal, LinkedCells } from "../linked-cells.js";

/** Looks up the sums that a cell stands in, on either side. */
export class SumsOfCells {
  readonly #sums: readonly (readonly CellTotal[])[];

  constructor({ cells, sums }: LinkedCells) {
    const found: CellTotal[][] = cells.map(() => []);
    for (const sum of sums) for (const cell of [sum.total, ...sum.parts]) found[cell]?.push(sum);
    this.#sums = found;
  }

  of(cell: number): readonly CellTotal[] {
    return this.#sums[cell] ?? [];
  }

  /** Cells near one by the sums they share, nearest first: at least so many if there are. */
  around(cell: number, most: number): readonly number[] {
    const found = [cell];
    const seen = new Set(found);
    for (let at = 0; at < found.length && found.length < most; at++) {
      for (const { total, parts } of this.of(found[at] ?? cell)) {
        for (const one of [total, ...parts]) {
          if (seen.has(one)) continue;
          seen.add(one);
          found.push(one);
        }
      }
    }
    return found;
  }
}
