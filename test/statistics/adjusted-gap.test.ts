import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type AdjustedGap,
  adjustedGap,
  type ComparedStratum,
  isRefused,
} from "../../src/statistics/index.js";
import { assertClose, assertPrinted } from "./closeness.js";

type Row = readonly [n: number, events: number, majority: number, majorityEvents: number];

const STRATA = strataOf([
  [1000, 400, 2000, 1200],
  [700, 385, 5000, 3750],
  [300, 195, 3000, 2550],
]);

test("the parts agree with those of other programs", () => {
  const found = adjusted(STRATA);
  // Origin: R packages oaxaca (weight 0: 0.06 and 0.20) and DasGuptR (rates 0.75 and 0.49); closed form for O/E.
  assertClose(found.crude, 0.26, 1e-12);
  assertClose(found.explained, 0.06, 1e-12);
  assertClose(found.value, 0.2, 1e-12);
  assertPrinted(found.ratio, "0.7101449");
  // Origin: the method note of this project, run in R: standard error 0.0126688595.
  assertPrinted((found.upper - found.lower) / 2 / 1.959963984540054, "0.0126688595");
});

test("limits agree with an independent computation to 1e-12", () => {
  // Origin: mpmath 1.3.0 at 40 digits.
  const found = adjusted(STRATA);
  assertClose(found.lower, 0.17516949173453336, 1e-12);
  assertClose(found.upper, 0.22483050826546663, 1e-12);
  assertClose(found.ratio, 0.7101449275362319, 1e-12);
});

test("with other rates the gap is adjusted to the minority's composition, not to the majority's", () => {
  // Origin: closed form, method note: to the minority's mix 0.1825, to the majority's 0.205, Kitagawa 0.19375.
  const found = adjusted(
    strataOf([
      [1000, 450, 2000, 1200],
      [700, 385, 5000, 3750],
      [300, 180, 3000, 2550],
    ]),
  );
  assertClose(found.crude, 0.2425, 1e-12);
  assertClose(found.value, 0.1825, 1e-12);
});

test("strata without enough of the majority are left out, and the share in them is told", () => {
  const strata = strataOf([
    [300, 120, 500, 250],
    [200, 50, 40, 12],
    [100, 60, 0, 0],
  ]);
  // Origin: mpmath 1.3.0 at 40 digits.
  const some = adjusted(strata);
  assertClose(some.value, 0.08, 1e-12);
  assertClose(some.lower, 0.0048845241256135685, 1e-11);
  assertClose(some.crude, 0.1451851851851852, 1e-12);
  assertClose(some.explained, 0.06518518518518518, 1e-12);
  assertClose(some.ratio, 0.8095238095238095, 1e-12);
  assertClose(some.shareExcluded, 1 / 6, 1e-12);
  const fewer = adjusted(strata, 50);
  assertClose(fewer.value, 0.1, 1e-12);
  assertClose(fewer.explained, -0.014814814814814815, 1e-11);
  assertClose(fewer.upper, 0.17066750644321874, 1e-12);
  assertClose(fewer.shareExcluded, 0.5, 1e-12);
  assert.deepEqual(adjustedGap(strata, { minimumSupport: 501 }), { refused: "no-support" });
});

test("a minority that is ahead has a negative gap and a ratio above 1", () => {
  const found = adjusted(strataOf([[100, 60, 1000, 500]]));
  assertClose(found.value, -0.1, 1e-12);
  assertClose(found.ratio, 1.2, 1e-12);
});

test("what makes the comparison impossible is refused", () => {
  const refusal = (...row: Row) => adjustedGap(strataOf([row]));
  assert.deepEqual(adjustedGap([]), { refused: "empty-list" });
  assert.deepEqual(refusal(10, Number.NaN, 10, 5), { refused: "not-finite" });
  assert.deepEqual(refusal(10, 5, -1, 0), { refused: "negative-count" });
  assert.deepEqual(refusal(10, 11, 10, 5), { refused: "count-above-denominator" });
  assert.deepEqual(refusal(10, 5, 10, 11), { refused: "count-above-denominator" });
  assert.deepEqual(refusal(0, 0, 10, 5), { refused: "empty-denominator" });
  assert.deepEqual(refusal(10, 5, 0, 0), { refused: "no-support" });
  assert.deepEqual(refusal(10, 5, 10, 0), { refused: "ratio-undefined" });
  assert.deepEqual(refusal(10, 0, 10, 5), { refused: "too-few-events" });
  assert.deepEqual(refusal(10, 10, 10, 5), { refused: "too-few-events" });
  assert.deepEqual(adjustedGap(STRATA, { confidence: 95 }), { refused: "confidence-out-of-range" });
  for (const minimumSupport of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.deepEqual(adjustedGap(STRATA, { minimumSupport }), { refused: "support-out-of-range" });
  }
});

test("property: explained and adjusted parts add up to the crude gap, within an ordered interval", () => {
  fc.assert(
    fc.property(fc.array(row(), { minLength: 1, maxLength: 8 }), (rows) => {
      const found = adjustedGap(strataOf(rows), { minimumSupport: 20 });
      if (isRefused(found)) return;
      assert.ok(Math.abs(found.explained + found.value - found.crude) <= 1e-12);
      assert.ok(-1 <= found.lower && found.lower <= found.value);
      assert.ok(found.value <= found.upper && found.upper <= 1);
      assert.ok(0 <= found.shareExcluded && found.shareExcluded < 1);
    }),
  );
});

test("property: one stratum adjusts for nothing; the majority's rates in the minority leave no gap", () => {
  fc.assert(
    fc.property(fc.array(row(), { minLength: 1, maxLength: 8 }), (rows) => {
      const [only] = rows;
      const alone = adjustedGap(strataOf(only === undefined ? [] : [only]));
      if (!isRefused(alone)) assert.equal(alone.explained, 0);
      const alike = adjustedGap(
        strataOf(rows.map(([n, , m, events]): Row => [n, (n * events) / m, m, events])),
      );
      if (isRefused(alike)) return;
      assert.ok(Math.abs(alike.value) <= 1e-12);
      assertClose(alike.ratio, 1, 1e-12);
    }),
  );
});

function strataOf(rows: readonly Row[]): readonly ComparedStratum[] {
  return rows.map(([n, events, majority, majorityEvents]) => ({
    minority: { n, events },
    majority: { n: majority, events: majorityEvents },
  }));
}

function adjusted(strata: readonly ComparedStratum[], minimumSupport = 1): AdjustedGap {
  const found = adjustedGap(strata, { minimumSupport });
  assert.ok(!isRefused(found), JSON.stringify(found));
  return found;
}

function row(): fc.Arbitrary<Row> {
  const group = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));
  return fc.tuple(group, group).map(([[n, events], [m, k]]): Row => [n, events, m, k]);
}
