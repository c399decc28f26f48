import assert from "node:assert/strict";
import { test } from "node:test";
import { decimalText, percentText, wilsonLimits } from "../../examples/eksempelby/generator/decimals.js";
import { noise } from "../../examples/eksempelby/generator/noise.js";
import { shareRow } from "../../examples/eksempelby/generator/share-rows.js";
import { trendAt } from "../../examples/eksempelby/generator/trend.js";
import { proportion } from "../../src/statistics/index.js";

test("decimals are printed with their digits, halves upwards", () => {
  assert.deepEqual(
    [decimalText(462, 1), decimalText(-5, 1), decimalText(7, 0), decimalText(0, 1)],
    ["46.2", "-0.5", "7", "0.0"],
  );
  assert.deepEqual(
    [percentText(1, 3), percentText(1, 2000), percentText(999, 1000)],
    ["33.3", "0.1", "99.9"],
  );
});

test("the limits in whole numbers are those of the statistics room", () => {
  for (const [x, n] of [
    [0, 60],
    [1, 61],
    [19, 88],
    [205, 690],
    [604, 2150],
    [690, 690],
  ] as const) {
    const estimate = proportion(x, n);
    assert.ok("value" in estimate);
    const [lower, upper] = wilsonLimits(x, n).map(Number);
    // 1.96 for 1.95996…, and one decimal.
    assert.ok(Math.abs((lower ?? 0) - 100 * estimate.lower) < 0.0501, `${x} of ${n}`);
    assert.ok(Math.abs((upper ?? 0) - 100 * estimate.upper) < 0.0501, `${x} of ${n}`);
  }
});

test("chance stays within its spread, spreads, and does not change", () => {
  const drawn = Array.from({ length: 500 }, (_, at) => noise(`key ${at}`, 3));
  assert.deepEqual(
    [...new Set(drawn)].sort((a, b) => a - b),
    [-3, -2, -1, 0, 1, 2, 3],
  );
  assert.deepEqual([noise("key 0", 1000), noise("key 1", 1000), noise("", 1000)], [-253, 416, -269]);
  assert.equal(noise("key", 0), 0);
});

test("a trend goes through its values and stays beyond its ends", () => {
  const trend = [
    [2001, 418],
    [2005, 460],
  ] as const;
  assert.deepEqual(
    [1999, 2001, 2003, 2005, 2012].map((year) => trendAt(trend, year)),
    [418, 418, 439, 460, 460],
  );
  assert.equal(trendAt(trend, 2005, "key", 9), 460);
});

test("a share of fewer than five, or of all but so few, is withheld", () => {
  const subject = { indicator: "x" };
  const statuses = [0, 1, 4, 5, 195, 196, 200].map(
    (counted) => shareRow(subject, 2005, { counted, of: 200 }).obs_status,
  );
  assert.deepEqual(statuses, [undefined, "Q", "Q", undefined, undefined, "Q", undefined]);
});
