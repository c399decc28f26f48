import assert from "node:assert/strict";
import { test } from "node:test";
import { sumTask } from "../../../src/confidentiality/sums/sum-task.js";

test("sums that are too large for a solver are taken in units, and what their parts lose is known to everybody", () => {
  const cells = [10_000_000, 3_333_333, 6_666_667].map((count) => ({ name: "", count }));
  const { table, primary, known } = sumTask(
    { cells, sums: [{ total: 0, parts: [1, 2] }] },
    new Map([[1, 25_000]]),
  );
  assert.deepEqual(
    table.cells.map(({ count }) => count),
    [1_000_000, 333_333, 666_666, 1],
  );
  assert.deepEqual(table.sums, [{ total: 0, parts: [1, 2, 3] }]);
  assert.deepEqual([...known], [3]);
  assert.deepEqual(primary.get(1), { down: 2500, up: 2500, width: 2500 });
});

test("there may be more sums than a call takes arguments", () => {
  const cells = Array.from({ length: 300_000 }, (_, at) => ({ name: "", count: at }));
  assert.equal(sumTask({ cells, sums: [] }, new Map()).table.cells[299_999]?.count, 299_999);
});
