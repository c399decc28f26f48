import type { LinkedCells } from "../linked-cells.js";
import type { KnownRange, PriorKnowledge } from "../protection-task.js";
import { boxesOf } from "./box.js";

/** What an outsider faces: unknown whole numbers, and what is published about them. */
export interface Attack {
  /** By unknown: the cell it is the count of. */
  readonly cells: readonly number[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** By unknown: 1 where the count at the start is one of many that nobody counted. */
  readonly isJoint: Uint8Array;
  readonly facts: readonly Fact[];
  /** By unknown: the facts that speak of it. */
  readonly factsOf: readonly (readonly number[])[];
  /** Unknowns in a box of codes around one; none where cells have no codes. */
  readonly boxAround: (unknown: number) => readonly number[];
}

/** A sum of unknowns, each taken so many times, lies between two numbers: both the same where it is known exactly. */
export interface Fact {
  readonly unknowns: readonly number[];
  readonly factors: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** The unknowns are the withheld cells and those that stand in no table; every other count is a number. */
export function attackOn(
  { cells, sums }: LinkedCells,
  withheld: ReadonlySet<number>,
  { leastWithheld, ranges }: PriorKnowledge,
): Attack {
  const unknown = new Map<number, number>();
  for (const [place, { isUnprinted }] of cells.entries()) {
    if (isUnprinted || withheld.has(place)) unknown.set(place, unknown.size);
  }
  const facts = [
    ...sums.map(({ total, parts }) => ({
      cells: [total, ...parts],
      factors: [1, ...parts.map(() => -1)],
      lower: 0,
      upper: 0,
    })),
    ...ranges,
  ].flatMap((range) => factOf(range, cells, unknown));
  const factsOf: number[][] = Array.from(unknown, () => []);
  for (const [at, { unknowns }] of facts.entries()) for (const one of unknowns) factsOf[one]?.push(at);
  const places = [...unknown.keys()];
  let boxes: ((cell: number) => readonly number[]) | undefined;
  return {
    boxAround(one) {
      boxes ??= boxesOf({ cells, sums }, unknown);
      return boxes(places[one] ?? -1);
    },
    cells: places,
    lower: Float64Array.from(places, (place) => (cells[place]?.isUnprinted ? 0 : leastWithheld)),
    upper: new Float64Array(places.length).fill(Number.POSITIVE_INFINITY),
    isJoint: Uint8Array.from(places, (place) => (cells[place]?.isJoint ? 1 : 0)),
    facts,
    factsOf,
  };
}

/** What a range says of the unknowns, once the published numbers are put in. */
function factOf(
  { cells: places, factors, lower, upper }: KnownRange,
  cells: LinkedCells["cells"],
  unknown: ReadonlyMap<number, number>,
): readonly Fact[] {
  const unknowns: number[] = [];
  const taken: number[] = [];
  let published = 0;
  for (const [at, place] of places.entries()) {
    const [one, factor] = [unknown.get(place), factors[at] ?? 0];
    if (one === undefined) published += factor * (cells[place]?.count ?? 0);
    else {
      unknowns.push(one);
      taken.push(factor);
    }
  }
  if (unknowns.length === 0) return [];
  return [{ unknowns, factors: taken, lower: lower - published, upper: upper - published }];
}
