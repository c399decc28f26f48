import type { ConfidenceOption, Estimate, Refusal } from "./estimate.js";
import { isRefused } from "./estimate.js";
import { limitsOfDifference } from "./limits-of-difference.js";
import { proportion } from "./proportion.js";

/** How many of a group have the property (`x`) and how many there are in the group (`n`). */
export interface GroupCount {
  readonly x: number;
  readonly n: number;
}

/**
 * The gap between the shares of two separate groups, first minus second, with Newcombe's hybrid score interval.
 *
 * Use it for a gap between two groups that have no member in common (a group against the rest, one year's
 * leavers against another's). It is not for a group against a total that includes it, nor for the same people
 * at two times: those shares move together, and the interval would be wrong, as a rule too wide.
 *
 * With p₁, p₂ the two shares, l and u their Wilson limits and d = p₁ - p₂:
 *
 *     lower = d - √((p₁ - l₁)² + (u₂ - p₂)²)
 *     upper = d + √((u₁ - p₁)² + (p₂ - l₂)²)
 *
 * No continuity correction. The limits never leave [-1, 1]. They need not lie evenly about d, and with very
 * small groups the lower limit can be below 0 although d is 1: one person against one person proves little.
 *
 * Reference: R. G. Newcombe (1998), "Interval estimation for the difference between independent proportions:
 * comparison of eleven methods", Statistics in Medicine 17, 873-890, method 10.
 *
 * Counts may be fractional, as for `proportion`. The result is in fractions: 0.2 is 20 percentage points.
 * On a complete register call the interval a random-variation interval (superpopulation), never sampling error.
 *
 * Refuses what `proportion` refuses for either group; the first group is looked at first.
 *
 * @example
 * proportionDifference({ x: 56, n: 70 }, { x: 48, n: 80 });
 * // → { value: 0.2, lower: 0.052431472402, upper: 0.333872654037, confidence: 0.95, method: "newcombe-hybrid-score" }
 */
export function proportionDifference(
  first: GroupCount,
  second: GroupCount,
  { confidence = 0.95 }: ConfidenceOption = {},
): Estimate | Refusal {
  const a = proportion(first.x, first.n, { confidence });
  if (isRefused(a)) return a;
  const b = proportion(second.x, second.n, { confidence });
  if (isRefused(b)) return b;

  const difference = limitsOfDifference(a, b);
  if (isRefused(difference)) return difference;
  return {
    value: difference.value,
    lower: Math.max(-1, difference.lower),
    upper: Math.min(1, difference.upper),
    confidence,
    method: "newcombe-hybrid-score",
  };
}
