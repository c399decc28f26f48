import { type SeriesKey, total } from "../../cube/index.js";
import type { Policy } from "../../policy/index.js";

/**
 * The order in which a reader goes through series: places, groups and codes in the order of the policy's lists,
 * whole groups before parts of them. What is equal keeps its order.
 */
export function inPolicyOrder<T>(
  { places, groups, dimensions }: Policy,
  items: readonly T[],
  keyOf: (item: T) => SeriesKey,
): readonly T[] {
  const [placeAt, groupAt] = [positions(places), positions(groups)];
  const codesAt = dimensions.map(({ id, codes }) => ({ id, at: positions(codes) }));
  const rankOf = (key: SeriesKey): readonly number[] => [
    placeAt.get(key.refArea) ?? places.length,
    Object.keys(key.dimensions).length,
    key.group === total ? -1 : (groupAt.get(key.group) ?? groups.length),
    ...codesAt.map(({ id, at }) => at.get(key.dimensions[id] ?? "") ?? -1),
  ];
  return items
    .map((item) => ({ item, rank: rankOf(keyOf(item)) }))
    .sort((a, b) => firstDifference(a.rank, b.rank))
    .map(({ item }) => item);
}

function positions(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, at) => [id, at]));
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
