import assert from "node:assert/strict";
import { test } from "node:test";
import { programmeSolver, protectExactly } from "../../src/confidentiality/index.js";
import { namesOf } from "./count-tables.js";
import { tableB } from "./reference-tables.js";
import { asking, oneEachWay, referenceTasks } from "./reference-tasks.js";
import { sumOf } from "./tasks.js";

const solver = await programmeSolver();

test("the proven optima of the reference tables: 42, 22, 6, 59 and 78", async () => {
  for (const { name, table, task, optimum } of referenceTasks) {
    const { withheld, audit, isOptimal } = await protectExactly(task, solver);
    assert.deepEqual([name, audit.leaks, sumOf(table, withheld), isOptimal], [name, [], optimum, true]);
  }
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
