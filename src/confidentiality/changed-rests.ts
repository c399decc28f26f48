import { FigureCells } from "./figure-cells.js";
import type { Population } from "./population.js";

/** A count that is known of two times, and by how many it has changed. */
export interface ChangedCount {
  readonly population: Population;
  readonly change: number;
}

/** A count with counts inside it that have nobody in common, of which some have changed. */
export interface ChangedRest<T> {
  readonly whole: T;
  readonly inside: readonly T[];
  /** By how many that has changed which the whole holds beyond them: nobody names it, and everybody can subtract. */
  readonly change: number;
}

/** What counts hold beyond others, where that may have changed. */
export function changedRests<T extends ChangedCount>(counts: readonly T[]): readonly ChangedRest<T>[] {
  const isChanged = ({ change }: ChangedCount): boolean => change !== 0;
  const changed = new Set(counts.filter(isChanged).map(({ population }) => population.universe));
  const book = new FigureCells(false);
  const byCell = new Map(
    counts
      .filter(({ population }) => changed.has(population.universe))
      .map((one) => [book.enter({ population: one.population, count: Number.NaN }), one]),
  );
  book.addSums(() => Number.NaN);
  return book.linkedCells().sums.flatMap(({ total, parts }) => {
    const [whole, inside] = [byCell.get(total), parts.flatMap((part) => byCell.get(part) ?? [])];
    if (whole === undefined || ![whole, ...inside].some(isChanged)) return [];
    return [{ whole, inside, change: inside.reduce((left, { change }) => left - change, whole.change) }];
  });
}
