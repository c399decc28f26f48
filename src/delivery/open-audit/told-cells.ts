import {
  type CellTotal,
  FigureCells,
  type LinkedCells,
  type Population,
} from "../../confidentiality/index.js";
import type { WholeRange } from "../populations/counted-by-share.js";
import { registerStates } from "./register-states.js";
import { countedAndAmong, type ToldCount } from "./told-counts.js";

/** All that versions tell, as cells and sums. */
export interface ToldCells {
  readonly table: LinkedCells;
  /** By cell whose count no figure tells: between which it lies, where a share does. */
  readonly ranges: ReadonlyMap<number, WholeRange>;
  /** By count that is withheld in one state of the records: the same count where another one shows it. */
  readonly links: readonly CellTotal[];
  /** Of how many files, periods and states of them not all that figures tell together can be looked at: it is too much. */
  readonly tooMuch: number;
  /** By cell: what tells of it, and in which version. */
  readonly toldOf: ReadonlyMap<number, readonly ToldIn[]>;
}

export interface ToldIn extends ToldCount {
  readonly version: number;
}

/** The cells of several versions of what is published, the newest first. */
export function toldCells(versions: readonly (readonly ToldCount[])[]): ToldCells {
  const stateOf = registerStates(versions);
  const all = versions.flatMap((told, version) =>
    told.map((one): ToldIn => {
      const { population, count } = one.count;
      const state = stateOf(version, one);
      return { ...one, version, count: { population: inState(population, state), count } };
    }),
  );
  const whole = wholeFamilies(all);
  const book = new FigureCells(false);
  for (const [group, counted] of enterAll(book, all)) book.addRest(group, counted);
  book.addSums((total, parts, _, kind) => {
    const left = book.leftBeyond(total, parts);
    return Number.isNaN(left) && whole.has(kind) ? undefined : left;
  });
  // Where nothing is withheld there is nothing to be told.
  const isOpen = ({ count: { count } }: ToldIn): boolean => Number.isNaN(count);
  const tooMuch = book.addJointCells(
    new Set(all.filter(isOpen).map(({ count }) => count.population.universe)),
  );
  const toldOf = new Map<number, ToldIn[]>();
  const byText = new Map<string, Set<number>>();
  const ranges = new Map<number, WholeRange>();
  for (const one of all) {
    const cell = book.cellOf(one.count);
    if (cell === undefined) continue;
    toldOf.set(cell, [...(toldOf.get(cell) ?? []), one]);
    if (one.range !== undefined && Number.isNaN(book.countOf(cell))) {
      const { lower, upper } = ranges.get(cell) ?? one.range;
      ranges.set(cell, { lower: Math.max(lower, one.range.lower), upper: Math.min(upper, one.range.upper) });
    }
    byText.set(one.text, (byText.get(one.text) ?? new Set()).add(cell));
  }
  const isKnown = (cell: number): boolean => !Number.isNaN(book.countOf(cell));
  const links = [...byText.values()].flatMap((cells) => {
    const first = [...cells].find(isKnown);
    if (first === undefined) return [];
    return [...cells].filter((one) => !isKnown(one)).map((one) => ({ total: one, parts: [first] }));
  });
  return { table: book.linkedCells(), ranges, links, tooMuch: tooMuch.length, toldOf };
}

function inState(population: Population, state: number): Population {
  return state === 0 ? population : { ...population, universe: `${population.universe} ${state}` };
}

/** Families of parts that add up to their whole wherever all of them are shown, and somewhere are. */
function wholeFamilies(told: readonly ToldIn[]): ReadonlySet<string> {
  const [whole, not] = [new Set<string>(), new Set<string>()];
  const book = new FigureCells(false);
  enterAll(book, told);
  book.addSums((total, parts, _, kind) => {
    const left = book.leftBeyond(total, parts);
    if (!Number.isNaN(left)) (left === undefined ? whole : not).add(kind);
    return undefined;
  });
  return new Set([...whole].filter((kind) => !not.has(kind)));
}

/** Numbers first, so that what is withheld in one place and shown in another is known; gives groups and who is counted in them. */
function enterAll(
  book: FigureCells,
  told: readonly ToldIn[],
): readonly (readonly [group: number, counted: number])[] {
  const isKnown = ({ count: { count } }: ToldIn): boolean => !Number.isNaN(count);
  for (const { count } of [...told.filter(isKnown), ...told.filter((one) => !isKnown(one))]) {
    if (book.cellOf(count) === undefined) book.enter(count);
  }
  return countedAndAmong(told).map(([counted, among]) => [
    book.cellOf(among.count) ?? -1,
    book.cellOf(counted.count) ?? -1,
  ]);
}
