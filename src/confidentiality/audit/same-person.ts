import type { LinkedCells } from "../linked-cells.js";

/**
 * Cells of one person, together with the totals that hold this person alone: whoever it is knows all of these counts, and
 * may use them. One set for each person, by its cells.
 */
export function cellsOfOnePerson({ cells, sums }: LinkedCells): readonly ReadonlySet<number>[] {
  const groups = new Map<number, Set<number>>();
  const isOne = (place: number): boolean => cells[place]?.count === 1 && cells[place]?.isJoint !== true;
  for (const place of cells.keys()) if (isOne(place)) groups.set(place, new Set([place]));
  for (const { total, parts } of sums) {
    const whole = groups.get(total);
    const part = groups.get(parts.find(isOne) ?? -1);
    if (whole === undefined || part === undefined || whole === part) continue;
    for (const place of part) {
      whole.add(place);
      groups.set(place, whole);
    }
  }
  return [...new Set(groups.values())];
}
