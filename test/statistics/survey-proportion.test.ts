import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  isRefused,
  proportion,
  type SurveyAnswer,
  type SurveyOptions,
  type SurveyProportion,
  surveyProportion,
} from "../../src/statistics/index.js";
import { assertClose, assertPrinted } from "./closeness.js";

// Origin of the data: the sample library of SAS/STAT, getting started with PROC SURVEYMEANS (svmgs): of 40 pupils of
// three grades drawn from 1824, 1025 and 1151, those of 20, 9 and 11 who spend less than 10 dollars are 17, none and 6.
const GRADES = [
  { stratum: "7", drawn: 20, less: 17, pupils: 1824 },
  { stratum: "8", drawn: 9, less: 0, pupils: 1025 },
  { stratum: "9", drawn: 11, less: 6, pupils: 1151 },
];
const PUPILS: readonly SurveyAnswer[] = GRADES.flatMap(({ stratum, drawn, less, pupils }) =>
  Array.from({ length: drawn }, (_, index) => ({ has: index < less, weight: pupils / drawn, stratum })),
);
const FRACTIONS = Object.fromEntries(GRADES.map(({ stratum, drawn, pupils }) => [stratum, drawn / pupils]));

const CLUSTERED: readonly SurveyAnswer[] = (
  [
    [true, 1, "a", "1"],
    [true, 2, "a", "1"],
    [false, 1, "a", "2"],
    [true, 1, "a", "2"],
    [false, 3, "a", "3"],
    [false, 1, "b", "1"],
    [true, 2, "b", "1"],
    [false, 1, "b", "2"],
    [false, 2, "b", "2"],
  ] as const
).map(([has, weight, stratum, cluster]) => ({ has, weight, stratum, cluster }));

// Origin: the data set apiclus1 of the R package survey: primary, high and middle schools of 15 districts drawn whole.
const DISTRICTS = [
  [8, 1, 2],
  [2, 1, 1],
  [1, 0, 1],
  [10, 0, 3],
  [2, 0, 0],
  [2, 1, 1],
  [2, 1, 1],
  [13, 0, 3],
  [4, 4, 1],
  [34, 0, 0],
  [16, 2, 3],
  [30, 3, 4],
  [10, 0, 3],
  [1, 0, 0],
  [9, 1, 2],
] as const;

test("share and standard error agree with the R package survey as it prints them", () => {
  // Origin: svymean(~stype, svydesign(ids = ~dnum, weights = ~pw, data = apiclus1)), as printed in a course in R.
  const printed = [
    ["0.786885", "0.0468"],
    ["0.076503", "0.0271"],
    ["0.136612", "0.0299"],
  ] as const;
  for (const [kind, [share, error]] of printed.entries()) {
    const schools = DISTRICTS.flatMap((counts, district) =>
      counts.flatMap((count, own) =>
        Array.from({ length: count }, () => ({
          has: own === kind,
          weight: 33.846996307373,
          cluster: String(district),
        })),
      ),
    );
    const found = surveyed(schools);
    assertPrinted(found.value, share);
    assertPrinted(found.standardError, error);
  }
});

test("all parts agree with an independent computation to 1e-12", () => {
  // Origin: mpmath 1.3.0 at 40 digits: value, limits, standard error, design effect, effective size.
  const weighted = [true, false, true, false, false].map((has, index) => ({
    has,
    weight: index === 0 ? 4 : 1,
  }));
  const cases: readonly (readonly [readonly SurveyAnswer[], SurveyOptions, readonly number[]])[] = [
    [
      weighted,
      {},
      [0.625, 0.22569943651415353, 0.9050300123242314, 0.26378035962709584, 1.1875, 4.2105263157894735],
    ],
    [
      PUPILS,
      { samplingFractions: FRACTIONS },
      [
        0.5445545454545454, 0.43189813597034743, 0.6528284350322311, 0.05842375196260875, 0.5367421916135076,
        74.5236737953383,
      ],
    ],
    [
      PUPILS,
      {},
      [
        0.5445545454545454, 0.4313409346049547, 0.6533430285175822, 0.05872183675235515, 0.5422332062678165,
        73.76899743068012,
      ],
    ],
    [
      CLUSTERED,
      {},
      [
        0.42857142857142855, 0.0874901611836708, 0.8543716401962523, 0.23424980169895912, 1.7925170068027212,
        5.020872865275142,
      ],
    ],
  ];
  for (const [answers, options, expected] of cases) {
    const { value, lower, upper, standardError, designEffect, effectiveSize } = surveyed(answers, options);
    const parts = [value, lower, upper, standardError, designEffect, effectiveSize];
    for (const [index, part] of parts.entries()) assertClose(part, expected[index] ?? 0, 1e-12);
  }
});

test("what says nothing about a population is refused", () => {
  const [yes, no] = [true, false].map((has) => ({ has, weight: 1 }));
  assert.ok(yes !== undefined && no !== undefined);
  assert.deepEqual(surveyProportion([]), { refused: "empty-list" });
  assert.deepEqual(surveyProportion([yes, { ...no, weight: Number.NaN }]), { refused: "not-finite" });
  assert.deepEqual(surveyProportion([yes, { ...no, weight: -1 }]), { refused: "negative-weight" });
  assert.deepEqual(surveyProportion([{ ...yes, weight: 0 }]), { refused: "empty-denominator" });
  assert.deepEqual(surveyProportion([yes]), { refused: "one-cluster" });
  assert.deepEqual(surveyProportion([yes, no, { ...no, stratum: "b" }]), { refused: "one-cluster" });
  assert.deepEqual(surveyProportion([yes, yes]), { refused: "no-variation" });
  assert.deepEqual(surveyProportion([yes, no], { confidence: 1 }), { refused: "confidence-out-of-range" });
  for (const fraction of [1, -0.1, Number.NaN]) {
    assert.deepEqual(surveyProportion([yes, no], { samplingFractions: { "": fraction } }), {
      refused: "fraction-out-of-range",
    });
  }
  const huge = [yes, no].map((one) => ({ ...one, weight: 1e308 }));
  assert.deepEqual(surveyProportion(huge), { refused: "beyond-range" });
});

test("answers of weight 0 take no part, and a stratum may have any name", () => {
  assert.deepEqual(surveyed([...CLUSTERED, { has: true, weight: 0, stratum: "c" }]), surveyed(CLUSTERED));
  const odd = CLUSTERED.map((one) => ({
    ...one,
    stratum: one.stratum === "a" ? "constructor" : "__proto__",
  }));
  assert.deepEqual(surveyed(odd), surveyed(CLUSTERED));
});

test("property: a sample drawn one by one with equal weights is a plain proportion", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.001, max: 1000, noNaN: true }),
      (yes, no, weight) => {
        const answers = Array.from({ length: yes + no }, (_, index) => ({ has: index < yes, weight }));
        const found = surveyed(answers);
        const plain = proportion(yes, yes + no);
        assert.ok(!isRefused(plain));
        assertClose(found.designEffect, 1, 1e-10);
        assertClose(found.value, plain.value, 1e-12);
        assertClose(found.lower, plain.lower, 1e-9);
        assertClose(found.upper, plain.upper, 1e-9);
      },
    ),
  );
});

test("property: the scale of the weights does not matter, and asking for the opposite turns the interval round", () => {
  fc.assert(
    fc.property(answers(), (sample) => {
      const found = surveyProportion(sample);
      if (isRefused(found)) return;
      const scaled = surveyed(sample.map((one) => ({ ...one, weight: 8 * one.weight })));
      assertClose(scaled.upper, found.upper, 1e-12);
      const opposite = surveyed(sample.map((one) => ({ ...one, has: !one.has })));
      assert.ok(Math.abs(opposite.value + found.value - 1) <= 1e-12);
      assert.ok(Math.abs(opposite.lower + found.upper - 1) <= 1e-9);
      assertClose(opposite.standardError, found.standardError, 1e-9);
    }),
  );
});

test("property: asking everybody twice at home doubles the design effect, or more by what few homes cost", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 40 }), (yes, no) => {
      const homes = Array.from({ length: yes + no }, (_, index) => ({
        has: index < yes,
        weight: 1,
        cluster: String(index),
      }));
      const once = surveyed(homes);
      const twice = surveyed([...homes, ...homes]);
      assertClose(twice.standardError, once.standardError, 1e-10);
      assertClose(twice.designEffect, (2 * homes.length - 1) / (homes.length - 1), 1e-10);
    }),
  );
});

function surveyed(sample: readonly SurveyAnswer[], options: SurveyOptions = {}): SurveyProportion {
  const found = surveyProportion(sample, options);
  assert.ok(!isRefused(found), JSON.stringify(found));
  return found;
}

function answers(): fc.Arbitrary<readonly SurveyAnswer[]> {
  return fc.array(
    fc.record({
      has: fc.boolean(),
      weight: fc.integer({ min: 1, max: 20 }),
      stratum: fc.constantFrom("a", "b"),
    }),
    { minLength: 4, maxLength: 40 },
  );
}
