import assert from "node:assert/strict";
import { test } from "node:test";
import {
  auditClosed,
  auditOpen,
  type CountTable,
  cellRanges,
  type LinkedCells,
  programmeSolver,
  protect,
  smallCountTask,
} from "../../../src/confidentiality/index.js";
import { cellsOf, placeOf, tableOf } from "../count-tables.js";
import { nothingElse } from "../tasks.js";

const solver = await programmeSolver();

const shown = { showsMissingTotals: true };
const partial = { showsMissingTotals: false, isPartial: true };

/** Women live in a and men in b. So the women of origin x are those in a of origin x, 14, although no sum says so. */
const apart = cellsOf(
  tableOf("place sex", "a F 30\na M 0\nb F 0\nb M 20", shown),
  tableOf("place origin", "a x 14\na y 16\nb x 8\nb y 12", shown),
  tableOf("sex origin", "F x 14\nF y 16\nM x 8\nM y 12", shown),
);
const inner = ["F, x", "F, y", "M, x", "M, y"].map((name) => placeOf(apart, name));

test("two by two by two: what the counts by all three allow narrows a withheld count, in both audits", () => {
  assert.equal(apart.cells.filter(({ isJoint }) => isJoint).length, 8);
  const sumsAlone = {
    cells: apart.cells.filter(({ isJoint }) => !isJoint),
    sums: apart.sums.filter(({ parts }) => parts.every((part) => !apart.cells[part]?.isJoint)),
  };
  const [corner = -1] = inner;
  const rangeIn = (table: LinkedCells) =>
    cellRanges(table, new Set(inner), nothingElse, [corner], solver).get(corner);
  // 30 women, 22 of origin x, 50 persons.
  assert.deepEqual(rangeIn(sumsAlone), { lower: 2, upper: 22 });
  assert.deepEqual(rangeIn(apart), { lower: 14, upper: 14 });
  const found = [14, 16, 8, 12].map((count, at) => ({ cell: inner[at], lower: count, upper: count }));
  assert.deepEqual(auditOpen(apart, new Set(inner), nothingElse, 2, solver).leaks, found);
  const task = smallCountTask(apart, 5);
  assert.deepEqual(auditClosed(task, new Set(inner), solver, { proves: true }).leaks, found);
});

test("one man in a: the count moves by one, and no further", () => {
  const table = cellsOf(
    tableOf("place sex", "a F 30\na M 1\nb F 0\nb M 20", shown),
    tableOf("place origin", "a x 14\na y 17\nb x 8\nb y 12", shown),
    tableOf("sex origin", "F x 14\nF y 16\nM x 8\nM y 13", shown),
  );
  const [corner = -1] = inner;
  const ranges = cellRanges(table, new Set(inner), nothingElse, [corner], solver);
  assert.deepEqual(ranges.get(corner), { lower: 13, upper: 14 });
});

test("a suppression that only the sums call safe is a leak, and is not made", () => {
  // One man is of origin x; he lives in a, where nobody is of y. Nobody is of x in b, where no woman lives.
  const table = cellsOf(
    tableOf("place sex", "a F 19\na M 1\nb F 0\nb M 13", shown),
    tableOf("place origin", "a x 20\na y 0\nb x 0\nb y 13", shown),
    tableOf("sex origin", "F x 19\nF y 0\nM x 1\nM y 13", shown),
  );
  const names = ["a, F", "a, M", "F", "M", "F, x", "M, x", "F, y", "M, y"];
  const tooFew = new Set(names.map((name) => placeOf(table, name)));
  const told = auditOpen(table, tooFew, nothingElse, 2, solver).leaks;
  assert.deepEqual(
    told.map(({ cell, lower, upper }) => [table.cells[cell]?.name, lower, upper]),
    [
      ["F, y", 0, 0],
      ["M, y", 13, 13],
    ],
    "13 in b are men of y, and a has nobody of y",
  );
  const task = smallCountTask(table, 5);
  assert.notDeepEqual(auditClosed(task, tooFew, solver, { proves: true }).leaks, []);
  const { withheld, audit } = protect(task, solver);
  assert.deepEqual(audit.leaks, []);
  assert.deepEqual(auditOpen(table, withheld, nothingElse, 2, solver).leaks, []);
});

test("joint cells are made only where tables stand in a circle, and at the level at which they do", () => {
  const joint = (...tables: readonly CountTable[]): number =>
    cellsOf(...tables).cells.filter(({ isJoint }) => isJoint).length;
  const placeSex = tableOf("place sex", "n/a F 3\nn/a M 4\nn/b F 5\nn/b M 6\ns/c F 7\ns/c M 8", {
    ...shown,
    parents: { place: { "n/a": "n", "n/b": "n", "s/c": "s" } },
  });
  const placeOrigin = tableOf("place origin", "n x 9\nn y 9\ns x 8\ns y 7", shown);
  const areaOrigin = tableOf("place origin", "n/a x 3\nn/a y 4\nn/b x 6\nn/b y 5\ns/c x 8\ns/c y 7", {
    ...shown,
    parents: { place: { "n/a": "n", "n/b": "n", "s/c": "s" } },
  });
  const sexOrigin = tableOf("sex origin", "F x 8\nF y 7\nM x 9\nM y 9", shown);
  assert.equal(joint(placeSex, placeOrigin), 0, "two pairs are no circle");
  assert.equal(joint(placeSex, areaOrigin, sexOrigin), 3 * 2 * 2);
  assert.equal(
    joint(placeSex, placeOrigin, sexOrigin),
    2 * 2 * 2,
    "by district, as one table does not go below",
  );
  const stacked = tableOf(
    "place sex origin",
    "n F _T 8\nn M _T 10\ns F _T 7\ns M _T 8\nn _T x 9\nn _T y 9\ns _T x 8\ns _T y 7\n_T F x 8\n_T F y 7\n_T M x 9\n_T M y 9",
    shown,
  );
  assert.equal(joint(stacked), 2 * 2 * 2, "one file may hold several tables");
});

test("tables of others bind what they tell: a part of a total known by something else, and no more", () => {
  const joint = (...tables: readonly CountTable[]): readonly string[] =>
    cellsOf(...tables).cells.flatMap(({ isJoint, name }) => (isJoint ? [name] : []));
  const placeSex = tableOf("place sex", "a F 3\na M 4\nb F 5\nb M 6", shown);
  assert.deepEqual(
    joint(placeSex, { ...tableOf("place", "a 7"), ...partial }),
    [],
    "it stands there already",
  );
  assert.deepEqual(joint(placeSex, { ...tableOf("age", "old 9"), ...partial }), [], "bound by nothing");
  assert.deepEqual(joint(placeSex, { ...tableOf("sex origin", "F x 2"), ...partial }), [
    "F, _T: …",
    "M, x",
    "M, _T: …",
  ]);
  const withheld = (table: ReturnType<typeof cellsOf>) => {
    const cells = ["a, F", "a, M", "b, F", "b, M"].map((name) => placeOf(table, name));
    return cellRanges(
      table,
      new Set([...cells, placeOf(table, "F"), placeOf(table, "M")]),
      nothingElse,
      [placeOf(table, "F")],
      solver,
    );
  };
  const lower = (table: ReturnType<typeof cellsOf>) =>
    [...withheld(table).values()].map((range) => range.lower);
  assert.deepEqual(lower(cellsOf(placeSex)), [0]);
  assert.deepEqual(lower(cellsOf(placeSex, { ...tableOf("sex origin", "F x 2"), ...partial })), [2]);
});

test("ways to divide that cross each other are put together as persons can be", () => {
  // Two divisions of the same ages that share a code.
  const table = cellsOf(
    tableOf("age sex", "young F 3\nyoung M 4\nold F 5\nold M 6", shown),
    tableOf("age place", "child a 3\nchild b 1\nyouth a 1\nyouth b 2\nold a 5\nold b 6", shown),
    tableOf("sex place", "F a 4\nF b 4\nM a 5\nM b 5", shown),
  );
  const ages = new Set(table.cells.flatMap(({ isJoint, codes }) => (isJoint ? [codes?.get("age")] : [])));
  assert.deepEqual([...ages].sort(), ["old", "young & child", "young & youth"]);
});
