import { FigureCells } from "./figure-cells.js";
import type { CellTotal } from "./linked-cells.js";
import type { Population } from "./population.js";

/**
 * Of some populations each that holds others which have nobody in common, with those: what it holds beyond them is a rest that
 * nobody names. Numbers are places among the populations.
 */
export function wholesWithRests(populations: readonly Population[]): readonly CellTotal[] {
  const book = new FigureCells(false);
  const places = new Map(
    populations.map((population, at) => [book.enter({ population, count: Number.NaN }), at]),
  );
  book.addSums(() => Number.NaN);
  return book.linkedCells().sums.map(({ total, parts }) => ({
    total: places.get(total) ?? -1,
    parts: parts.flatMap((part) => places.get(part) ?? []),
  }));
}
