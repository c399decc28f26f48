import { total } from "../cube/index.js";
import type { DeliveredFigure } from "./delivered-figure.js";
import type { CellTotal, CountCell, LinkedCells } from "./linked-cells.js";

interface FigureCell extends CountCell {
  readonly of: string;
  readonly codes: ReadonlyMap<string, string>;
}

/** The cells behind the figures of a delivery: persons counted, the groups they are a part of, and what is left of each. */
export class FigureCells {
  readonly #cells: FigureCell[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #sums: CellTotal[] = [];

  enter({ of, codes, count, base }: DeliveredFigure): void {
    if (count === undefined) return;
    const part = this.#cell(of, codes, count);
    if (base === undefined) return;
    const group = this.#cell(base.of, codes, base.count);
    if (group === part || this.#byKey.has(keyOf(`${of}\0rest of ${base.of}`, codes))) return;
    const rest = this.#cell(`${of}\0rest of ${base.of}`, codes, base.count - count, true);
    this.#sums.push({ total: group, parts: [part, rest] });
  }

  /** The count of a figure first, then its group. */
  cellsOf({ of, codes, count, base }: DeliveredFigure): readonly number[] {
    if (count === undefined) return [];
    const texts = base === undefined ? [of] : [of, base.of];
    return texts.flatMap((text) => this.#byKey.get(keyOf(text, codes)) ?? []);
  }

  /** Each total with the parts that are there, and with what it holds beyond them. */
  addSums(parentOf: (dimension: string, code: string) => string): void {
    const parts = new Map<
      string,
      { readonly above: number; readonly dimension: string; readonly parts: number[] }
    >();
    for (const [place, { of, codes }] of [...this.#cells.entries()]) {
      for (const [dimension, code] of codes) {
        const above = this.#nearestAbove(of, codes, dimension, code, parentOf);
        if (above === undefined) continue;
        const key = `${above} ${dimension}`;
        const found = parts.get(key) ?? { above, dimension, parts: [] };
        found.parts.push(place);
        parts.set(key, found);
      }
    }
    for (const { above, dimension, parts: found } of parts.values()) {
      const whole = this.#cells[above];
      if (whole === undefined) continue;
      const left = whole.count - found.reduce((sum, place) => sum + (this.#cells[place]?.count ?? 0), 0);
      if (left < 0)
        throw new Error(`invalid figures: the parts of ${whole.name} by ${dimension} are more than it`);
      const beyond =
        left === 0 ? [] : [this.#cell(`${whole.of}\0beyond ${dimension}`, whole.codes, left, true)];
      this.#sums.push({ total: above, parts: [...found, ...beyond] });
    }
  }

  linkedCells(): LinkedCells {
    return { cells: this.#cells, sums: this.#sums };
  }

  /** A hierarchy may leave out levels: then the parts belong to the next one that is there. */
  #nearestAbove(
    of: string,
    codes: ReadonlyMap<string, string>,
    dimension: string,
    code: string,
    parentOf: (dimension: string, code: string) => string,
  ): number | undefined {
    for (let above = code; above !== total; ) {
      above = parentOf(dimension, above);
      const found = this.#byKey.get(keyOf(of, new Map(codes).set(dimension, above)));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #cell(of: string, codes: ReadonlyMap<string, string>, count: number, isUnprinted = false): number {
    const key = keyOf(of, codes);
    const before = this.#byKey.get(key);
    if (before !== undefined) {
      if (this.#cells[before]?.count === count) return before;
      throw new Error(`invalid figures: ${this.#cells[before]?.name} has two counts`);
    }
    const shown = new Map([...codes].filter(([, code]) => code !== total));
    const name = [of.replace("\0", ", "), ...shown.values()].join(", ");
    this.#byKey.set(key, this.#cells.length);
    this.#cells.push({ of, codes: shown, count, name, ...(isUnprinted ? { isUnprinted } : {}) });
    return this.#cells.length - 1;
  }
}

function keyOf(of: string, codes: ReadonlyMap<string, string>): string {
  const shown = [...codes].filter(([, code]) => code !== total).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([of, shown]);
}
