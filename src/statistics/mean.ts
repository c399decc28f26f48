import type { ConfidenceOption, Estimate, Refusal } from "./estimate.js";
import { confidenceReason, withinRange } from "./input-reasons.js";
import { type NumberSums, squaredDistances, sumsReason } from "./number-sums.js";
import { studentQuantile } from "./student-t.js";

/**
 * The mean of the numbers of a group, with Student's t interval, from how many they are, their sum and the sum of their
 * squares.
 *
 * Use it for marks, months and amounts counted in a register: the three sums can be added up over cells, and no single
 * number is needed.
 *
 *     value = sum/n,  s² = (squares - sum²/n)/(n - 1),  limits = value ± t √(s²/n),  t of n - 1 degrees of freedom
 *
 * Reference: Student (1908), "The probable error of a mean", Biometrika 6, 1-25.
 *
 * The result is in the unit of the numbers. `method` is `student-t`. On a complete register call the interval a
 * random-variation interval. The squares of large numbers lose digits: numbers whose spread is less than a millionth of
 * their size should be given less a round number.
 *
 * Refuses `not-finite`, `negative-count`, `squares-too-small` (no numbers have such sums), `confidence-out-of-range`,
 * `empty-denominator` (n = 0), `too-few-points` (one number has no spread), `beyond-range`.
 *
 * @example
 * mean({ n: 4, sum: 24, squares: 164 });
 * // → { value: 6, lower: 1.891479486479, upper: 10.108520513521, confidence: 0.95, method: "student-t" }
 */
export function mean(sums: NumberSums, { confidence = 0.95 }: ConfidenceOption = {}): Estimate | Refusal {
  const reason = sumsReason(sums) ?? confidenceReason(confidence);
  if (reason !== undefined) return { refused: reason };
  const { n, sum } = sums;
  if (n === 0) return { refused: "empty-denominator" };
  if (n < 2) return { refused: "too-few-points" };
  const value = sum / n;
  const standardError = Math.sqrt(squaredDistances(sums) / (n - 1) / n);
  const halfWidth = studentQuantile((1 - confidence) / 2, n - 1) * standardError;
  return withinRange({
    value,
    lower: value - halfWidth,
    upper: value + halfWidth,
    confidence,
    method: "student-t",
  });
}
