import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type CrossTables,
  type ProtectionTask,
  programmeSolver,
  protectExactly,
  type Uncertainty,
} from "../../src/confidentiality/index.js";
import { namesOf } from "./count-tables.js";
import { microdata, tableA, tableB } from "./reference-tables.js";
import { smallCounts, sumOf } from "./tasks.js";

const solver = await programmeSolver();

function asking(table: CrossTables, minimum: number, uncertainty: Uncertainty): ProtectionTask {
  const task = smallCounts(table, minimum);
  return { ...task, primary: new Map([...task.primary.keys()].map((place) => [place, uncertainty])) };
}

const oneEachWay = { down: 1, up: 1, width: 2 };

// Proven by enumerating every pattern and by the native HiGHS.
test("the proven optima of the reference tables: 42, 22, 6, 59 and 78", async () => {
  const cases: readonly (readonly [ProtectionTask, table: CrossTables, optimum: number])[] = [
    [asking(microdata, 3, oneEachWay), microdata, 42],
    [asking(tableA, 2, oneEachWay), tableA, 22],
    [asking(tableA, 2, { down: 0, up: 0, width: 1 }), tableA, 6],
    [asking(tableB, 3, oneEachWay), tableB, 59],
  ];
  for (const [task, table, optimum] of cases) {
    const { withheld, audit, isOptimal } = await protectExactly(task, solver);
    assert.deepEqual(audit.leaks, []);
    assert.equal(sumOf(table, withheld), optimum);
    assert.equal(isOptimal, true);
  }
  const wide = smallCounts(tableB, 3);
  const primary = new Map(
    [...wide.primary.keys()].map((place) => {
      const down = tableB.cells[place]?.count === 2 ? 2 : 1;
      return [place, { down, up: 5, width: 5 + down }] as const;
    }),
  );
  const { withheld } = await protectExactly({ ...wide, primary }, solver);
  assert.equal(sumOf(tableB, withheld), 78);
});

test("the cheapest pattern need not be made of rectangles", async () => {
  const { withheld } = await protectExactly(asking(tableB, 3, oneEachWay), solver);
  assert.deepEqual(namesOf(tableB, withheld), ["r1, c1", "r1, c4", "r2, c1", "r2, c2", "r4, c2", "r4, c4"]);
});

test("without time the fast suppression is given, and not called optimal", async () => {
  const task = asking(tableB, 3, oneEachWay);
  const { audit, isOptimal } = await protectExactly(task, solver, 0);
  assert.deepEqual([audit.leaks, isOptimal], [[], false]);
});
