import { populationText } from "../../confidentiality/index.js";
import type { Policy } from "../../policy/index.js";
import { publishedCounts } from "../populations/published-counts.js";
import type { OwnedFigure, ReleasedEdition, ToldCount } from "./told-counts.js";

/** A figure that differs by fewer persons than the minimum from what an edition shows: who subtracts is told of those few. */
export interface SmallDifference {
  readonly one: OwnedFigure;
  readonly edition: string;
  /** Of places whose borders changed since, and not of the same place. */
  readonly isBorder: boolean;
  /** The policy says how it is computed from records of persons: then `tabulate` can withhold it. */
  readonly isComputed: boolean;
}

/**
 * What deliveries show otherwise than released editions, by few persons: counts that were revised, and places whose borders
 * moved. What two editions differ by already is none of it.
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
  const differenceOf = ({ one }: ToldCount, edition: string, isBorder: boolean): SmallDifference => ({
    one,
    edition,
    isBorder,
    isComputed: computed.has(one.figure.key.indicator),
  });
  const revised = editions.flatMap(({ id }, at) =>
    [...known].flatMap(([text, told]) => {
      const was = before[at]?.get(text)?.count.count;
      const is = told.count.count;
      if (was === undefined || !isSmall(is - was) || isTold(text, is)) return [];
      return [differenceOf(told, id, false)];
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
      return [differenceOf(told, edition.id, true)];
    }),
  );
  const all = [...revised, ...moved];
  return [...new Map(all.map((one) => [one.one, one])).values()];
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
