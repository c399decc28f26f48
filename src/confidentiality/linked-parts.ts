import type { LinkedCells } from "./linked-cells.js";

/** Cells that no sum binds to others, each part a table of its own with the places of its cells in the whole. */
export interface LinkedPart {
  readonly table: LinkedCells;
  readonly places: readonly number[];
}

/** A table in parts that stand for themselves: periods, files, indicators that nothing binds together. */
export function linkedParts({ cells, sums }: LinkedCells): readonly LinkedPart[] {
  const above = cells.map((_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (above[root] !== root) root = above[root] ?? root;
    for (let at = place; at !== root; ) {
      const next = above[at] ?? root;
      above[at] = root;
      at = next;
    }
    return root;
  };
  for (const { total, parts } of sums) for (const part of parts) above[rootOf(part)] = rootOf(total);
  const placesOf = new Map<number, number[]>();
  for (const place of cells.keys()) {
    const root = rootOf(place);
    const others = placesOf.get(root);
    if (others === undefined) placesOf.set(root, [place]);
    else others.push(place);
  }
  const sumsOf = new Map<number, LinkedCells["sums"][number][]>();
  for (const sum of sums) {
    const root = rootOf(sum.total);
    const others = sumsOf.get(root);
    if (others === undefined) sumsOf.set(root, [sum]);
    else others.push(sum);
  }
  return [...placesOf].map(([root, places]) => {
    const inside = new Map(places.map((place, at) => [place, at]));
    const own = (place: number): number => inside.get(place) ?? -1;
    return {
      places,
      table: {
        cells: places.flatMap((place) => cells[place] ?? []),
        sums: (sumsOf.get(root) ?? []).map((sum) => ({
          ...sum,
          total: own(sum.total),
          parts: sum.parts.map(own),
        })),
      },
    };
  });
}
