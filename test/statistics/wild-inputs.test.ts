import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as statistics from "../../src/statistics/index.js";

// Whatever numbers come in, a result of finite numbers or a refusal comes out, and its interval holds its value.
const wild = fc.oneof(
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0,
    -0,
    1,
    -1,
    0.5,
    1e308,
    -1e308,
    1e-308,
    5e-324,
    Number.MAX_SAFE_INTEGER,
  ),
  fc.double(),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 100 }),
);
/** Either wild or sane throughout, so that some calls come past the first questions. */
const sane = fc.integer({ min: 1, max: 60 });
const number = fc.oneof({ weight: 1, arbitrary: wild }, { weight: 3, arbitrary: sane });
const options = fc.oneof(
  fc.constant({}),
  fc.record({ confidence: wild }),
  fc.record({ confidence: wild, multiplier: number, minimumSupport: number }),
);
const timed = fc.record({ at: number, value: number });
const count = fc.record({ n: number, events: number });
/** Sums of numbers that could be, and sums that could not. */
const sums = fc.oneof(
  fc.record({ n: number, sum: number, squares: number }),
  fc.record({ n: sane, sum: sane }).map(({ n, sum }) => ({ n, sum, squares: sum * sum + n })),
);

/** Arguments for each function of the door that takes numbers. */
const CALLS: Readonly<Record<string, fc.Arbitrary<readonly unknown[]>>> = {
  adjustedGap: fc.tuple(list(fc.record({ minority: count, majority: count })), options),
  adjustedMeanGap: fc.tuple(list(fc.record({ minority: sums, majority: sums })), options),
  binnedMedian: fc.tuple(
    fc.oneof(
      list(fc.record({ from: number, to: number, n: number })),
      fc.array(sane).map((counts) => counts.map((n, at) => ({ from: at, to: at + 1, n }))),
    ),
  ),
  chanceOfReaching: fc.tuple(
    fc.record(
      {
        observations: fc.oneof(list(timed), inOrder(number), inOrder(fc.double({ min: 0, max: 100 }))),
        target: number,
        at: fc.oneof(number, fc.double({ min: 2000, max: 2025, noNaN: true })),
        scale: fc.constantFrom("level", "logit"),
        whole: fc.constantFrom(1, 100),
        lowerIsBetter: fc.boolean(),
        kappa: number,
      },
      { requiredKeys: ["observations", "target", "at", "scale"] },
    ),
  ),
  compoundGrowthRatio: fc.tuple(fc.record({ baseline: timed, target: timed, observed: timed })),
  directlyStandardisedRate: fc.tuple(
    list(fc.record({ events: number, population: number, standardPopulation: number })),
    options,
  ),
  limitsOfDifference: fc.tuple(
    fc.record({ value: number, lower: number, upper: number }),
    fc.record({ value: number, lower: number, upper: number }),
  ),
  indirectlyStandardisedRatio: fc.tuple(
    list(
      fc.record({ events: number, population: number, referenceEvents: number, referencePopulation: number }),
    ),
    options,
  ),
  kitagawa: fc.tuple(
    list(
      fc.record({
        shareA: fc.oneof(fc.constant(1), number),
        rateA: number,
        shareB: fc.oneof(fc.constant(1), number),
        rateB: number,
      }),
    ),
  ),
  mean: fc.tuple(sums, options),
  oaxacaBlinder: fc.tuple(
    list(
      fc.record(
        { meanA: number, coefficientA: number, meanB: number, coefficientB: number, reference: number },
        { requiredKeys: ["meanA", "coefficientA", "meanB", "coefficientB"] },
      ),
    ),
  ),
  productDecomposition: fc.tuple(list(fc.record({ a: number, b: number }))),
  progressRatio: fc.tuple(fc.record({ baseline: timed, path: list(timed), observed: timed })),
  proportion: fc.tuple(number, number, options),
  proportionDifference: fc.tuple(
    fc.record({ x: number, n: number }),
    fc.record({ x: number, n: number }),
    options,
  ),
  rankRanges: fc.tuple(
    list(fc.record({ value: number, lower: number, upper: number, confidence: wild })),
    fc.record(
      {
        seed: fc.oneof(wild, fc.nat()),
        draws: fc.constantFrom(1, 20, 0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY),
        confidence: wild,
        lowerIsBetter: fc.boolean(),
        top: number,
      },
      { requiredKeys: ["seed", "draws"] },
    ),
  ),
  rate: fc.tuple(number, number, options),
  roundDecimal: fc.tuple(number, number),
  roundRatio: fc.tuple(number, number, number),
  roundShares: fc.tuple(list(number), fc.integer({ min: -1, max: 20 })),
  slopeIndexOfInequality: fc.tuple(list(fc.record({ population: number, value: number }))),
  stayersAndMovers: fc.tuple(
    fc.record({
      before: count,
      after: count,
      stayed: fc.record({ n: number, eventsBefore: number, eventsAfter: number }),
    }),
  ),
  surveyProportion: fc.tuple(
    fc.array(fc.record({ has: fc.boolean(), weight: number, stratum: fc.constantFrom("a", "b") }), {
      maxLength: 8,
    }),
    fc.record(
      { confidence: wild, samplingFractions: fc.dictionary(fc.constantFrom("a", "b"), wild) },
      { requiredKeys: [] },
    ),
  ),
};

for (const [name, inputs] of Object.entries(CALLS)) {
  test(`property: ${name} gives finite numbers or a refusal, whatever comes in`, () => {
    fc.assert(
      fc.property(inputs, (args) => assertSound(functionNamed(name)(...args))),
      { numRuns: 1000 },
    );
  });
}

test("every function of the door is among them", () => {
  const functions = Object.entries(statistics).filter(([, value]) => typeof value === "function");
  assert.deepEqual(
    functions.map(([name]) => name).filter((name) => !(name in CALLS)),
    ["isRefused"],
  );
});

test("what is unsound is noticed", () => {
  for (const unsound of [
    Number.NaN,
    [Number.POSITIVE_INFINITY],
    { value: 1, part: { deep: Number.NaN } },
    { value: 1, lower: 2, upper: 3 },
    { value: 4, lower: 2, upper: 3 },
    undefined,
    {},
  ]) {
    assert.throws(() => assertSound(unsound));
  }
  assertSound({ refused: "not-finite" });
});

function assertSound(found: unknown): void {
  if (typeof found === "string") return;
  if (typeof found === "number") {
    assert.ok(Number.isFinite(found), String(found));
    return;
  }
  assert.ok(typeof found === "object" && found !== null, String(found));
  const parts: Readonly<Record<string, unknown>> = { ...found };
  if (!Array.isArray(found)) assert.ok(Object.keys(parts).length > 0);
  for (const part of Object.values(parts)) assertSound(part);
  const { value, lower, upper } = parts;
  if (typeof value === "number" && typeof lower === "number" && typeof upper === "number") {
    assert.ok(lower <= value && value <= upper, JSON.stringify(found));
  }
}

function functionNamed(name: string): (...args: readonly unknown[]) => unknown {
  const found = (statistics as Readonly<Record<string, unknown>>)[name];
  assert.ok(typeof found === "function", name);
  return (...args) => Reflect.apply(found, undefined, args);
}

function list<Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<readonly Item[]> {
  return fc.array(item, { maxLength: 4 });
}

/** A yearly series with the values given, long enough to be looked at. */
function inOrder(value: fc.Arbitrary<number>) {
  return fc
    .array(value, { minLength: 4, maxLength: 12 })
    .map((values) => values.map((one, index) => ({ at: 2000 + index, value: one })));
}
