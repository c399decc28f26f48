import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefused, mean } from "../../src/statistics/index.js";
import { assertClose } from "./closeness.js";

test("the limits are those of a published table", () => {
  // Origin: NIST/SEMATECH e-Handbook 1.3.5.2, heat flow data: N 195, mean 9.261460, s 0.02278881, limits 9.25824, 9.26468.
  const [n, average, deviation] = [195, 9.26146, 0.02278881];
  const found = mean({ n, sum: n * average, squares: (n - 1) * deviation ** 2 + n * average ** 2 });
  assert.ok(!isRefused(found));
  assert.equal(found.lower.toFixed(5), "9.25824");
  assert.equal(found.upper.toFixed(5), "9.26468");
});

test("limits agree with another program", () => {
  // Origin: scipy 1.17.1, stats.t.interval on 3, 5, 7, 9.
  const found = mean({ n: 4, sum: 24, squares: 164 });
  assert.ok(!isRefused(found));
  assertClose(found.lower, 1.8914794864789588, 1e-12);
  assertClose(found.upper, 10.108520513521041, 1e-12);
});

test("numbers that are all the same have no width; sums of no numbers are refused", () => {
  const same = mean({ n: 5, sum: 35, squares: 245 });
  assert.ok(!isRefused(same));
  assert.deepEqual([same.lower, same.value, same.upper], [7, 7, 7]);
  assert.deepEqual(mean({ n: 0, sum: 0, squares: 0 }), { refused: "empty-denominator" });
  assert.deepEqual(mean({ n: 1, sum: 7, squares: 49 }), { refused: "too-few-points" });
  assert.deepEqual(mean({ n: 2, sum: 7, squares: 20 }), { refused: "squares-too-small" });
  assert.deepEqual(mean({ n: 0, sum: 1, squares: 1 }), { refused: "squares-too-small" });
  assert.deepEqual(mean({ n: -1, sum: 0, squares: 0 }), { refused: "negative-count" });
  assert.deepEqual(mean({ n: 2, sum: Number.NaN, squares: 1 }), { refused: "not-finite" });
  assert.deepEqual(mean({ n: 2, sum: 1, squares: 1 }, { confidence: 95 }), {
    refused: "confidence-out-of-range",
  });
});
