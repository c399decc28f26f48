import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { gammaQuantile, gammaShares } from "../../src/statistics/gamma-quantile.js";
import { assertClose } from "./closeness.js";

// Origin: mpmath 1.3.0 at 60 digits, Newton's method on a power series; shape, share in the tail, side, quantile.
const QUANTILES: readonly (readonly [number, number, "lower" | "upper", number])[] = [
  [0.5, 0.025, "lower", 0.000491034558587628],
  [0.5, 0.025, "upper", 2.5119430936574445],
  [0.5, 0.001, "lower", 7.85398574631245e-7],
  [0.5, 0.001, "upper", 5.413783085331366],
  [0.5, 0.1, "lower", 0.007895387046715613],
  [0.5, 0.1, "upper", 1.352771727047707],
  [0.5, 1e-10, "lower", 7.853981633974484e-21],
  [0.5, 1e-10, "upper", 20.910728182380648],
  [1, 0.025, "lower", 0.025317807984289876],
  [1, 0.025, "upper", 3.6888794541139363],
  [1, 0.001, "lower", 0.0010005003335835335],
  [1, 0.001, "upper", 6.907755278982137],
  [1, 0.1, "lower", 0.10536051565782631],
  [1, 1e-10, "lower", 1.00000000005e-10],
  [1, 1e-10, "upper", 23.025850929940457],
  [2, 0.025, "lower", 0.2422092785439649],
  [2, 0.025, "upper", 5.571643390938899],
  [2, 0.001, "lower", 0.04540201776948956],
  [2, 0.001, "upper", 9.233413476451586],
  [2, 0.1, "lower", 0.5318116083896121],
  [2, 0.1, "upper", 3.889720169867429],
  [2, 1e-10, "lower", 1.414220229082974e-5],
  [2, 1e-10, "upper", 26.33398160553087],
  [3.5, 0.025, "lower", 0.8449345903386773],
  [3.5, 0.025, "upper", 8.006382137314661],
  [3.5, 0.001, "lower", 0.29924687618768797],
  [3.5, 0.001, "upper", 12.160943173928429],
  [3.5, 0.1, "lower", 1.416553458907672],
  [3.5, 0.1, "upper", 6.008518311890264],
  [3.5, 1e-10, "lower", 0.0028028342462406227],
  [3.5, 1e-10, "upper", 30.447597682335125],
  [5, 0.025, "lower", 1.6234863901184207],
  [5, 0.025, "upper", 10.241588675403698],
  [5, 0.001, "lower", 0.7393717319178326],
  [5, 0.001, "upper", 14.794149222537209],
  [5, 0.1, "lower", 2.4325910259626644],
  [5, 0.1, "upper", 7.9935895860526305],
  [5, 1e-10, "lower", 0.026165532815952706],
  [5, 1e-10, "upper", 34.08380906930896],
  [9, 0.025, "lower", 4.115373097378333],
  [9, 0.025, "upper", 15.763189220193315],
  [9, 0.001, "lower", 2.452424404363775],
  [9, 0.001, "upper", 21.15619816583998],
  [9, 0.1, "lower", 5.432468058254431],
  [9, 0.1, "upper", 12.994711541318607],
  [9, 1e-10, "lower", 0.33191995582920975],
  [9, 1e-10, "upper", 42.64630149408014],
  [10, 0.025, "lower", 4.7953886961324335],
  [10, 0.025, "upper", 17.08480345141917],
  [10, 0.001, "lower", 2.9605203727437597],
  [10, 0.001, "upper", 22.65737330906293],
  [10, 0.1, "lower", 6.221304605225033],
  [10, 0.1, "upper", 14.205990292152816],
  [10, 1e-10, "lower", 0.4727220926063523],
  [10, 1e-10, "upper", 44.62785721705907],
];

test("quantiles agree with a 60-digit computation", () => {
  for (const [shape, tail, side, expected] of QUANTILES) {
    assertClose(gammaQuantile(shape, tail, side), expected, 1e-13);
  }
});

test("twice a quantile is the chi-square quantile that tables print", () => {
  // Origin: the usual table of chi-square critical values, three decimals: 2, 4 and 10 degrees of freedom.
  assert.equal((2 * gammaQuantile(1, 0.05, "upper")).toFixed(3), "5.991");
  assert.equal((2 * gammaQuantile(2, 0.05, "upper")).toFixed(3), "9.488");
  assert.equal((2 * gammaQuantile(5, 0.01, "upper")).toFixed(3), "23.209");
});

test("shape 1 is the exponential distribution", () => {
  for (const x of [1e-9, 0.5, 1, 2, 5, 40]) {
    assertClose(gammaShares(1, x).upper, Math.exp(-x), 1e-14);
    assertClose(gammaShares(1, x).lower, -Math.expm1(-x), 1e-14);
  }
});

test("property: a quantile has the share asked for below it, whatever the side", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 50, noNaN: true }),
      fc.double({ min: 1e-6, max: 0.999, noNaN: true }),
      (shape, tail) => {
        assertClose(gammaShares(shape, gammaQuantile(shape, tail, "lower")).lower, tail, 1e-11);
        assertClose(gammaShares(shape, gammaQuantile(shape, tail, "upper")).upper, tail, 1e-11);
      },
    ),
  );
});
