import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefused, proportion, roundRatio, roundShares } from "../../src/statistics/index.js";

test("a refusal is told from every kind of result", () => {
  assert.equal(isRefused(proportion(1, 0)), true);
  assert.equal(isRefused(proportion(1, 2)), false);
  assert.equal(isRefused(roundRatio(1, 0, 1)), true);
  assert.equal(isRefused(roundRatio(1, 2, 1)), false);
  assert.equal(isRefused(roundShares([-1], 0)), true);
  assert.equal(isRefused(roundShares([], 0)), false);
});

test("nothing at all is not a refusal", () => {
  for (const nothing of [undefined, null, "", "refused", 0, Number.NaN])
    assert.equal(isRefused(nothing), false);
});

test("a refusal holds its code and nothing else", () => {
  assert.deepEqual(proportion(0, 0), { refused: "empty-denominator" });
});
