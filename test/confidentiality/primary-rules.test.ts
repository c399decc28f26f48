import assert from "node:assert/strict";
import { test } from "node:test";
import { type PrimaryRules, primaryReason } from "../../src/confidentiality/index.js";

const plain: PrimaryRules = {
  minimumCount: 5,
  hidesNobodyAndEverybody: false,
  minimumContributors: null,
  percent: null,
  dominance: null,
};

test("counts from 1 up to one below the minimum are withheld", () => {
  assert.deepEqual(
    [0, 1, 4, 5].map((count) => primaryReason({ count }, plain)),
    [undefined, "small-count", "small-count", undefined],
  );
  assert.deepEqual(
    [2, 3].map((count) => primaryReason({ count }, { ...plain, minimumCount: 3 })),
    ["small-count", undefined],
  );
  assert.equal(primaryReason({ count: 1 }, { ...plain, minimumCount: 1 }), undefined);
});

test("a part of a published group needs a rest that is not small", () => {
  assert.equal(primaryReason({ count: 96, of: 100 }, plain), "small-complement");
  assert.equal(primaryReason({ count: 95, of: 100 }, plain), undefined);
  assert.equal(primaryReason({ count: 3, of: 5 }, plain), "small-count");
});

test("nobody and everybody are withheld of sensitive indicators only", () => {
  const sensitive = { ...plain, hidesNobodyAndEverybody: true };
  assert.equal(primaryReason({ count: 0, of: 40 }, plain), undefined);
  assert.equal(primaryReason({ count: 0, of: 40 }, sensitive), "nobody");
  assert.equal(primaryReason({ count: 40, of: 40 }, sensitive), "everybody");
  assert.equal(
    primaryReason({ count: 0, of: 0 }, sensitive),
    undefined,
    "an empty group has no members to tell of",
  );
});

// Handbook on Statistical Disclosure Control (A. Hundepool et al.), the p% and the (n, k) rule with their examples.
test("the Handbook's examples of the p% rule and of dominance", () => {
  const percent = { ...plain, percent: 10 };
  const dominated = (contributors: number, share: number): PrimaryRules => ({
    ...plain,
    dominance: { contributors, share },
  });
  const safe = { sum: { total: 110_000, contributors: 20, largest: [52_000, 50_000] } };
  assert.equal(primaryReason(safe, percent), undefined, "the second estimates 60,000: 15.4 % too much");
  assert.equal(primaryReason(safe, dominated(2, 90.9)), "dominated", "102,000 is more than 99,990");
  const close = { sum: { total: 100_000, contributors: 20, largest: [50_000, 49_000] } };
  assert.equal(primaryReason(close, dominated(1, 90)), undefined);
  assert.equal(
    primaryReason(close, percent),
    "told-by-the-second",
    "the second estimates 51,000: 2 % too much",
  );
});

test("a sum of few contributors is withheld", () => {
  const few = { ...plain, minimumContributors: 3 };
  const sum = (contributors: number) => ({ sum: { total: 900, contributors, largest: [450, 450] } });
  assert.equal(primaryReason(sum(2), few), "few-contributors");
  assert.equal(primaryReason(sum(3), few), undefined);
  assert.equal(primaryReason(sum(0), few), undefined);
});
