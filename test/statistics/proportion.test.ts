import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Estimate } from "../../src/statistics/index.js";
import { isRefused, proportion } from "../../src/statistics/index.js";
import { criticalValue } from "../../src/statistics/normal-quantile.js";
import { assertClose, assertPrinted } from "./closeness.js";

interface Printed {
  readonly x: number;
  readonly n: number;
  readonly confidence?: number;
  readonly lower: string;
  readonly upper: string;
}

// Compared at the printed precision.
const PRINTED: readonly Printed[] = [
  // Origin: test table of the R package PHEindicatormethods 2.1.0 (testdata for phe_proportion).
  { x: 1, n: 100, lower: "0.001767432064", upper: "0.054486196179" },
  { x: 65, n: 100, lower: "0.552544432969", upper: "0.736357517569" },
  { x: 65, n: 100, confidence: 0.998, lower: "0.4954946574", upper: "0.7783540614" },
  // Origin: phe_proportion of PHEindicatormethods 2.1.0, run.
  { x: 0, n: 10, lower: "0", upper: "0.277532799863" },
  { x: 1, n: 1, lower: "0.206549314377", upper: "1" },
  { x: 10, n: 10, lower: "0.722467200137", upper: "1" },
  { x: 47, n: 100, lower: "0.375108179593", upper: "0.567111430299" },
  { x: 74, n: 100, lower: "0.646290105508", upper: "0.815953015353" },
];

// Origin: mpmath 1.3.0 at 40 digits, roots of (1 + z²/n) t² - (2p + z²/n) t + p² with z from erfinv.
const IN_FULL: readonly (readonly [
  x: number,
  n: number,
  confidence: number,
  lower: number,
  upper: number,
])[] = [
  [1, 100, 0.95, 0.0017674320641406479, 0.05448619617870532],
  [65, 100, 0.95, 0.5525444329688796, 0.7363575175690247],
  [65, 100, 0.998, 0.49549465740704474, 0.7783540614089686],
  [0, 10, 0.95, 0, 0.27753279986288926],
  [1, 1, 0.95, 0.2065493143772374, 1],
  [10, 10, 0.95, 0.7224672001371107, 1],
  [47, 100, 0.95, 0.37510817959341275, 0.5671114302990065],
  [74, 100, 0.95, 0.6462901055081282, 0.8159530153525186],
  [470, 1000, 0.5, 0.45937064808648864, 0.4806566356865164],
  [470, 1000, 0.99, 0.42967739096351854, 0.5107180789306859],
  [470, 1000, 0.9999, 0.40950038058486427, 0.5313942795224113],
  // A fractional, survey-weighted count, and one so rare that a careless lower limit would lose its digits.
  [12.5, 40, 0.95, 0.19074487213774932, 0.4671132283112332],
  [1, 1e9, 0.95, 1.7652455495696314e-10, 5.664934243297439e-9],
];

test("limits agree with the published reference values as printed", () => {
  for (const { x, n, confidence = 0.95, lower, upper } of PRINTED) {
    const found = estimated(proportion(x, n, { confidence }));
    assertPrinted(found.lower, lower);
    assertPrinted(found.upper, upper);
    assert.equal(found.value, x / n);
  }
});

test("limits agree with an independent computation to 1e-12", () => {
  for (const [x, n, confidence, lower, upper] of IN_FULL) {
    const found = estimated(proportion(x, n, { confidence }));
    assertClose(found.lower, lower, 1e-12);
    assertClose(found.upper, upper, 1e-12);
  }
});

test("an estimate names its confidence, 0.95 when left out, and its method", () => {
  const found = estimated(proportion(1, 4));
  assert.deepEqual(found, { ...estimated(proportion(1, 4, { confidence: 0.95 })) });
  assert.deepEqual(found, estimated(proportion(1, 4, {})));
  assert.equal(found.confidence, 0.95);
  assert.equal(found.method, "wilson-score");
  assert.equal(estimated(proportion(1, 4, { confidence: 0.8 })).confidence, 0.8);
});

test("none and all give limits of exactly 0 and 1", () => {
  for (const confidence of [0.5, 0.8, 0.95, 0.9999]) {
    for (let n = 1; n <= 500; n++) {
      assert.equal(estimated(proportion(0, n, { confidence })).lower, 0);
      assert.equal(estimated(proportion(n, n, { confidence })).upper, 1);
    }
  }
  assert.ok(Object.is(estimated(proportion(-0, 3)).value, 0));
});

test("the last digit never puts a limit on the wrong side of the value, of 0 or of 1", () => {
  // Each was found by a search for inputs where the formula alone, in floating point, does so.
  assertOrdered(estimated(proportion(13268.999999999996, 13269, { confidence: 0.5 })));
  assertOrdered(estimated(proportion(9078.999999999993, 9079, { confidence: 0.5 })));
  assertOrdered(estimated(proportion(3.901877838669132, 3.9018778386691326)));
  assertOrdered(estimated(proportion(1.430744075043095, 1.4307440750430953, { confidence: 0.99 })));
  // A share too small for a number.
  assertOrdered(estimated(proportion(Number.MIN_VALUE, 2, { confidence: Number.MIN_VALUE })));
});

test("what cannot be a share of a group is refused", () => {
  const cases: readonly (readonly [x: number, n: number, reason: string])[] = [
    [Number.NaN, 10, "not-finite"],
    [1, Number.NaN, "not-finite"],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, "not-finite"],
    [1, Number.POSITIVE_INFINITY, "not-finite"],
    [-1, 10, "negative-count"],
    [-1, 0, "negative-count"],
    [0, -10, "negative-count"],
    [0, 0, "empty-denominator"],
    [-0, -0, "empty-denominator"],
    [3, 0, "empty-denominator"],
    [11, 10, "count-above-denominator"],
    [10.000001, 10, "count-above-denominator"],
  ];
  for (const [x, n, reason] of cases) assert.deepEqual(proportion(x, n), { refused: reason });
});

test("a confidence outside 0 to 1 is refused", () => {
  for (const confidence of [0, 1, 95, -0.95, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.deepEqual(proportion(1, 2, { confidence }), { refused: "confidence-out-of-range" });
  }
});

test("callers without types are refused too", () => {
  const untyped: (...input: readonly unknown[]) => unknown = Function.prototype.call.bind(
    proportion,
    undefined,
  );
  for (const x of ["5", null, undefined, 5n, {}, [5], true]) {
    assert.deepEqual(untyped(x, 10), { refused: "not-finite" });
    assert.deepEqual(untyped(1, x), { refused: "not-finite" });
  }
  assert.deepEqual(untyped(1, 2, { confidence: "0.95" }), { refused: "confidence-out-of-range" });
});

test("property: whatever comes in, a refusal or a well-ordered interval within 0 and 1 comes out", () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), fc.double(), (x, n, confidence) => {
      const found = proportion(x, n, { confidence });
      if (!isRefused(found)) assertOrdered(found);
    }),
    { numRuns: 2000 },
  );
  const size = fc.oneof(
    fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
    fc.integer({ min: 1, max: 1e6 }),
  );
  const within = fc.double({ min: 0, max: 1, noNaN: true });
  const level = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(size, within, level, (n, share, confidence) => {
      assertOrdered(estimated(proportion(Math.min(n, n * share), n, { confidence })));
    }),
    { numRuns: 5000 },
  );
});

test("property: the limits are where the score test would just reject", () => {
  fc.assert(
    fc.property(counts(), confidences(), ({ x, n }, confidence) => {
      const { value, lower, upper } = estimated(proportion(x, n, { confidence }));
      const z = criticalValue(confidence);
      for (const limit of [lower, upper]) {
        const distance = z * Math.sqrt((limit * (1 - limit)) / n);
        assert.ok(Math.abs(Math.abs(value - limit) - distance) <= 1e-8, `${x}/${n} at ${limit}`);
      }
    }),
  );
});

test("property: those without the property have the mirrored interval", () => {
  fc.assert(
    fc.property(counts(), confidences(), ({ x, n }, confidence) => {
      const having = estimated(proportion(x, n, { confidence }));
      const lacking = estimated(proportion(n - x, n, { confidence }));
      assertClose(lacking.value + having.value, 1, 1e-14);
      assertClose(lacking.lower + having.upper, 1, 1e-14);
      assertClose(lacking.upper + having.lower, 1, 1e-14);
    }),
  );
});

test("property: more confidence widens the interval, more people narrow it", () => {
  fc.assert(
    fc.property(counts(), fc.double({ min: 0.5, max: 0.99, noNaN: true }), ({ x, n }, confidence) => {
      const narrow = estimated(proportion(x, n, { confidence }));
      const wide = estimated(proportion(x, n, { confidence: confidence + 0.009 }));
      assert.ok(x === 0 ? wide.lower === 0 : wide.lower < narrow.lower);
      assert.ok(x === n ? wide.upper === 1 : wide.upper > narrow.upper);
      const tenfold = estimated(proportion(10 * x, 10 * n, { confidence }));
      assert.ok(tenfold.upper - tenfold.lower < narrow.upper - narrow.lower);
    }),
  );
});

function estimated(result: ReturnType<typeof proportion>): Estimate {
  assert.ok(!isRefused(result), `refused: ${JSON.stringify(result)}`);
  return result;
}

function assertOrdered({ value, lower, upper }: Estimate): void {
  assert.ok(0 <= lower && lower <= value && value <= upper && upper <= 1, `${lower} ${value} ${upper}`);
}

function counts(): fc.Arbitrary<{ readonly x: number; readonly n: number }> {
  return fc
    .integer({ min: 1, max: 100_000 })
    .chain((n) => fc.integer({ min: 0, max: n }).map((x) => ({ x, n })));
}

function confidences(): fc.Arbitrary<number> {
  return fc.double({ min: 0.5, max: 0.9999, noNaN: true });
}
