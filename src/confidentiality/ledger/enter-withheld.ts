import type { PersonCount } from "../delivered-figure.js";
import { FigureCells } from "../figure-cells.js";
import { populationText } from "../population.js";
import type { Uncertainty } from "../protection-task.js";
import type { WithheldCount } from "./withheld-count.js";

/** Cells of counts that were delivered before, by what they are of and how many: `countText`. */
export type EarlierCells = Map<string, number>;

/** The same text for the same count of the same population. */
export function countText({ population, count }: PersonCount): string {
  return `${populationText(population)} ${count}`;
}

/**
 * Enters what earlier deliveries withheld, with the sums in which it stood beside what they published. A count that is the
 * same now is the same cell: whoever sees it now has it then. Every other one is a cell that stands nowhere. Gives what must
 * remain possible of those; `cells` gets them too.
 */
export function enterWithheld(
  book: FigureCells,
  published: readonly PersonCount[],
  deliveries: readonly (readonly WithheldCount[])[],
  cells: EarlierCells,
): ReadonlyMap<number, Uncertainty> {
  const asked = new Map<number, Uncertainty>();
  const done = new Set<string>();
  for (const counts of deliveries) {
    for (const one of counts) {
      if (cells.has(countText(one))) continue;
      const now = book.cellOf(one);
      const isSame = now !== undefined && book.countOf(now) === one.count;
      const cell = isSame ? now : book.addHidden(`${populationText(one.population)}, withheld`, one.count);
      cells.set(countText(one), cell);
      if (!isSame && one.asked !== undefined) asked.set(cell, one.asked);
    }
    const universes = new Set(counts.map(({ population }) => population.universe));
    const beside = published.filter(({ population }) => universes.has(population.universe));
    for (const shown of versions(beside)) addEarlierSums(book, [...counts, ...shown], cells, done);
  }
  return asked;
}

/** Of what several editions show differently, one number after the other. */
function versions(published: readonly PersonCount[]): readonly (readonly PersonCount[])[] {
  const different = [...new Map(published.map((one) => [countText(one), one])).values()];
  const byText = new Map<string, PersonCount[]>();
  for (const one of different) {
    const text = populationText(one.population);
    const before = byText.get(text);
    if (before === undefined) byText.set(text, [one]);
    else before.push(one);
  }
  const most = [...byText.values()].reduce((so, { length }) => Math.max(so, length), 1);
  return Array.from({ length: most }, (_, at) =>
    [...byText.values()].flatMap((all) => all[at] ?? all.slice(-1)),
  );
}

/** The sums among counts of one time, each once; of two for the same population the first counts. */
function addEarlierSums(
  book: FigureCells,
  counts: readonly PersonCount[],
  cells: EarlierCells,
  done: Set<string>,
): void {
  const before = new FigureCells(false);
  const places = new Map<number, number>();
  for (const one of counts) {
    const cell = cells.get(countText(one));
    if (cell !== undefined && before.cellOf(one) === undefined) places.set(before.enter(one), cell);
  }
  before.addSums();
  const { cells: all, sums } = before.linkedCells();
  const isOfNow = (place: number): boolean => book.isPopulation(places.get(place));
  for (const { total, parts } of sums) {
    // What stands in the new delivery with all its parts is a sum there already.
    if ([total, ...parts].every((place) => !places.has(place) || isOfNow(place))) continue;
    const text = [total, ...parts].map((place) => places.get(place) ?? all[place]?.name).join("\0");
    if (done.has(text)) continue;
    done.add(text);
    const placeOf = (place: number): number => {
      const own = places.get(place) ?? book.addHidden(all[place]?.name ?? "", all[place]?.count ?? 0);
      places.set(place, own);
      return own;
    };
    book.addSum(placeOf(total), parts.map(placeOf));
  }
}
