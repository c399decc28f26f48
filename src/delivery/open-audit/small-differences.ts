import { changedRests, populationText } from "../../confidentiality/index.js";
import type { Policy } from "../../policy/index.js";
import { publishedCounts } from "../populations/published-counts.js";
import type { OwnedFigure, ReleasedEdition, ToldCount } from "./told-counts.js";

/** A figure that differs by fewer persons than the minimum from what an edition shows: who subtracts is told of those few. */
export interface SmallDifference {
  readonly one: OwnedFigure;
  readonly edition: string;
  /**
   * `figure`: it is another itself. `border`: it is of places whose borders changed since. `rest`: what it holds beyond figures that
   * are shown inside it became so many more or fewer.
   */
  readonly of: "figure" | "border" | "rest";
  /** The policy says how it is computed from records of persons: then `tabulate` can withhold it. */
  readonly isComputed: boolean;
}

/**
 * What deliveries show otherwise than released editions, by few persons: counts that were revised, places whose borders
 * moved, and what is left of a count when those inside it are taken away. What two editions differ by already is none of it.
 */
export function smallDifferences(
  policy: Policy,
  now: readonly ToldCount[],
  editions: readonly ReleasedEdition[],
  released: readonly (readonly ToldCount[])[],
): readonly SmallDifference[] {
  const { minimumCount } = policy.settings;
  const isSmall = (difference: number): boolean => difference !== 0 && Math.abs(difference) < minimumCount;
  const known = knownCounts(now);
  const before = released.map(knownCounts);
  const computed = new Set(
    policy.areas.flatMap(({ indicators }) =>
      indicators.filter(({ tabulate }) => tabulate !== undefined).map(({ id }) => id),
    ),
  );
  const isTold = (text: string, count: number): boolean =>
    before.some((counts) => counts.get(text)?.count.count === count);
  const differenceOf = ({ one }: ToldCount, edition: string, of: SmallDifference["of"]): SmallDifference => ({
    one,
    edition,
    of,
    isComputed: computed.has(one.figure.key.indicator),
  });
  const revised = editions.flatMap(({ id }, at) =>
    [...known].flatMap(([text, told]) => {
      const was = before[at]?.get(text)?.count.count;
      const is = told.count.count;
      if (was === undefined || !isSmall(is - was) || isTold(text, is)) return [];
      return [differenceOf(told, id, "figure")];
    }),
  );
  const moved = editions.flatMap((edition, at) =>
    publishedCounts(policy, [edition]).borders.flatMap(({ before: were, after: are }) => {
      const first = were.map((population) => before[at]?.get(populationText(population)));
      const then = are.map((population) => known.get(populationText(population)));
      const difference = sumOf(then) - sumOf(first);
      const [told] = then;
      if (told === undefined || !isSmall(difference)) return [];
      if (then.every((one) => one !== undefined && isTold(one.text, one.count.count))) return [];
      return [differenceOf(told, edition.id, "border")];
    }),
  );
  const few = new Set(revised.map(({ one }) => one));
  const rests = editions.flatMap(({ id }, at) =>
    restsSince(known, before[at] ?? new Map()).flatMap(({ told, difference }) => {
      const [first] = told;
      const isToldBefore = before.some((counts) =>
        told.every(({ text, count }) => counts.get(text)?.count.count === count.count),
      );
      // Where one of them differs by few itself, that is told of it.
      const isKnown = isToldBefore || told.some(({ one }) => few.has(one));
      return first === undefined || !isSmall(difference) || isKnown ? [] : [differenceOf(first, id, "rest")];
    }),
  );
  const all = [...rests, ...moved, ...revised];
  return [...new Map(all.map((one) => [one.one, one])).values()];
}

/** What wholes that are shown then and now hold beyond parts of which both are known: by how many it differs. */
function restsSince(
  now: ReadonlyMap<string, ToldCount>,
  then: ReadonlyMap<string, ToldCount>,
): readonly { readonly told: readonly ToldCount[]; readonly difference: number }[] {
  const both = [...now].flatMap(([text, told]) => {
    const was = then.get(text)?.count.count;
    const { population, count } = told.count;
    return was === undefined ? [] : [{ told, population, change: count - was }];
  });
  return changedRests(both).map(({ whole, inside, change }) => {
    // The figure that changed is named, the whole first.
    const all = [whole, ...inside].sort((a, b) => Number(b.change !== 0) - Number(a.change !== 0));
    return { told: all.map(({ told }) => told), difference: change };
  });
}

function knownCounts(told: readonly ToldCount[]): ReadonlyMap<string, ToldCount> {
  const found = new Map<string, ToldCount>();
  for (const one of told)
    if (!Number.isNaN(one.count.count) && !found.has(one.text)) found.set(one.text, one);
  return found;
}

/** NaN, which is not small, where one is not known. */
function sumOf(counts: readonly (ToldCount | undefined)[]): number {
  return counts.reduce((sum, one) => sum + (one?.count.count ?? Number.NaN), 0);
}
