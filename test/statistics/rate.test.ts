import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Estimate, isRefused, rate } from "../../src/statistics/index.js";
import { assertClose, assertPrinted } from "./closeness.js";

test("limits agree with published ones as printed", () => {
  // Origin: test table of the R package PHEindicatormethods, per 100: 1 of 100 exact, 20 of 100 by Byar.
  const one = estimated(rate(1, 100, { multiplier: 100 }));
  assertPrinted(one.lower, "0.02531780798");
  assertPrinted(one.upper, "5.5716433909");
  assert.equal(one.method, "exact-poisson");
  const twenty = estimated(rate(20, 100, { multiplier: 100 }));
  assertPrinted(twenty.lower, "12.21142883488");
  assertPrinted(twenty.upper, "30.8898803692");
  assert.equal(twenty.method, "byar");
  // Origin: Garwood's table of 1936 as reprinted in textbooks, two decimals.
  const printed = ["0.24 7.22", "0.62 8.77", "1.09 10.24", "1.62 11.67", "2.20 13.06"];
  for (const [index, text] of printed.entries()) {
    const { lower, upper } = estimated(rate(index + 2, 1));
    assert.equal(`${lower.toFixed(2)} ${upper.toFixed(2)}`, text);
  }
});

test("limits agree with an independent computation to 1e-12", () => {
  // Origin: mpmath 1.3.0 at 40 digits.
  const cases: readonly (readonly [number, number, number])[] = [
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289897, 5.571643390938897],
    [2, 0.242209278543965, 7.22468766772396],
    [5, 1.6234863901184209, 11.668332079322669],
    [9, 4.115373097378333, 17.08480345141917],
    [10, 4.787449913967563, 18.391458605756473],
    [20, 12.211428834875933, 30.889880369197062],
    [895, 837.316910334834, 955.6099114644642],
  ];
  for (const [events, lower, upper] of cases) {
    const found = estimated(rate(events, 1));
    assertClose(found.lower, lower, 1e-12);
    assertClose(found.upper, upper, 1e-12);
  }
});

test("no events give a lower limit of 0, and an upper limit that the exposure brings down", () => {
  const found = estimated(rate(0, 1000, { multiplier: 1000 }));
  assert.ok(Object.is(found.value, 0) && Object.is(found.lower, 0));
  assertClose(found.upper, -Math.log(0.025), 1e-12);
  assert.ok(Object.is(estimated(rate(-0, 10)).value, 0));
});

test("what makes a rate impossible is refused", () => {
  assert.deepEqual(rate(Number.NaN, 1), { refused: "not-finite" });
  assert.deepEqual(rate(1, -1), { refused: "negative-count" });
  assert.deepEqual(rate(0, 0), { refused: "empty-denominator" });
  assert.deepEqual(rate(1, 2, { multiplier: 0 }), { refused: "multiplier-out-of-range" });
  assert.deepEqual(rate(1, 2, { multiplier: Number.POSITIVE_INFINITY }), {
    refused: "multiplier-out-of-range",
  });
  assert.deepEqual(rate(1, 2, { confidence: 95 }), { refused: "confidence-out-of-range" });
  assert.deepEqual(rate(1e308, 1e-308), { refused: "beyond-range" });
});

test("property: the exposure divides and the multiplier multiplies, and more confidence is wider", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0.5, max: 0.99, noNaN: true }),
      (events, exposure, confidence) => {
        const plain = estimated(rate(events, 1, { confidence }));
        const per = estimated(rate(events, exposure, { confidence, multiplier: 1000 }));
        assertClose(per.value, (1000 * events) / exposure, 1e-12);
        assertClose(per.lower, (1000 * plain.lower) / exposure, 1e-12);
        assertClose(per.upper, (1000 * plain.upper) / exposure, 1e-12);
        const wide = estimated(rate(events, 1, { confidence: confidence + 0.009 }));
        assert.ok(wide.upper > plain.upper && (wide.lower < plain.lower || events === 0));
      },
    ),
  );
});

test("property: one event more moves both limits up, also where the method changes", () => {
  for (let events = 0; events < 30; events += 1) {
    const [fewer, more] = [estimated(rate(events, 1)), estimated(rate(events + 1, 1))];
    assert.ok(more.lower > fewer.lower && more.upper > fewer.upper, String(events));
  }
});

function estimated(result: ReturnType<typeof rate>): Estimate {
  assert.ok(!isRefused(result), JSON.stringify(result));
  return result;
}
