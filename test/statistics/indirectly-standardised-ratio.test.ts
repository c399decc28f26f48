import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type Estimate,
  indirectlyStandardisedRatio,
  isRefused,
  type ReferencedStratum,
} from "../../src/statistics/index.js";
import { assertClose, assertPrinted } from "./closeness.js";
import { eventsBig, eventsSmall, population, referenceEvents, referencePopulation } from "./phe-reference.js";

test("ratio times reference rate agrees with a published rate as printed", () => {
  // Origin: test table of the R package PHEindicatormethods: 895 observed, 835.883561231 expected, reference rate
  // 9349.883092211 per 100,000.
  const found = estimated(
    indirectlyStandardisedRatio([
      { events: 895, population: 835.883561231, referenceEvents: 1, referencePopulation: 1 },
    ]),
  );
  assertClose(9349.883092211 * found.value, 10011.137622091, 1e-9);
  assertClose(9349.883092211 * found.lower, 9365.9160029789, 1e-9);
  assertClose(9349.883092211 * found.upper, 10689.097582911, 1e-9);
  assertPrinted(found.value, "1.0707");
});

test("the published test table of another program, band by band, to 1e-9", () => {
  // Origin: testresults_ISR of PHEindicatormethods (phe-reference.ts), ratios times 1; of nine events exact limits.
  const ratioOf = (events: readonly number[]) =>
    estimated(
      indirectlyStandardisedRatio(
        population.map((people, band) => ({
          events: events[band] ?? 0,
          population: people,
          referenceEvents: referenceEvents[band] ?? 0,
          referencePopulation: referencePopulation[band] ?? 0,
        })),
      ),
    );
  const tiny = population.map((_, band) => (band === 0 ? 9 : 0));
  const cases = [
    [ratioOf(eventsBig), 1.0707232939020275, 1.0017147712553987, 1.1432332872498949],
    [ratioOf(eventsSmall), 0.10886683770400503, 0.08765040101829405, 0.13366576328418911],
    [ratioOf(tiny), 0.010767049882813684, 0.0049233808250957762, 0.02043921455549973],
  ] as const;
  for (const [found, value, lower, upper] of cases) {
    assertClose(found.value, value, 1e-9);
    assertClose(found.lower, lower, 1e-9);
    assertClose(found.upper, upper, 1e-9);
  }
});

test("limits agree with an independent computation to 1e-12, by Byar and exact", () => {
  // Origin: mpmath 1.3.0 at 40 digits. Expected: 200 · 40/1000 + 300 · 60/900 = 28.
  const at = (first: number, second: number) =>
    estimated(
      indirectlyStandardisedRatio([
        { events: first, population: 200, referenceEvents: 40, referencePopulation: 1000 },
        { events: second, population: 300, referenceEvents: 60, referencePopulation: 900 },
      ]),
    );
  const thirty = at(12, 18);
  assert.equal(thirty.method, "byar");
  assertClose(thirty.value, 30 / 28, 1e-14);
  assertClose(thirty.lower, 0.7227478247595138, 1e-12);
  assertClose(thirty.upper, 1.5295847122142399, 1e-12);
  const five = at(5, 0);
  assert.equal(five.method, "exact-poisson");
  assertClose(five.lower, 1.6234863901184209 / 28, 1e-12);
  assertClose(five.upper, 11.668332079322669 / 28, 1e-12);
  assert.ok(Object.is(at(0, 0).lower, 0) && Object.is(at(0, 0).value, 0));
});

test("what makes the ratio impossible is refused", () => {
  const sound = { events: 1, population: 20, referenceEvents: 3, referencePopulation: 40 };
  const refusal = (change: Partial<ReferencedStratum>) =>
    indirectlyStandardisedRatio([{ ...sound, ...change }]);
  assert.deepEqual(indirectlyStandardisedRatio([]), { refused: "empty-list" });
  assert.deepEqual(refusal({ events: Number.NaN }), { refused: "not-finite" });
  assert.deepEqual(refusal({ population: -1 }), { refused: "negative-count" });
  assert.deepEqual(refusal({ referencePopulation: 0 }), { refused: "empty-denominator" });
  assert.deepEqual(refusal({ referenceEvents: 0 }), { refused: "ratio-undefined" });
  assert.deepEqual(refusal({ population: 0 }), { refused: "ratio-undefined" });
  assert.deepEqual(indirectlyStandardisedRatio([sound], { confidence: 0 }), {
    refused: "confidence-out-of-range",
  });
  assert.deepEqual(refusal({ referenceEvents: 1e308, referencePopulation: 1e-308 }), {
    refused: "beyond-range",
  });
  const huge = { ...sound, events: 1e308 };
  assert.deepEqual(indirectlyStandardisedRatio([huge, huge]), { refused: "beyond-range" });
});

test("property: a population with the reference's rates is at parity, and order does not matter", () => {
  const count = fc.integer({ min: 1, max: 10_000 });
  const stratum = fc.tuple(count, count, count).map(([population, referenceEvents, referencePopulation]) => ({
    population,
    referenceEvents,
    referencePopulation,
    events: (population * referenceEvents) / referencePopulation,
  }));
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (strata) => {
      const found = estimated(indirectlyStandardisedRatio(strata));
      assertClose(found.value, 1, 1e-12);
      assert.ok(found.lower < 1 && found.upper > 1);
      assertClose(estimated(indirectlyStandardisedRatio(strata.toReversed())).upper, found.upper, 1e-12);
    }),
  );
});

function estimated(result: ReturnType<typeof indirectlyStandardisedRatio>): Estimate {
  assert.ok(!isRefused(result), JSON.stringify(result));
  return result;
}
