import { countLimits } from "./count-limits.js";
import type { Estimate, RateOptions, Refusal } from "./estimate.js";
import { confidenceReason, countsReason, multiplierReason, withinRange } from "./input-reasons.js";

/** A stratum (an age band, say) of a population, and how many the standard population has in it. */
export interface StandardisedStratum {
  readonly events: number;
  readonly population: number;
  readonly standardPopulation: number;
}

/** The interval is Dobson's; with fewer events in all than this the rate is not given. */
const FEWEST_EVENTS = 10;

/**
 * The rate that a population would have with the composition of a standard population, and Dobson's interval.
 *
 * Use it to compare populations of different age or the like by their own rates in each stratum. It needs events
 * of each stratum; where they are few, `indirectlyStandardisedRatio` is steadier.
 *
 * With O, n and w the events, population and standard population of a stratum, and X the sum of all events:
 *
 *     value  = Σ w (O/n) / Σ w
 *     limits = value + √(V/X) (limits of X - X),  V = Σ w² O/n² / (Σ w)²
 *
 * the limits of X being Byar's (`countLimits`), as the R package PHEindicatormethods has them.
 *
 * Reference: A. J. Dobson, K. Kuulasmaa, E. Eberle and J. Scherer (1991), "Confidence intervals for weighted sums
 * of Poisson parameters", Statistics in Medicine 10, 457-462. Same convention as `calculate_dsr`.
 *
 * The weights need not add up to anything. The result is per `multiplier`. `method` is `dobson-byar`.
 *
 * Refuses `empty-list`, `not-finite`, `negative-count`, `empty-denominator` (a stratum without people, or a
 * standard population without any), `multiplier-out-of-range`, `confidence-out-of-range`, `too-few-events` (fewer
 * than 10 in all: such a rate is to be withheld, not shown), `beyond-range`.
 *
 * @example
 * directlyStandardisedRate(
 *   [
 *     { events: 400, population: 1000, standardPopulation: 0.2 },
 *     { events: 385, population: 700, standardPopulation: 0.5 },
 *     { events: 195, population: 300, standardPopulation: 0.3 },
 *   ],
 *   { multiplier: 100 },
 * );
 * // → { value: 55, lower: 51.10522659231, upper: 59.083397211547, confidence: 0.95, method: "dobson-byar" }
 */
export function directlyStandardisedRate(
  strata: readonly StandardisedStratum[],
  { multiplier = 1, confidence = 0.95 }: RateOptions = {},
): Estimate | Refusal {
  if (strata.length === 0) return { refused: "empty-list" };
  const counts = strata.flatMap((stratum) => [
    stratum.events,
    stratum.population,
    stratum.standardPopulation,
  ]);
  const standard = sum(strata.map((stratum) => stratum.standardPopulation));
  const isEmpty = standard === 0 || strata.some(({ population }) => population === 0);
  const reason =
    countsReason(...counts) ??
    (isEmpty ? "empty-denominator" : undefined) ??
    multiplierReason(multiplier) ??
    confidenceReason(confidence);
  if (reason !== undefined) return { refused: reason };
  const events = sum(strata.map((stratum) => stratum.events));
  if (events < FEWEST_EVENTS) return { refused: "too-few-events" };

  const limits = countLimits(events, confidence);
  const weights = strata.map(
    ({ population, standardPopulation }) => standardPopulation / standard / population,
  );
  const value = sum(strata.map((stratum, index) => stratum.events * (weights[index] ?? 0)));
  const variance = sum(strata.map((stratum, index) => stratum.events * (weights[index] ?? 0) ** 2));
  const at = (limit: number) => multiplier * (value + Math.sqrt(variance / events) * (limit - events));
  return withinRange({
    value: multiplier * value,
    lower: Math.max(0, at(limits.lower)),
    upper: at(limits.upper),
    confidence,
    method: "dobson-byar",
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
