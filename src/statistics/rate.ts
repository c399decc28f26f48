import { countLimits } from "./count-limits.js";
import type { Estimate, RateOptions, Refusal } from "./estimate.js";
import { confidenceReason, countsReason, multiplierReason, withinRange } from "./input-reasons.js";

/**
 * The rate of events over an exposure, with Byar's interval; from fewer than 10 events the exact Poisson interval.
 *
 * Use it where the numerator counts events and one person may have several, or where the denominator is a time at
 * risk: charges per 1,000 residents, moves per year. For people who have a property, of people, use `proportion`:
 * the interval here is too wide for common outcomes, because it does not know that a share ends at 100 %.
 *
 *     value = multiplier · events/exposure,  limits = multiplier · (limits of the events)/exposure
 *
 * with the limits of `countLimits`. No events give a lower limit of exactly 0 and an upper one above it.
 *
 * Reference: as `countLimits` (Garwood 1936; Breslow and Day 1987); same convention as `phe_rate` of the R package
 * PHEindicatormethods.
 *
 * `events` is a count, whole or not; `exposure` people or person-years. The result is per `multiplier` of them:
 * 1,000 gives a rate per thousand. `method` is `byar` or `exact-poisson`. On a complete register call the interval a
 * random-variation interval.
 *
 * Refuses, asked in this order: `not-finite`, `negative-count`, `empty-denominator`, `multiplier-out-of-range`,
 * `confidence-out-of-range`, `beyond-range`.
 *
 * @example
 * rate(20, 100, { multiplier: 100 });
 * // → { value: 20, lower: 12.211428834876, upper: 30.889880369197, confidence: 0.95, method: "byar" }
 */
export function rate(
  events: number,
  exposure: number,
  { multiplier = 1, confidence = 0.95 }: RateOptions = {},
): Estimate | Refusal {
  const reason =
    countsReason(events, exposure) ??
    (exposure === 0 ? "empty-denominator" : undefined) ??
    multiplierReason(multiplier) ??
    confidenceReason(confidence);
  if (reason !== undefined) return { refused: reason };

  const { lower, upper, method } = countLimits(events, confidence);
  // Adding 0 turns a negative zero into plain 0.
  const per = (count: number) => (count / exposure) * multiplier + 0;
  return withinRange({ value: per(events), lower: per(lower), upper: per(upper), confidence, method });
}
