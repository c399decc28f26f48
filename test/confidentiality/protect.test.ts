import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { auditClosed, auditOpen, programmeSolver, protect } from "../../src/confidentiality/index.js";
import { cellsOf, matrixTable } from "./count-tables.js";
import { linkedTables } from "./linked-tables.js";
import { microdata, tableA, tableB } from "./reference-tables.js";
import { referenceTasks } from "./reference-tasks.js";
import { nothingElse, smallCounts, sumOf } from "./tasks.js";

const solver = await programmeSolver();

test("at most a quarter more than the proven optimum is withheld of the reference tables", () => {
  for (const { name, table, task, optimum } of referenceTasks) {
    const { withheld, audit } = protect(task, solver);
    assert.deepEqual([name, audit.leaks], [name, []]);
    const sum = sumOf(table, withheld);
    assert.ok(sum >= optimum && sum <= 1.25 * optimum, `${name}: ${sum} of ${optimum}`);
  }
});

test("linked tables: the open audit, which reads no withheld count, finds nothing either", () => {
  fc.assert(
    fc.property(linkedTables, ({ table }) => {
      const { withheld, audit } = protect(smallCounts(table, 4, { otherWidth: 2 }), solver);
      assert.deepEqual(audit.leaks, []);
      assert.deepEqual(auditOpen(table, withheld, nothingElse, 2, solver).leaks, []);
    }),
    { numRuns: 30 },
  );
});

test("showing any one secondary cell of a small table is noticed", () => {
  for (const [table, minimum] of [
    [microdata, 3],
    [tableA, 2],
    [tableB, 3],
  ] as const) {
    const task = smallCounts(table, minimum);
    const { withheld } = protect(task, solver);
    for (const place of withheld) {
      if (task.primary.has(place)) continue;
      const fewer = new Set([...withheld].filter((one) => one !== place));
      assert.notDeepEqual(auditClosed(task, fewer, solver).leaks, [], table.cells[place]?.name);
    }
  }
});

test("what is known already cannot be withheld; what follows from it is told as a leak", () => {
  const table = cellsOf(
    matrixTable([
      [2, 9],
      [8, 7],
    ]),
  );
  const everything = new Set(table.cells.keys());
  const small = table.cells.findIndex(({ count }) => count === 2);
  const known = new Set([...everything].filter((place) => place !== small));
  const { withheld, audit } = protect(smallCounts(table, 3, { known }), solver);
  assert.deepEqual([...withheld], [small]);
  assert.deepEqual(
    audit.leaks.map(({ cell }) => cell),
    [small],
  );
});

test("the same table is protected the same way every time", () => {
  const task = smallCounts(tableB, 3, { guardsPersons: true, otherWidth: 2 });
  assert.deepEqual([...protect(task, solver).withheld], [...protect(task, solver).withheld]);
});

test("where nobody is always shown, no 0 is withheld, and the audit takes that for known", () => {
  const knowledge = { leastWithheld: 1, ranges: [] };
  const task = smallCounts(tableA, 2, { knowledge });
  const { withheld, audit } = protect(task, solver);
  assert.deepEqual(audit.leaks, []);
  assert.ok([...withheld].every((place) => (tableA.cells[place]?.count ?? 0) > 0));
  const larger = cellsOf(
    matrixTable(
      Array.from({ length: 14 }, (_, r) => Array.from({ length: 11 }, (_, c) => (r * 7 + c * 5) % 13)),
    ),
  );
  const found = protect(smallCounts(larger, 3, { knowledge }), solver);
  assert.deepEqual(found.audit.leaks, []);
  assert.ok([...found.withheld].every((place) => (larger.cells[place]?.count ?? 0) > 0));
});
