import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  directlyStandardisedRate,
  type Estimate,
  isRefused,
  type StandardisedStratum,
} from "../../src/statistics/index.js";
import { assertClose, assertPrinted } from "./closeness.js";
import { europe1976, europe2013, eventsBig, eventsSmall, population } from "./phe-reference.js";

const STRATA: readonly StandardisedStratum[] = [
  { events: 400, population: 1000, standardPopulation: 0.2 },
  { events: 385, population: 700, standardPopulation: 0.5 },
  { events: 195, population: 300, standardPopulation: 0.3 },
];

test("the rate and its limits agree with those of another program as printed", () => {
  // Origin: calculate_dsr of the R package PHEindicatormethods 2.1.0, per 100.
  const found = estimated(directlyStandardisedRate(STRATA, { multiplier: 100 }));
  assertClose(found.value, 55, 1e-14);
  assertPrinted(found.lower, "51.1052265923");
  assertPrinted(found.upper, "59.0833972115");
});

test("the published test table of another program, to 1e-9", () => {
  // Origin: testresults_DSR of PHEindicatormethods (phe-reference.ts), per 10,000.
  const rateOf = (events: readonly number[], standard: readonly number[], confidence = 0.95) =>
    estimated(
      directlyStandardisedRate(
        standard.map((standardPopulation, band) => ({
          events: events[band] ?? 0,
          population: population[band] ?? 0,
          standardPopulation,
        })),
        { multiplier: 10_000, confidence },
      ),
    );
  const cases = [
    [rateOf(eventsBig, europe2013), 1043.0247991469423, 971.77090679856803, 1117.894091547925],
    [rateOf(eventsBig, europe2013, 0.998), 1043.0247991469423, 932.32878802199036, 1162.0595999522059],
    [rateOf(eventsSmall, europe2013), 110.3212025300104, 87.745576753670903, 136.70882227251795],
    [rateOf(eventsBig, europe1976), 859.20975850223658, 799.11609314421025, 922.52538803183177],
  ] as const;
  for (const [found, value, lower, upper] of cases) {
    assertClose(found.value, value, 1e-9);
    assertClose(found.lower, lower, 1e-9);
    assertClose(found.upper, upper, 1e-9);
  }
});

test("limits agree with an independent computation to 1e-12", () => {
  // Origin: mpmath 1.3.0 at 40 digits.
  const found = estimated(directlyStandardisedRate(STRATA));
  assertClose(found.lower, 0.5110522659231037, 1e-12);
  assertClose(found.upper, 0.5908339721154697, 1e-12);
  const small = estimated(
    directlyStandardisedRate([
      { events: 3, population: 1200, standardPopulation: 1000 },
      { events: 4, population: 800, standardPopulation: 3000 },
      { events: 5, population: 650, standardPopulation: 2500 },
    ]),
  );
  assertClose(small.value, 0.005650887573964497, 1e-12);
  assertClose(small.lower, 0.0026847856163791078, 1e-12);
  assertClose(small.upper, 0.010229342044726858, 1e-12);
});

test("what makes the rate impossible is refused", () => {
  const sound = { events: 10, population: 20, standardPopulation: 30 };
  const refusal = (change: Partial<StandardisedStratum>) =>
    directlyStandardisedRate([{ ...sound, ...change }]);
  assert.deepEqual(directlyStandardisedRate([]), { refused: "empty-list" });
  assert.deepEqual(refusal({ events: Number.NaN }), { refused: "not-finite" });
  assert.deepEqual(refusal({ events: -1 }), { refused: "negative-count" });
  assert.deepEqual(refusal({ population: 0 }), { refused: "empty-denominator" });
  assert.deepEqual(refusal({ standardPopulation: 0 }), { refused: "empty-denominator" });
  assert.deepEqual(refusal({ events: 9 }), { refused: "too-few-events" });
  assert.ok(!isRefused(refusal({ events: 10 })));
  assert.deepEqual(directlyStandardisedRate([sound], { multiplier: -1 }), {
    refused: "multiplier-out-of-range",
  });
  assert.deepEqual(directlyStandardisedRate([sound], { confidence: 1 }), {
    refused: "confidence-out-of-range",
  });
  assert.deepEqual(refusal({ events: 1e308, population: 1e-300 }), { refused: "beyond-range" });
});

test("property: standardised to its own composition, a population has its own rate", () => {
  fc.assert(
    fc.property(fc.array(stratum(), { minLength: 1, maxLength: 8 }), (strata) => {
      const own = strata.map((one) => ({ ...one, standardPopulation: one.population }));
      const events = strata.reduce((total, one) => total + one.events, 0);
      const population = strata.reduce((total, one) => total + one.population, 0);
      assertClose(estimated(directlyStandardisedRate(own)).value, events / population, 1e-12);
    }),
  );
});

test("property: the size of the standard population does not matter, its composition does", () => {
  fc.assert(
    fc.property(fc.array(stratum(), { minLength: 1, maxLength: 8 }), (strata) => {
      const [once, tenfold] = [1, 10].map((factor) =>
        estimated(
          directlyStandardisedRate(
            strata.map((one) => ({ ...one, standardPopulation: factor * one.standardPopulation })),
          ),
        ),
      );
      assertClose(tenfold?.value ?? 0, once?.value ?? 1, 1e-12);
      assertClose(tenfold?.lower ?? 0, once?.lower ?? 1, 1e-12);
      assertClose(tenfold?.upper ?? 0, once?.upper ?? 1, 1e-12);
    }),
  );
});

function estimated(result: ReturnType<typeof directlyStandardisedRate>): Estimate {
  assert.ok(!isRefused(result), JSON.stringify(result));
  assert.ok(0 <= result.lower && result.lower <= result.value && result.value <= result.upper);
  return result;
}

function stratum(): fc.Arbitrary<StandardisedStratum> {
  return fc.record({
    events: fc.integer({ min: 10, max: 1000 }),
    population: fc.integer({ min: 1000, max: 100_000 }),
    standardPopulation: fc.integer({ min: 1, max: 10_000 }),
  });
}
