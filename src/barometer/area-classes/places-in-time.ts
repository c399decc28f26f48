import type { Period } from "../../cube/index.js";
import { originIds, type Policy } from "../../policy/index.js";

export type Place = Policy["places"][number];

/** True when the place was there on the last day of a period. */
export function stands({ validFrom = "", validTo = "~" }: Place, { end = "" }: Period): boolean {
  return validFrom <= end && end <= validTo;
}

/** The places that a place's borders come of. */
export function originsOf(place: Place, places: readonly Place[]): readonly Place[] {
  const ids = originIds(place);
  return places.filter(({ id }) => ids.includes(id));
}

/** A place and every one that it comes of, however long ago. */
export function lineageOf(id: string, places: readonly Place[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const place = places.find((one) => one.id === next);
    if (place !== undefined) waiting.push(...originsOf(place, places).map((one) => one.id));
  }
  return found;
}
