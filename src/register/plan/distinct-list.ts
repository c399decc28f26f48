/** A list in which what is alike stands once; `placeOf` adds an item that is not there yet. */
export interface DistinctList<T> {
  readonly items: readonly T[];
  readonly placeOf: (item: T) => number;
}

export function distinctList<T>(): DistinctList<T> {
  const items: T[] = [];
  const places = new Map<string, number>();
  return {
    items,
    placeOf(item) {
      const text = JSON.stringify(item, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));
      const place = places.get(text) ?? items.push(item) - 1;
      places.set(text, place);
      return place;
    },
  };
}
