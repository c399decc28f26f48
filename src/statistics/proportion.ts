import type { ConfidenceOption, Estimate, Refusal, RefusalReason } from "./estimate.js";
import { criticalValue } from "./normal-quantile.js";

/**
 * The share of a group that has a property, with its Wilson score interval.
 *
 * Use it for any share of a group: people in work, pupils who finish, answers of one kind. It stays sensible
 * where the textbook interval `p ± 1.96 √(p(1-p)/n)` does not: in small groups and near 0 % or 100 %, where
 * that one shrinks to nothing or leaves [0, 1].
 *
 * With p = x/n and z the two-sided normal critical value, the limits are the two shares π for which the
 * observed p lies exactly z standard errors away, the standard error being the one under π:
 *
 *     |p - π| = z √(π(1-π)/n)
 *     lower, upper = (2x + z² ± z √(z² + 4x(1-p))) / (2(n + z²))
 *
 * No continuity correction. `x = 0` gives a lower limit of exactly 0, `x = n` an upper limit of exactly 1.
 *
 * Reference: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22, 209-212. Same convention as `phe_proportion` of the
 * R package PHEindicatormethods.
 *
 * `x` and `n` are counts, as plain numbers. They need not be whole: survey weights and effective sample sizes
 * lead to fractional counts, and the formula holds for them. The result is in fractions (0.65 for 65 %).
 * On a complete register call the interval a random-variation interval (superpopulation), never sampling error.
 *
 * Refuses, asked in this order: `not-finite`, `negative-count`, `empty-denominator` (n = 0 is not 0 %),
 * `count-above-denominator`, `confidence-out-of-range`. A confidence of 0.05 is in range and gives a 5 % interval:
 * a caller who means a 95 % one must say 0.95.
 *
 * @example
 * proportion(65, 100);
 * // → { value: 0.65, lower: 0.552544432969, upper: 0.736357517569, confidence: 0.95, method: "wilson-score" }
 * proportion(0, 0); // → { refused: "empty-denominator" }
 */
export function proportion(
  x: number,
  n: number,
  { confidence = 0.95 }: ConfidenceOption = {},
): Estimate | Refusal {
  const reason = reasonToRefuse(x, n, confidence);
  if (reason !== undefined) return { refused: reason };
  const value = x === 0 ? 0 : x / n;
  return { value, ...wilsonLimits(x, n, criticalValue(confidence)), confidence, method: "wilson-score" };
}

/** Anything but a number of the right kind fails the first question, so text and null are refused as well. */
function reasonToRefuse(x: number, n: number, confidence: number): RefusalReason | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(n)) return "not-finite";
  if (x < 0 || n < 0) return "negative-count";
  if (n === 0) return "empty-denominator";
  if (x > n) return "count-above-denominator";
  if (!(Number.isFinite(confidence) && confidence > 0 && confidence < 1)) return "confidence-out-of-range";
  return undefined;
}

/**
 * The formula above, arranged for floating point. The upper limit is a sum of terms that are never negative:
 * p and 1/2 weighted by n and z², plus the half width. The lower limit would be a difference that loses digits
 * when p is small; instead it follows from the product of the two limits, which is p² n/(n + z²). Rounding could
 * put the upper limit a last digit past 1 or below p; the lower one cannot pass p, since the upper is not below it.
 */
function wilsonLimits(x: number, n: number, z: number): { readonly lower: number; readonly upper: number } {
  const p = x / n;
  const weightOfData = n / (n + z * z);
  const centre = p * weightOfData + (z * z) / (n + z * z) / 2;
  const halfWidth = (z * Math.sqrt(x * ((n - x) / n) + (z * z) / 4)) / (n + z * z);
  const upper = Math.min(1, Math.max(p, centre + halfWidth));
  const lower = p === 0 ? 0 : p * ((p * weightOfData) / upper);
  return { lower, upper };
}
