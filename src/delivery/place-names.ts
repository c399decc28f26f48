import type { Policy } from "../policy/index.js";

/** The ids of the places that a table may mean by a name: one, none, or several that share it. */
export type PlaceNames = (name: string) => readonly string[];

/** Finds places by id, title in any language, or alias; an id comes first. Upper and lower case count alike. */
export function placeNames({ places }: Pick<Policy, "places">): PlaceNames {
  const ids = new Set(places.map(({ id }) => id));
  const byName = new Map<string, Set<string>>();
  for (const { id, title, aliases } of places) {
    for (const name of [id, ...Object.values(title), ...aliases]) {
      const found = byName.get(folded(name)) ?? new Set();
      byName.set(folded(name), found.add(id));
    }
  }
  return (name) => (ids.has(name) ? [name] : [...(byName.get(folded(name)) ?? [])]);
}

/** Letters with marks are written as one character or as two, depending on the system a file comes from. */
function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
