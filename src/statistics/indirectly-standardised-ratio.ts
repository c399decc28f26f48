import { countLimits } from "./count-limits.js";
import type { ConfidenceOption, Estimate, Refusal } from "./estimate.js";
import { confidenceReason, countsReason, withinRange } from "./input-reasons.js";

/** A stratum of a population, and the same stratum of the reference population. */
export interface ReferencedStratum {
  readonly events: number;
  readonly population: number;
  readonly referenceEvents: number;
  readonly referencePopulation: number;
}

/**
 * How many events there were for each event that the rates of a reference population would give: observed over
 * expected, 1 being parity.
 *
 * Use it to compare a small population with a large one at equal composition: it needs the small one's composition
 * and only the total of its events. Times the reference population's overall rate it is a standardised rate.
 *
 *     value  = O/E,  O = Σ events,  E = Σ population · referenceEvents/referencePopulation
 *     limits = (limits of O)/E
 *
 * with `countLimits`: Byar's approximation, exact below 10 events. E is taken as known.
 *
 * Reference: N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer Research II, IARC, chapter 2. Same
 * convention as `calculate_ISRatio` of the R package PHEindicatormethods.
 *
 * The result is a plain ratio: 1.07 is 7 % more than expected, an index of 107. `method` is `byar` or `exact-poisson`.
 *
 * Refuses `empty-list`, `not-finite`, `negative-count`, `empty-denominator` (a reference stratum without people),
 * `confidence-out-of-range`, `ratio-undefined` (no events expected), `beyond-range`.
 *
 * @example
 * indirectlyStandardisedRatio([
 *   { events: 12, population: 200, referenceEvents: 40, referencePopulation: 1000 },
 *   { events: 18, population: 300, referenceEvents: 60, referencePopulation: 900 },
 * ]);
 * // → { value: 1.071428571429, lower: 0.72274782476, upper: 1.529584712214, confidence: 0.95, method: "byar" }
 */
export function indirectlyStandardisedRatio(
  strata: readonly ReferencedStratum[],
  { confidence = 0.95 }: ConfidenceOption = {},
): Estimate | Refusal {
  if (strata.length === 0) return { refused: "empty-list" };
  const counts = strata.flatMap((stratum) => [
    stratum.events,
    stratum.population,
    stratum.referenceEvents,
    stratum.referencePopulation,
  ]);
  const isEmpty = strata.some(({ referencePopulation }) => referencePopulation === 0);
  const reason =
    countsReason(...counts) ?? (isEmpty ? "empty-denominator" : undefined) ?? confidenceReason(confidence);
  if (reason !== undefined) return { refused: reason };

  const observed = strata.reduce((total, { events }) => total + events, 0);
  const expected = strata.reduce((total, stratum) => total + expectedIn(stratum), 0);
  if (expected === 0) return { refused: "ratio-undefined" };
  if (!Number.isFinite(observed) || !Number.isFinite(expected)) return { refused: "beyond-range" };
  const { lower, upper, method } = countLimits(observed, confidence);
  return withinRange({
    value: observed / expected + 0,
    lower: lower / expected + 0,
    upper: upper / expected,
    confidence,
    method,
  });
}

function expectedIn({ population, referenceEvents, referencePopulation }: ReferencedStratum): number {
  return population * (referenceEvents / referencePopulation);
}
