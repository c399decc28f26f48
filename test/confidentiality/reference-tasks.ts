import type { CrossTables, ProtectionTask, Uncertainty } from "../../src/confidentiality/index.js";
import { microdata, tableA, tableB } from "./reference-tables.js";
import { smallCounts } from "./tasks.js";

/** A reference table, what is asked of it, and the fewest persons that must be withheld for that. */
export interface ReferenceTask {
  readonly name: string;
  readonly table: CrossTables;
  readonly task: ProtectionTask;
  readonly optimum: number;
}

/** Counts below a minimum, each with the same asked of it. */
export function asking(
  table: CrossTables,
  minimum: number,
  asked: Uncertainty | ((count: number) => Uncertainty),
): ProtectionTask {
  const task = smallCounts(table, minimum);
  const countOf = (place: number): number => table.cells[place]?.count ?? 0;
  return {
    ...task,
    primary: new Map(
      [...task.primary.keys()].map((place) => [
        place,
        typeof asked === "function" ? asked(countOf(place)) : asked,
      ]),
    ),
  };
}

export const oneEachWay: Uncertainty = { down: 1, up: 1, width: 2 };

/** Proven by enumerating every pattern and by the native HiGHS. */
export const referenceTasks: readonly ReferenceTask[] = [
  { name: "microdata1", table: microdata, task: asking(microdata, 3, oneEachWay), optimum: 42 },
  { name: "A", table: tableA, task: asking(tableA, 2, oneEachWay), optimum: 22 },
  {
    name: "A, not exact",
    table: tableA,
    task: asking(tableA, 2, { down: 0, up: 0, width: 1 }),
    optimum: 6,
  },
  { name: "B", table: tableB, task: asking(tableB, 3, oneEachWay), optimum: 59 },
  {
    name: "B, five higher",
    table: tableB,
    task: asking(tableB, 3, (count) => ({ down: count, up: 5, width: 5 + count })),
    optimum: 78,
  },
];
