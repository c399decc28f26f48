import assert from "node:assert/strict";
import { test } from "node:test";
import { auditClosed, auditOpen, cellRanges, programmeSolver } from "../../src/confidentiality/index.js";
import { cellsOf, matrixTable, namesOf, placeOf, tableOf } from "./count-tables.js";
import { geurts, tableA } from "./reference-tables.js";
import { nothingElse, smallCounts } from "./tasks.js";

const solver = await programmeSolver();

test("the intervals of Geurts' table", () => {
  const names = ["r1, c1", "r1, c2", "r2, c1", "r2, c2"];
  const places = names.map((name) => placeOf(geurts, name));
  const ranges = cellRanges(geurts, new Set(places), nothingElse, places, solver);
  assert.deepEqual(
    places.map((place) => [ranges.get(place)?.lower, ranges.get(place)?.upper]),
    [
      [3, 6],
      [1, 4],
      [0, 3],
      [0, 3],
    ],
  );
});

/** No sum gives one of the four away, but no number is below 0: they are 1, 0, 0 and 0. */
const trap = new Set(["r1, c1", "r1, c2", "r2, c1", "r2, c2"].map((name) => placeOf(tableA, name)));

test("what no equation tells and no number below 0 gives away is a leak, in both audits", () => {
  const closed = auditClosed(smallCounts(tableA, 2), trap, solver, { proves: true });
  assert.deepEqual(
    closed.leaks.map(({ cell, lower, upper }) => [tableA.cells[cell]?.name, lower, upper]),
    [["r1, c1", 1, 1]],
  );
  const open = auditOpen(tableA, trap, nothingElse, 1, solver);
  assert.deepEqual(
    open.leaks.map(({ cell, lower, upper }) => [tableA.cells[cell]?.name, lower, upper]),
    [
      ["r1, c1", 1, 1],
      ["r1, c2", 0, 0],
      ["r2, c1", 0, 0],
      ["r2, c2", 0, 0],
    ],
  );
});

test("the open audit never reads the count of a withheld cell", () => {
  const blind = {
    ...tableA,
    cells: tableA.cells.map((cell, place) => (trap.has(place) ? { ...cell, count: Number.NaN } : cell)),
  };
  assert.deepEqual(
    auditOpen(blind, trap, nothingElse, 1, solver),
    auditOpen(tableA, trap, nothingElse, 1, solver),
  );
});

test("a table whose totals cannot be is told, by its cells", () => {
  const wrong = { ...tableA, cells: tableA.cells.map((cell) => ({ ...cell })) };
  const corner = placeOf(tableA, "r1, c1");
  const impossible = {
    ...wrong,
    cells: wrong.cells.map((cell) => (cell.name === "r1" ? { ...cell, count: 2 } : cell)),
  };
  const { impossible: found } = auditOpen(impossible, new Set([corner]), nothingElse, 1, solver);
  assert.deepEqual(namesOf(tableA, found), ["r1, c1"]);
});

test("a known zero, or that nobody is always shown as 0, narrows what is possible", () => {
  const table = cellsOf(
    matrixTable([
      [1, 4],
      [4, 1],
    ]),
  );
  const inside = new Set(["r1, c1", "r1, c2", "r2, c1", "r2, c2"].map((name) => placeOf(table, name)));
  const task = smallCounts(table, 2);
  const leaksWith = (leastWithheld: number): number =>
    auditClosed({ ...task, knowledge: { leastWithheld, ranges: [] } }, inside, solver).leaks.length;
  assert.deepEqual([leaksWith(0), leaksWith(1)], [0, 0]);
  const down = cellRanges(
    table,
    inside,
    { leastWithheld: 1, ranges: [] },
    [placeOf(table, "r1, c1")],
    solver,
  );
  assert.deepEqual([...down.values()], [{ lower: 1, upper: 4 }]);
});

test("a rate as it is printed tells a count between its roundings", () => {
  const table = cellsOf(
    matrixTable([
      [4, 196],
      [40, 160],
    ]),
  );
  const inside = ["r1, c1", "r1, c2", "r2, c1", "r2, c2"].map((name) => placeOf(table, name));
  const [corner = -1] = inside;
  // 4 of 200 are 2.0 %, printed with one decimal: 1.95 to 2.05 of 200, times 100.
  const rate = { cells: [corner], factors: [100], lower: 390, upper: 410 };
  const withheld = new Set(inside);
  const task = smallCounts(table, 5);
  assert.deepEqual(auditClosed(task, withheld, solver).leaks, []);
  const told = { ...task, knowledge: { leastWithheld: 0, ranges: [rate] } };
  const [leak] = auditClosed(told, withheld, solver, { proves: true }).leaks;
  assert.deepEqual(leak, { cell: corner, lower: 4, upper: 4 });
});

test("whoever is alone in a cell must not learn another one", () => {
  const table = cellsOf(tableOf("place sex", "a F 1\na M 3\na _T 4\nb F 20\nb M 30\nb _T 50\n_T _T 54"));
  const withheld = new Set(["a, F", "a, M"].map((name) => placeOf(table, name)));
  const wide = { down: 1, up: 1, width: 2 };
  const task = smallCounts(table, 0, { primary: new Map([...withheld].map((place) => [place, wide])) });
  assert.deepEqual(auditClosed(task, withheld, solver).leaks, []);
  const [leak] = auditClosed({ ...task, guardsPersons: true }, withheld, solver).leaks;
  assert.equal(leak?.cell, placeOf(table, "a, M"), "4 in all and 1 is me");
  assert.deepEqual([...(leak?.knownTo ?? [])], [placeOf(table, "a, F")]);
});
