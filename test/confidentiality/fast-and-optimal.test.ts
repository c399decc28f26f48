import assert from "node:assert/strict";
import { test } from "node:test";
import { programmeSolver, protect } from "../../src/confidentiality/index.js";
import { optimalSuppression } from "../../src/confidentiality/suppression/optimal-suppression.js";
import { caseSeed } from "../case-seed.js";
import { cellsOf, matrixTable } from "./count-tables.js";
import { smallCounts, sumOf } from "./tasks.js";

const solver = await programmeSolver();

/** The same numbers every time. */
function evenNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const tables = 200;

test("the fast way withholds little more than the optimum of small tables", (t) => {
  const random = evenNumbers(caseSeed(t, 7));
  const ratios: number[] = [];
  let [fast, best] = [0, 0];
  while (ratios.length < tables) {
    const [rows, columns] = [2 + Math.floor(random() * 4), 2 + Math.floor(random() * 4)];
    const table = cellsOf(
      matrixTable(
        Array.from({ length: rows }, () =>
          Array.from({ length: columns }, () => Math.floor(random() ** 2 * 40)),
        ),
      ),
    );
    const task = smallCounts(table, 4);
    if (task.primary.size === 0) continue;
    const { withheld, audit } = protect(task, solver);
    assert.deepEqual(audit.leaks, []);
    const optimal = optimalSuppression(task, solver, 60);
    assert.equal(optimal?.isProven, true);
    const [sum, least] = [sumOf(table, withheld), sumOf(table, optimal?.withheld ?? [])];
    assert.ok(sum >= least, `${sum} is under the optimum ${least}`);
    [fast, best] = [fast + sum, best + least];
    ratios.push(sum / least);
  }
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN;
  assert.ok(fast <= 1.25 * best, `${fast} of ${best}`);
  assert.ok(median <= 1.1, String(median));
});
