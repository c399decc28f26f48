import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { adjustedGap, adjustedMeanGap, isRefused, type NumberSums } from "../../src/statistics/index.js";
import { assertClose } from "./closeness.js";

type Sums = readonly [n: number, sum: number, squares: number];

function strataOf(rows: readonly (readonly [Sums, Sums])[]) {
  const sums = ([n, sum, squares]: Sums): NumberSums => ({ n, sum, squares });
  return rows.map(([minority, majority]) => ({ minority: sums(minority), majority: sums(majority) }));
}

// A stratum without the minority, one without the majority, one with a single member of it.
const MARKS = strataOf([
  [
    [3, 13, 69],
    [3, 21, 165],
  ],
  [
    [4, 28, 214],
    [4, 36, 342],
  ],
  [
    [2, 22, 244],
    [3, 32, 344],
  ],
  [
    [1, 2, 4],
    [1, 7, 49],
  ],
  [
    [2, -3, 9],
    [0, 0, 0],
  ],
  [
    [0, 0, 0],
    [1, 4, 16],
  ],
]);

test("it agrees with least squares on the single persons", () => {
  // Origin: numpy and scipy 1.17.1 on the 12 and 12 marks: dummies for strata, predictions, variances of the persons.
  const found = adjustedMeanGap(MARKS);
  assert.ok(!isRefused(found));
  assertClose(found.value, 2.033333333333333, 1e-12);
  assertClose(found.lower, -0.5878731619140742, 1e-11);
  assertClose(found.upper, 4.654539828580744, 1e-11);
  assertClose(found.crude, 1.8333333333333333, 1e-12);
  assertClose(found.explained, -0.2, 1e-11);
  assertClose(found.shareExcluded, 1 / 6, 1e-12);
});

test("what makes the comparison impossible is refused", () => {
  const of = (minority: Sums, majority: Sums) => adjustedMeanGap(strataOf([[minority, majority]]));
  assert.deepEqual(adjustedMeanGap([]), { refused: "empty-list" });
  assert.deepEqual(of([0, 0, 0], [3, 6, 14]), { refused: "empty-denominator" });
  assert.deepEqual(of([3, 6, 14], [0, 0, 0]), { refused: "no-support" });
  assert.deepEqual(of([1, 6, 36], [3, 6, 14]), { refused: "too-few-points" });
  assert.deepEqual(of([3, 6, 14], [1, 6, 36]), { refused: "too-few-points" });
  assert.deepEqual(of([3, 6, 11], [3, 6, 14]), { refused: "squares-too-small" });
  assert.deepEqual(of([3, Number.NaN, 14], [3, 6, 14]), { refused: "not-finite" });
  assert.deepEqual(of([-3, 6, 14], [3, 6, 14]), { refused: "negative-count" });
  assert.deepEqual(adjustedMeanGap(MARKS, { minimumSupport: 0 }), { refused: "support-out-of-range" });
  assert.deepEqual(adjustedMeanGap(MARKS, { minimumSupport: 5 }), { refused: "no-support" });
  assert.deepEqual(adjustedMeanGap(MARKS, { confidence: 95 }), { refused: "confidence-out-of-range" });
});

test("property: of noughts and ones it is the adjusted gap of shares", () => {
  const count = fc.tuple(fc.integer({ min: 2, max: 400 }), fc.double({ min: 0.1, max: 0.9, noNaN: true }));
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 6 }), (rows) => {
      const counts = rows.map(([a, b]) => ({ minority: counted(a), majority: counted(b) }));
      const sums = counts.map(({ minority, majority }) => ({
        minority: ones(minority),
        majority: ones(majority),
      }));
      const [shares, means] = [adjustedGap(counts), adjustedMeanGap(sums)];
      if (isRefused(shares) || isRefused(means)) return;
      for (const part of ["value", "crude", "explained", "shareExcluded"] as const) {
        assert.ok(Math.abs(shares[part] - means[part]) < 1e-12, part);
      }
    }),
  );
});

function counted([n, share]: readonly [number, number]) {
  return { n, events: Math.round(n * share) };
}

function ones({ n, events }: { readonly n: number; readonly events: number }): NumberSums {
  return { n, sum: events, squares: events };
}
