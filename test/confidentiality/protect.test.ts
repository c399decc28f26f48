import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  auditClosed,
  auditOpen,
  type CrossTables,
  programmeSolver,
  protect,
} from "../../src/confidentiality/index.js";
import { cellsOf, matrixTable, tableOf } from "./count-tables.js";
import { microdata, tableA, tableB } from "./reference-tables.js";
import { nothingElse, smallCounts, sumOf } from "./tasks.js";

const solver = await programmeSolver();

test("at most a quarter more than the proven optimum is withheld of the reference tables", () => {
  const cases: readonly (readonly [CrossTables, minimum: number, optimum: number])[] = [
    [microdata, 3, 42],
    [tableA, 2, 22],
    [tableB, 3, 59],
  ];
  for (const [table, minimum, optimum] of cases) {
    const { withheld, audit } = protect(smallCounts(table, minimum), solver);
    assert.deepEqual(audit.leaks, []);
    const sum = sumOf(table, withheld);
    assert.ok(sum >= optimum && sum <= 1.25 * optimum, `${sum} of ${optimum}`);
  }
});

/** Areas in districts by sex, and linked to them the same areas by another variable. */
const linkedTables = fc
  .record({
    areas: fc.integer({ min: 2, max: 4 }),
    first: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 8, maxLength: 8 }),
    share: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
    showsMissingTotals: fc.boolean(),
  })
  .map(({ areas, first, share, showsMissingTotals }) => {
    const names = Array.from({ length: areas }, (_, at) => `a${at}`);
    const parents = {
      place: Object.fromEntries(names.map((name, at) => [name, at < 2 ? "north" : "south"])),
    };
    const bySex = names.flatMap((name, at) => [
      `${name} F ${first[2 * at]}`,
      `${name} M ${first[2 * at + 1]}`,
    ]);
    const byOrigin = names.flatMap((name, at) => {
      const all = (first[2 * at] ?? 0) + (first[2 * at + 1] ?? 0);
      const part = Math.round(all * (share[at] ?? 0));
      return [`${name} x ${part}`, `${name} y ${all - part}`];
    });
    return cellsOf(
      tableOf("place sex", bySex.join("\n"), { parents, showsMissingTotals: true }),
      tableOf("place origin", byOrigin.join("\n"), { parents, showsMissingTotals }),
    );
  });

test("linked tables: it ends, the audit is clean, and the open audit finds nothing either", () => {
  fc.assert(
    fc.property(linkedTables, (table) => {
      const { withheld, audit } = protect(smallCounts(table, 4, { otherWidth: 2 }), solver);
      assert.deepEqual(audit.leaks, []);
      assert.deepEqual(auditOpen(table, withheld, nothingElse, 2, solver).leaks, []);
    }),
    { numRuns: 15, seed: 2006 },
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
