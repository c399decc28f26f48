import { continuedFraction } from "./continued-fraction.js";
import { logGamma } from "./log-gamma.js";
import { normalQuantile } from "./normal-quantile.js";

/**
 * The share of Student's t distribution above `t`, with its own digits however small it is: half the regularised
 * incomplete beta function at `df/(df + t²)`, by a continued fraction on the side where that converges quickly.
 *
 * Accurate to about 1e-13 for up to some hundred degrees of freedom.
 *
 * Reference: NIST Digital Library of Mathematical Functions, 8.17.22, https://dlmf.nist.gov/8.17; M. Abramowitz and
 * I. A. Stegun (1964), Handbook of Mathematical Functions, 26.7.1.
 *
 * Inside the room only: `df` above 0; `t` no NaN.
 * Worked example: with 1 degree of freedom (Cauchy's distribution) a quarter lies above 1.
 */
export function studentTail(t: number, df: number): number {
  if (t < 0) return 1 - studentTail(-t, df);
  const square = t * t;
  if (!Number.isFinite(square)) return 0;
  const share = incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square));
  return share / 2;
}

/**
 * The point of Student's t distribution with the share `tail` above it, for a tail below one half.
 *
 * Newton's method. It starts from the expansion about the normal quantile where that is close, and otherwise from
 * the normal quantile, which lies below: the distribution bends the one way above 0, so that each step comes nearer
 * from the same side.
 *
 * Reference for the expansion: M. Abramowitz and I. A. Stegun (1964), 26.7.5.
 *
 * Inside the room only: `tail` strictly between 0 and 1/2, `df` at least 1.
 * Worked example: `studentQuantile(0.025, 9)` is 2.2621571627982, the 2.262 of the tables.
 */
export function studentQuantile(tail: number, df: number): number {
  const logScale = logGamma((df + 1) / 2) - logGamma(df / 2) - Math.log(df * Math.PI) / 2;
  let t = firstGuess(-normalQuantile(tail), df);
  // Each step doubles the digits, so that after one of less than 1e-9 nothing is left to gain.
  for (let step = 0; step < 200; step += 1) {
    const density = Math.exp(logScale - ((df + 1) / 2) * Math.log1p((t * t) / df));
    const next = t + (studentTail(t, df) - tail) / density;
    if (Math.abs(next - t) <= 1e-9 * t) return next;
    t = next;
  }
  return t;
}

function firstGuess(z: number, df: number): number {
  if (df < 3 || z > 3.5) return z;
  const square = z * z;
  const first = (square + 1) / 4;
  const second = ((5 * square + 16) * square + 3) / 96;
  const third = (((3 * square + 19) * square + 17) * square - 15) / 384;
  return z * (1 + (first + (second + third / df) / df) / df);
}

/** I_x(a, b), given x and 1 - x, each with its own digits. */
function incompleteBeta(a: number, b: number, x: number, rest: number): number {
  if (x === 0 || rest === 0) return x;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, rest, x);
  const logFront = a * Math.log(x) + b * Math.log(rest) + logGamma(a + b) - logGamma(a) - logGamma(b);
  const fraction = continuedFraction(1, (k) => {
    const m = Math.floor(k / 2);
    const above = k % 2 === 0 ? m * (b - m) * x : -(a + m) * (a + b + m) * x;
    const below = k % 2 === 0 ? (a + 2 * m - 1) * (a + 2 * m) : (a + 2 * m) * (a + 2 * m + 1);
    return [above / below, 1];
  });
  return Math.exp(logFront) / a / fraction;
}
