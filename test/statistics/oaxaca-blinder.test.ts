import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { adjustedGap, isRefused, oaxacaBlinder, type RegressionTerm } from "../../src/statistics/index.js";
import { assertClose, assertPrinted } from "./closeness.js";

// Origin: data `chicago` of the R package oaxaca 0.1.5, logarithm of the real wage by age, sex and education, 287 born in the
// country against 379 born elsewhere (rows without a missing value). Means and coefficients are ordinary least squares in exact
// fractions, written to the nearest double; the parts are what the R package prints.
const WAGES: readonly RegressionTerm[] = [
  // the constant
  { meanA: 1, coefficientA: 2.232537510992363, meanB: 1, coefficientB: 2.4005317382450313 },
  // age
  {
    meanA: 34.01045296167247,
    coefficientA: 0.01345494796422351,
    meanB: 40.635883905013195,
    coefficientB: 0.005594233386079942,
  },
  // women
  {
    meanA: 0.4808362369337979,
    coefficientA: -0.29547808348632343,
    meanB: 0.39577836411609496,
    coefficientB: -0.19604145003139148,
  },
  // less than high school
  {
    meanA: 0.11846689895470383,
    coefficientA: -0.18054263212175095,
    meanB: 0.38786279683377306,
    coefficientB: -0.16869018038258174,
  },
  // some college
  {
    meanA: 0.3867595818815331,
    coefficientA: 0.14264417814380675,
    meanB: 0.1345646437994723,
    coefficientB: 0.15651351151962292,
  },
  // college
  {
    meanA: 0.1289198606271777,
    coefficientA: 0.5116058681704576,
    meanB: 0.08179419525065963,
    coefficientB: 0.2196901574316505,
  },
  // advanced degree
  {
    meanA: 0.06968641114982578,
    coefficientA: 0.7019820037759978,
    meanB: 0.0316622691292876,
    coefficientB: 0.9313363353062813,
  },
];
/** Of all 666 in one regression that holds the group as a term of its own. */
const POOLED = [
  2.376669558690433, 0.008926524812704511, -0.23820574510108722, -0.18345874406135856, 0.12880508061285176,
  0.372338930303534, 0.7880131201973476,
];

test("the parts agree with those of another program, three-fold", () => {
  const found = split(WAGES);
  assertPrinted(found.gap, "0.1433657234");
  assertPrinted(found.endowments, "0.07694359");
  assertPrinted(found.coefficients, "0.12222967");
  assertPrinted(found.interaction, "-0.05580754");
});

test("the parts agree with those of another program, two-fold", () => {
  const own = split(WAGES);
  assertPrinted(own.explained, "0.07694359");
  assertPrinted(own.unexplained, "0.06642213");
  const pooled = split(WAGES.map((term, at) => ({ ...term, reference: POOLED[at] ?? Number.NaN })));
  assertPrinted(pooled.explained, "0.05001392");
  assertPrinted(pooled.unexplained, "0.09335181");
});

test("with the strata as terms and the majority's rates as reference, the unexplained part is the adjusted gap", () => {
  const strata = [
    { minority: { n: 1000, events: 400 }, majority: { n: 2000, events: 1200 } },
    { minority: { n: 700, events: 385 }, majority: { n: 5000, events: 3750 } },
    { minority: { n: 300, events: 195 }, majority: { n: 3000, events: 2550 } },
  ];
  const gap = adjustedGap(strata);
  assert.ok(!isRefused(gap));
  const found = split(
    strata.map(({ minority, majority }) => ({
      meanA: majority.n / 10000,
      coefficientA: majority.events / majority.n,
      meanB: minority.n / 2000,
      coefficientB: minority.events / minority.n,
      reference: majority.events / majority.n,
    })),
  );
  assertClose(found.unexplained, gap.value, 1e-12);
  assertClose(found.explained, gap.explained, 1e-12);
  assertClose(found.gap, gap.crude, 1e-12);
});

test("nothing, numbers that are none and sums that are infinite are refused", () => {
  const term = { meanA: 1, coefficientA: 1, meanB: 1, coefficientB: 1 };
  assert.deepEqual(oaxacaBlinder([]), { refused: "empty-list" });
  assert.deepEqual(oaxacaBlinder([{ ...term, meanA: Number.NaN }]), { refused: "not-finite" });
  assert.deepEqual(oaxacaBlinder([{ ...term, reference: Number.POSITIVE_INFINITY }]), {
    refused: "not-finite",
  });
  assert.deepEqual(oaxacaBlinder([{ ...term, meanA: 1e200, coefficientA: 1e200 }]), {
    refused: "beyond-range",
  });
});

test("property: both splits add up to the difference of the means", () => {
  const number = fc.double({ min: -100, max: 100, noNaN: true });
  const term = fc.record(
    { meanA: number, coefficientA: number, meanB: number, coefficientB: number, reference: number },
    { requiredKeys: ["meanA", "coefficientA", "meanB", "coefficientB"] },
  );
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 8 }), (terms) => {
      const found = split(terms);
      const gap = terms.reduce(
        (sum, one) => sum + one.meanA * one.coefficientA - one.meanB * one.coefficientB,
        0,
      );
      assert.ok(Math.abs(found.gap - gap) <= 1e-9);
      assert.ok(Math.abs(found.explained + found.unexplained - gap) <= 1e-9);
    }),
  );
});

function split(terms: readonly RegressionTerm[]) {
  const found = oaxacaBlinder(terms);
  assert.ok(!isRefused(found), JSON.stringify(found));
  return found;
}
