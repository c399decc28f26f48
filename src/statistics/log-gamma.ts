/**
 * The natural logarithm of the gamma function for `x > 0`.
 *
 * The recurrence Γ(x) = Γ(x+1)/x lifts the argument to 12 or more, where seven terms of Stirling's series leave
 * an error below 1e-17:
 *
 *     ln Γ(x) = (x - 1/2) ln x - x + ln(2π)/2 + 1/(12x) - 1/(360x³) + 1/(1260x⁵) - ...
 *
 * Accurate to about 1e-14 below 12, and to as many parts of the result above.
 *
 * Reference: NIST Digital Library of Mathematical Functions, 5.11.1 and 5.5.1, https://dlmf.nist.gov/5.11.
 *
 * Inside the room only: callers have made sure that `x` is finite and above 0.
 * Worked example: `logGamma(5)` is ln 24 = 3.1780538303479458.
 */
export function logGamma(x: number): number {
  let lifted = x;
  let product = 1;
  while (lifted < 12) {
    product *= lifted;
    lifted += 1;
  }
  const inverseSquare = 1 / (lifted * lifted);
  const series = STIRLING.reduceRight((sum, coefficient) => sum * inverseSquare + coefficient, 0) / lifted;
  return (lifted - 0.5) * Math.log(lifted) - lifted + HALF_LOG_TWO_PI + series - Math.log(product);
}

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** B₂ₖ / (2k(2k-1)) for k = 1 to 7, B being the Bernoulli numbers. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
