import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type DecomposedStratum, isRefused, kitagawa } from "../../src/statistics/index.js";
import { assertClose } from "./closeness.js";

const STRATA: readonly DecomposedStratum[] = [
  { shareA: 0.2, rateA: 0.6, shareB: 0.5, rateB: 0.4 },
  { shareA: 0.5, rateA: 0.75, shareB: 0.35, rateB: 0.55 },
  { shareA: 0.3, rateA: 0.85, shareB: 0.15, rateB: 0.65 },
];

test("the parts agree with those of another program", () => {
  // Origin: dgnpop of the R package DasGuptR 2.1.0 (0.75 against 0.49), and the R package oaxaca.
  const found = split(STRATA);
  assertClose(found.gap, 0.26, 1e-14);
  assertClose(found.composition, 0.06, 1e-14);
  assertClose(found.rate, 0.2, 1e-14);
});

test("the examples of Das Gupta (1993) as another program prints them", () => {
  // Origin: README of the R package DasGuptR (josiahpjking/DasGuptR), examples 2.1 and 5.1. Mean earnings are those of
  // earners times their share, and 0 for the others.
  const earnings = split([
    { shareA: 0.825974, rateA: 16591, shareB: 0.717892, rateB: 10930 },
    { shareA: 1 - 0.825974, rateA: 0, shareB: 1 - 0.717892, rateB: 0 },
  ]);
  assert.ok(Math.abs(earnings.rate - 4369.913) <= 0.0005);
  assert.ok(Math.abs(earnings.composition - 1487.262) <= 0.0005);
  assert.ok(Math.abs(earnings.gap - 5857.175) <= 0.0005);
  // Heads of household by age, 1985 and 1970: the share of an age group in per cent, and its rate.
  const size1985 = [10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6.0, 6.3, 5.9, 5.1, 4.0, 5.5];
  const size1970 = [12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6, 7.8, 7.0, 5.9, 4.7, 3.6, 4.9];
  const rate1985 = [2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56.0, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2];
  const rate1970 = [1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8];
  const heads = split(
    size1985.map((size, at) => ({
      shareA: size / 100,
      rateA: rate1985[at] ?? 0,
      shareB: (size1970[at] ?? 0) / 100,
      rateB: rate1970[at] ?? 0,
    })),
  );
  // The source prints each standardised rate with four decimals, so their differences are good to as many.
  assert.ok(Math.abs(heads.composition - 1.2269) <= 0.0001);
  assert.ok(Math.abs(heads.rate - 1.7403) <= 0.0001);
  assert.ok(Math.abs(heads.gap - 2.9672) <= 0.0001);
});

test("where rates differ by stratum the parts are neither of the two one-sided ones", () => {
  // Origin: closed form, for the method note of this project; one-sided: 0.1825 and 0.205.
  const rates = [0.45, 0.55, 0.6];
  const found = split(STRATA.map((stratum, index) => ({ ...stratum, rateB: rates[index] ?? 0 })));
  assertClose(found.gap, 0.2425, 1e-14);
  assertClose(found.composition, 0.04875, 1e-14);
  assertClose(found.rate, 0.19375, 1e-14);
});

test("shares that do not add up, and numbers that are none, are refused", () => {
  const [first, ...others] = STRATA;
  assert.ok(first !== undefined);
  assert.deepEqual(kitagawa([]), { refused: "empty-list" });
  assert.deepEqual(kitagawa(others), { refused: "shares-not-whole" });
  assert.deepEqual(kitagawa([{ ...first, shareA: 20 }, ...others]), { refused: "shares-not-whole" });
  assert.deepEqual(kitagawa([{ ...first, shareB: -0.1 }, ...others]), { refused: "negative-share" });
  assert.deepEqual(kitagawa([{ ...first, rateA: Number.NaN }, ...others]), { refused: "not-finite" });
  assert.deepEqual(kitagawa([{ shareA: 1, rateA: 1.5e308, shareB: 1, rateB: -1.5e308 }]), {
    refused: "beyond-range",
  });
});

test("property: the parts add up to the gap, and swapping the groups turns every sign", () => {
  fc.assert(
    fc.property(decomposed(), (strata) => {
      const found = split(strata);
      const total = (of: (stratum: DecomposedStratum) => number) =>
        strata.reduce((sum, stratum) => sum + of(stratum), 0);
      const gap = total((one) => one.shareA * one.rateA) - total((one) => one.shareB * one.rateB);
      assert.ok(Math.abs(found.gap - gap) <= 1e-12);
      const back = split(
        strata.map(({ shareA, rateA, shareB, rateB }) => ({
          shareA: shareB,
          rateA: rateB,
          shareB: shareA,
          rateB: rateA,
        })),
      );
      assert.ok(Math.abs(back.composition + found.composition) <= 1e-12);
      assert.ok(Math.abs(back.rate + found.rate) <= 1e-12);
    }),
  );
});

test("property: equal composition leaves the rates alone, equal rates leave the composition alone", () => {
  fc.assert(
    fc.property(decomposed(), (strata) => {
      assert.equal(split(strata.map((one) => ({ ...one, shareB: one.shareA }))).composition, 0);
      assert.equal(split(strata.map((one) => ({ ...one, rateB: one.rateA }))).rate, 0);
    }),
  );
});

function split(strata: readonly DecomposedStratum[]) {
  const found = kitagawa(strata);
  assert.ok(!isRefused(found), JSON.stringify(found));
  return found;
}

function decomposed(): fc.Arbitrary<readonly DecomposedStratum[]> {
  const weight = fc.integer({ min: 1, max: 100 });
  const rate = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.array(fc.tuple(weight, rate, weight, rate), { minLength: 1, maxLength: 8 }).map((rows) => {
    const a = rows.reduce((sum, row) => sum + row[0], 0);
    const b = rows.reduce((sum, row) => sum + row[2], 0);
    return rows.map(([shareA, rateA, shareB, rateB]) => ({
      shareA: shareA / a,
      rateA,
      shareB: shareB / b,
      rateB,
    }));
  });
}
