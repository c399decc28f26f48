import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type LinkedCells,
  programmeSolver,
  protect,
  smallCountTask,
} from "../../src/confidentiality/index.js";

const solver = await programmeSolver();

/**
 * Two editions of one count in two districts. Between them a street moved from the first district to the second: what lies
 * between the borders is a cell that stands in neither edition.
 */
function editions(street: number): LinkedCells {
  const before = { first: 12, second: 20 };
  const cell = (name: string, count: number) => ({ name, count });
  return {
    cells: [
      cell("first, before", before.first),
      cell("second, before", before.second),
      cell("all", before.first + before.second),
      cell("first, after", before.first - street),
      cell("second, after", before.second + street),
      { ...cell("street", street), isUnprinted: true },
    ],
    sums: [
      { total: 2, parts: [0, 1] },
      { total: 2, parts: [3, 4] },
      { total: 0, parts: [3, 5] },
      { total: 4, parts: [1, 5] },
    ],
  };
}

test("a border that moved between two editions: what a reader could subtract is withheld", () => {
  const published = new Set([0, 1, 2]);
  const few = protect(smallCountTask(editions(2), 5, published), solver);
  assert.deepEqual(few.audit.leaks, []);
  assert.deepEqual(
    [...few.withheld].sort(),
    [3, 4],
    "12 before and 10 after would show the two of the street",
  );
  const many = protect(smallCountTask(editions(7), 5, published), solver);
  assert.deepEqual([...many.withheld], []);
});

test("what two published editions show already is told as a leak", () => {
  const published = new Set([0, 1, 2, 3, 4]);
  const { audit } = protect(smallCountTask(editions(2), 5, published), solver);
  assert.deepEqual(
    audit.leaks.map(({ cell }) => cell),
    [5],
  );
});
