import { changedRests } from "./changed-rests.js";
import type { PersonCount } from "./delivered-figure.js";
import type { FigureCells } from "./figure-cells.js";
import { countText, type EarlierCells, enterWithheld } from "./ledger/enter-withheld.js";
import type { WithheldDelivery } from "./ledger/withheld-count.js";
import { type Population, populationText } from "./population.js";
import type { KnownRange, Uncertainty } from "./protection-task.js";

/** What earlier editions show: nobody can withhold it any more. */
export interface PublishedCounts {
  readonly counts: readonly PersonCount[];
  /** The same by edition, where there are several of which each tells of one time. */
  readonly byEdition?: readonly (readonly PersonCount[])[];
  /** Places whose borders changed: those that were, and those that came of them. */
  readonly borders: readonly BorderChange[];
  /** Shares in per cent that stand without the count behind them. */
  readonly shares?: readonly PublishedShare[];
}

/** A share as precisely as it is printed: at least `from` of `whole`, and less than `below`. */
export interface PublishedShare {
  readonly counted: Population;
  readonly among: Population;
  readonly whole: number;
  readonly from: number;
  readonly below: number;
}

export interface BorderChange {
  readonly before: readonly Population[];
  readonly after: readonly Population[];
}

/** The cells of what is known, and what must remain possible of what was withheld before. */
export interface EnteredBefore {
  readonly known: ReadonlySet<number>;
  readonly asked: ReadonlyMap<number, Uncertainty>;
  readonly ranges: readonly KnownRange[];
}

/**
 * Enters what is published beside what is to be: a count that is still the same is known; one that is another now, or of
 * other borders, stands for itself, and what the two differ by is a cell that everybody can subtract. What earlier
 * deliveries withheld is entered beside it, as far as the ledger knows.
 */
export function enterPublished(
  book: FigureCells,
  { counts, byEdition = [counts], borders, shares = [] }: PublishedCounts,
  withheld: readonly WithheldDelivery[],
): EnteredBefore {
  const universes = book.universes();
  const changes = restsOfEditions(book, byEdition);
  const known = new Set<number>();
  const wereOther = new Set(borders.flatMap(({ before }) => before.map(populationText)));
  const earlier = new Map<string, number[]>();
  const cells: EarlierCells = new Map();
  for (const { population, count } of counts) {
    const text = populationText(population);
    if (cells.has(countText({ population, count }))) continue;
    const now = book.cellOf({ population });
    if (now !== undefined && book.countOf(now) === count) {
      known.add(now);
      cells.set(countText({ population, count }), now);
      continue;
    }
    const isGone = now === undefined && !wereOther.has(text);
    const before = isGone
      ? book.enterEarlier({ population, count })
      : book.addPublished(`${text}, published`, count);
    known.add(before);
    cells.set(countText({ population, count }), before);
    earlier.set(text, [...(earlier.get(text) ?? []), before]);
    if (now !== undefined) addDifference(book, [before], [now]);
  }
  for (const { first, second } of changes) {
    const cellsOf = (all: readonly RestCell[]) =>
      all.flatMap((one) => ("cell" in one ? [one.cell] : (cells.get(countText(one)) ?? [])));
    addDifference(book, cellsOf(first), cellsOf(second));
  }
  // Of other periods nothing can follow from this delivery.
  const hidden = withheld.map((delivery) =>
    delivery.counts.filter(({ population }) => universes.has(population.universe)),
  );
  const asked = enterWithheld(book, counts, hidden, cells);
  const differing = new Set<number>();
  for (const one of hidden.flat()) {
    const text = populationText(one.population);
    const [cell, now] = [cells.get(countText(one)), book.cellOf(one)];
    if (cell === undefined || cell === now) continue;
    if (!earlier.has(text)) earlier.set(text, [cell]);
    if (now === undefined || known.has(cell) || differing.has(cell)) continue;
    addDifference(book, [cell], [now]);
    differing.add(cell);
  }
  for (const { before, after } of borders) {
    const were = before.map((population) => earlier.get(populationText(population)) ?? []);
    const are = after.map((population) => book.cellOf({ population }));
    const now = are.filter((cell) => cell !== undefined);
    if (now.length < are.length || were.some((cells) => cells.length === 0)) continue;
    addDifference(
      book,
      were.flatMap((cells) => cells.slice(-1)),
      now,
    );
  }
  return { known, asked, ranges: shares.flatMap((share) => rangesOf(book, share, known)) };
}

/** A cell of now, or a count of then. */
type RestCell = { readonly cell: number } | PersonCount;

/**
 * Of each whole that an edition shows with some of its parts, and that is delivered with them anew, what the rest has become more or
 * less: who takes the changes of the parts from that of the whole is told of it. The second cells together hold so many more than
 * the first, or fewer.
 */
function restsOfEditions(
  book: FigureCells,
  byEdition: readonly (readonly PersonCount[])[],
): readonly { readonly first: readonly RestCell[]; readonly second: readonly RestCell[] }[] {
  return byEdition.flatMap((counts) => {
    const known = counts.flatMap((then) => {
      const cell = book.cellOf(then);
      const { population, count } = then;
      return cell === undefined ? [] : [{ population, then, cell, change: book.countOf(cell) - count }];
    });
    return changedRests(known).map(({ whole, inside }) => ({
      first: [whole.then, ...inside.map(({ cell }) => ({ cell }))],
      second: [{ cell: whole.cell }, ...inside.map(({ then }) => then)],
    }));
  });
}

/**
 * What a published share says of a count and its group: two facts, one for each end. Where the group is known and the share
 * leaves no number on either side of the count, it is as good as published. A share that is another now is of a register that was
 * revised since, and tells nothing certain of this one.
 */
function rangesOf(
  book: FigureCells,
  { counted, among, whole, from, below }: PublishedShare,
  known: Set<number>,
): readonly KnownRange[] {
  const [cell, group] = [book.cellOf({ population: counted }), book.cellOf({ population: among })];
  if (cell === undefined || group === undefined || cell === group || known.has(cell)) return [];
  const [count, all] = [book.countOf(cell), book.countOf(group)];
  const prints = (persons: number, of = all): boolean =>
    whole * persons >= from * of && whole * persons < below * of;
  if (count > all || !prints(count)) return [];
  // However the two move in a solution of the audit, the share stays what it is.
  const isWide = [farthest, -farthest].every((up) =>
    [farthest, -farthest].every((more) => count + up >= 0 && prints(count + up, all + more)),
  );
  if (isWide) return [];
  if (known.has(group) && !(prints(Math.max(0, count - 1)) && prints(count + 1))) {
    known.add(cell);
    return [];
  }
  book.addRest(group, cell);
  const cells = [cell, group];
  return [
    { cells, factors: [whole, -from], lower: 0, upper: Number.POSITIVE_INFINITY },
    { cells, factors: [whole, -below], lower: Number.NEGATIVE_INFINITY, upper: -1 },
  ];
}

/** The audit moves no count by more than this from the true one. */
const farthest = 12;

/** What the second cells hold more than the first, or less. */
function addDifference(book: FigureCells, before: readonly number[], after: readonly number[]): void {
  const [first, second] = [together(book, before), together(book, after)];
  const difference = book.countOf(second) - book.countOf(first);
  const rest = difference === 0 ? [] : [book.addHidden("difference between editions", Math.abs(difference))];
  if (difference < 0) book.addSum(first, [second, ...rest]);
  else book.addSum(second, [first, ...rest]);
}

function together(book: FigureCells, cells: readonly number[]): number {
  const [only, ...more] = cells;
  if (only === undefined) throw new Error("missing cells");
  if (more.length === 0) return only;
  const whole = book.addHidden(
    "together",
    cells.reduce((sum, cell) => sum + book.countOf(cell), 0),
  );
  book.addSum(whole, cells);
  return whole;
}
