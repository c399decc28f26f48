import { continuedFraction } from "./continued-fraction.js";
import { logGamma } from "./log-gamma.js";

/**
 * The quantile of the gamma distribution with the given shape and scale 1, by the share in either tail: the point
 * with the share `tail` below it (`side` "lower") or above it ("upper"). Half a chi-square quantile with twice the
 * shape as degrees of freedom.
 *
 * It halves the bracket until no double lies within, so it is as exact as the distribution function itself, about
 * 1e-13. Two tails, because `1 - tail` would lose the digits of a small one.
 *
 * Inside the room only: shape above 0 and at most some hundreds, `tail` strictly between 0 and 1.
 * Worked example: `gammaQuantile(1, 0.025, "lower")` is -ln 0.975 = 0.0253178079843.
 */
export function gammaQuantile(shape: number, tail: number, side: "lower" | "upper"): number {
  const shares = (x: number) => gammaShares(shape, x);
  const isBelow = (x: number) => (side === "lower" ? shares(x).lower < tail : shares(x).upper > tail);
  let below = 0;
  let above = shape + 1;
  while (isBelow(above)) [below, above] = [above, 2 * above];
  for (;;) {
    const middle = below + (above - below) / 2;
    if (middle === below || middle === above) return middle;
    if (isBelow(middle)) below = middle;
    else above = middle;
  }
}

/**
 * The shares of the gamma distribution below and above `x`: the regularised incomplete gamma functions P and Q,
 * each with its own digits where it is the smaller one. A power series up to shape + 1, a continued fraction beyond.
 *
 * Reference: NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2, https://dlmf.nist.gov/8.7.
 *
 * Inside the room only: shape above 0, `x` finite and not negative.
 * Worked example: of shape 1, an exponential distribution, the share above x is e^-x.
 */
export function gammaShares(shape: number, x: number): { readonly lower: number; readonly upper: number } {
  if (x === 0) return { lower: 0, upper: 1 };
  const density = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    const lower = density * powerSeries(shape, x);
    return { lower, upper: 1 - lower };
  }
  const fraction = continuedFraction(x + 1 - shape, (k) => [k * (shape - k), x + 2 * k + 1 - shape]);
  const upper = density / fraction;
  return { lower: 1 - upper, upper };
}

/** 1/s + x/(s(s+1)) + x²/(s(s+1)(s+2)) + ..., all terms positive, until they no longer count. */
function powerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; term > sum * Number.EPSILON * 0.25; k += 1) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}
