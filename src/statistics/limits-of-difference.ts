import type { Refusal } from "./estimate.js";
import { withinRange } from "./input-reasons.js";

/** A value with its confidence limits, in any unit. */
export interface ValueWithLimits {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * A difference with its limits, first minus second, from the limits of two estimates that do not depend on each
 * other: the distances from each value to its limits are put together as the sides of a right angle.
 *
 *     lower = d - √((v₁ - l₁)² + (u₂ - v₂)²)
 *     upper = d + √((u₁ - v₁)² + (v₂ - l₂)²)
 *
 * Of shares with Wilson's limits it is Newcombe's hybrid (`proportionDifference`); for figures whose limits alone are
 * published it is all there is. In the unit of the two and unbounded; both must have one confidence.
 *
 * Refuses `not-finite` and `beyond-range`.
 *
 * Reference: G. Y. Zou and A. Donner (2008), "Construction of confidence limits about effect measures: a general
 * approach", Statistics in Medicine 27, 1693-1702.
 *
 * @example
 * limitsOfDifference({ value: 73, lower: 72, upper: 74 }, { value: 69, lower: 66, upper: 72 });
 * // → { value: 4, lower: 0.83772233983162, upper: 7.16227766016838 }
 */
export function limitsOfDifference(
  first: ValueWithLimits,
  second: ValueWithLimits,
): ValueWithLimits | Refusal {
  if ([first, second].some((one) => "refused" in withinRange(one))) return { refused: "not-finite" };
  const value = first.value - second.value;
  return withinRange({
    value,
    lower: value - rootSumOfSquares(first.value - first.lower, second.upper - second.value),
    upper: value + rootSumOfSquares(first.upper - first.value, second.value - second.lower),
  });
}

/** Written out because `Math.hypot` need not give the same last digit when its arguments change places. */
function rootSumOfSquares(a: number, b: number): number {
  return Math.sqrt(a * a + b * b);
}
