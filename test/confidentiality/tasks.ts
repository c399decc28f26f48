import type { CrossTables, ProtectionTask } from "../../src/confidentiality/index.js";

/** Nobody knows anything but the tables. */
export const nothingElse = { leastWithheld: 0, ranges: [] };

/** Counts from 1 to one below the minimum are primary and must be able to be one less and one more. */
export function smallCounts(
  table: CrossTables,
  minimum: number,
  more: Partial<ProtectionTask> = {},
): ProtectionTask {
  const small = [...table.cells.entries()].filter(([, { count }]) => count > 0 && count < minimum);
  return {
    table,
    primary: new Map(small.map(([place]) => [place, { down: 1, up: 1, width: 2 }])),
    otherWidth: 0,
    known: new Set(),
    knowledge: nothingElse,
    guardsPersons: false,
    ...more,
  };
}

/** What is withheld, added up. */
export function sumOf({ cells }: CrossTables, places: Iterable<number>): number {
  return Array.from(places, (place) => cells[place]?.count ?? 0).reduce((sum, count) => sum + count, 0);
}
