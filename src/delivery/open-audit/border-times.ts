import { originIds, type Policy } from "../../policy/index.js";

/** Whether a place was there, with the borders it has in the policy; true of what is no place of the policy. */
export type WasThere = (place: string) => boolean;

/**
 * The times between changes of borders, the first one first: at each of them the places that were there have nobody in common,
 * while a place and what came of it share nearly all. A policy whose borders never changed has one time.
 */
export function borderTimes({
  places,
}: {
  readonly places: readonly Pick<Policy["places"][number], "id" | "succeeds" | "splits">[];
}): readonly WasThere[] {
  const before = new Map(places.map((place) => [place.id, originIds(place)]));
  const firstOf = new Map<string, number>();
  const first = (place: string): number => {
    const known = firstOf.get(place);
    if (known !== undefined) return known;
    // Whoever comes back to a place on the way back in time finds it there: no circle is endless.
    firstOf.set(place, 0);
    const found = (before.get(place) ?? []).reduce((so, one) => Math.max(so, first(one) + 1), 0);
    firstOf.set(place, found);
    return found;
  };
  const lastOf = new Map<string, number>();
  for (const [place, were] of before) {
    for (const one of were) {
      lastOf.set(one, Math.min(lastOf.get(one) ?? Number.POSITIVE_INFINITY, first(place) - 1));
    }
  }
  const times = [...before.keys()].reduce((most, place) => Math.max(most, first(place)), 0) + 1;
  // Every place was there once, whatever is said of its successors.
  const last = (place: string): number =>
    Math.max(first(place), lastOf.get(place) ?? Number.POSITIVE_INFINITY);
  return Array.from({ length: times }, (_, time): WasThere => {
    return (place) => !before.has(place) || (first(place) <= time && time <= last(place));
  });
}
