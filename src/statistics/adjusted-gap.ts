import type { ConfidenceOption, Estimate, Refusal } from "./estimate.js";
import { confidenceReason, countsReason, withinRange } from "./input-reasons.js";
import { criticalValue } from "./normal-quantile.js";

/** How many people of a group are in a stratum, and how many of them have the property. */
export interface StratumCount {
  readonly n: number;
  readonly events: number;
}

/** A stratum of a minority and a majority: a cross of the factors that are taken into account. */
export interface ComparedStratum {
  readonly minority: StratumCount;
  readonly majority: StratumCount;
}

/** An adjusted gap; all parts are fractions, majority minus minority, but for `ratio`. */
export interface AdjustedGap extends Estimate {
  /** The gap before adjustment, over the minority that is compared: `explained` and `value` add up to it. */
  readonly crude: number;
  /** The part of the gap that goes with the composition of the minority. */
  readonly explained: number;
  /** Events of the minority for each that the majority's rates would give it; 1 is parity. */
  readonly ratio: number;
  /** The share of the minority in strata with too few of the majority to compare with. */
  readonly shareExcluded: number;
}

/**
 * The gap that would be left between a majority and a minority if the minority's members were compared with
 * members of the majority in the same situation: indirect standardisation, expressed as a gap.
 *
 * Use it for "equal when socio-economic differences are taken into account". It needs the minority's composition
 * and its total of events, so it holds for aggregate tables and rare events; it does not depend on the order of
 * factors and is in the unit of the outcome. It equals an Oaxaca-Blinder decomposition with the majority's
 * coefficients on saturated strata.
 *
 * With n, O people and events of the minority in a stratum, N its counterpart and r the majority's rate there:
 *
 *     E = Σ n r,  value = E/Σn - O/Σn,  explained = (rate of the whole majority) - E/Σn,  ratio = ΣO/E
 *     variance = p(1-p)/Σn + Σ (n/Σn)² r(1-r)/N,  p = ΣO/Σn,  limits = value ± z √variance
 *
 * The first term leaves out that the strata explain a part of the outcome, which makes the interval somewhat too
 * wide; it is kept because the variance within sparse strata collapses to 0.
 *
 * Strata with fewer than `minimumSupport` of the majority (1 when left out) are left out of the comparison, and the
 * share of the minority in them is given: publish it.
 *
 * References: R. L. Oaxaca (1973), International Economic Review 14, 693-709; A. S. Blinder (1973), Journal of Human
 * Resources 8, 436-455; B. Jann (2008), Stata Journal 8, 453-479. As a published figure: Statistics Denmark's crime
 * index corrected for age and socio-economic status.
 *
 * `method` is `indirect-standardisation`. On a complete register call the interval a random-variation interval.
 *
 * Refuses `empty-list`, `not-finite`, `negative-count`, `count-above-denominator`, `support-out-of-range`,
 * `confidence-out-of-range`, `empty-denominator` (a minority of nobody), `no-support` (no stratum to compare in),
 * `ratio-undefined` (no event expected), `too-few-events` (no event, or nobody without one, in the minority: its
 * variance cannot be measured), `beyond-range`.
 *
 * @example
 * adjustedGap([
 *   { minority: { n: 1000, events: 400 }, majority: { n: 2000, events: 1200 } },
 *   { minority: { n: 700, events: 385 }, majority: { n: 5000, events: 3750 } },
 *   { minority: { n: 300, events: 195 }, majority: { n: 3000, events: 2550 } },
 * ]);
 * // → { value: 0.2, lower: 0.175169491735, upper: 0.224830508265, confidence: 0.95, method: "indirect-standardisation", crude: 0.26, explained: 0.06, ratio: 0.710144927536, shareExcluded: 0 }
 */
export function adjustedGap(
  strata: readonly ComparedStratum[],
  { confidence = 0.95, minimumSupport = 1 }: ConfidenceOption & { readonly minimumSupport?: number } = {},
): AdjustedGap | Refusal {
  if (strata.length === 0) return { refused: "empty-list" };
  const groups = strata.flatMap(({ minority, majority }) => [minority, majority]);
  const reason =
    countsReason(...groups.flatMap(({ n, events }) => [n, events])) ??
    (groups.some(({ n, events }) => events > n) ? "count-above-denominator" : undefined) ??
    (Number.isFinite(minimumSupport) && minimumSupport >= 1 ? undefined : "support-out-of-range") ??
    confidenceReason(confidence);
  if (reason !== undefined) return { refused: reason };

  const all = sum(strata, ({ minority }) => minority.n);
  if (all === 0) return { refused: "empty-denominator" };
  const supported = strata.filter(({ majority }) => majority.n >= minimumSupport);
  const n = sum(supported, ({ minority }) => minority.n);
  if (n === 0) return { refused: "no-support" };

  const share = sum(supported, ({ minority }) => minority.events) / n;
  const expected = sum(supported, ({ minority, majority }) => (minority.n / n) * rateOf(majority));
  if (expected === 0) return { refused: "ratio-undefined" };
  if (share === 0 || share === 1) return { refused: "too-few-events" };
  const overall = sum(strata, ({ majority }) => majority.events) / sum(strata, ({ majority }) => majority.n);
  const variance =
    (share * (1 - share)) / n +
    sum(supported, ({ minority, majority }) => {
      const rate = rateOf(majority);
      return (minority.n / n) ** 2 * ((rate * (1 - rate)) / majority.n);
    });
  const halfWidth = criticalValue(confidence) * Math.sqrt(variance);
  const value = expected - share;
  return withinRange({
    value,
    lower: Math.max(-1, value - halfWidth),
    upper: Math.min(1, value + halfWidth),
    confidence,
    method: "indirect-standardisation",
    crude: overall - share,
    explained: overall - expected,
    ratio: share / expected,
    shareExcluded: (all - n) / all,
  });
}

function rateOf({ n, events }: StratumCount): number {
  return events / n;
}

function sum(strata: readonly ComparedStratum[], of: (stratum: ComparedStratum) => number): number {
  return strata.reduce((total, stratum) => total + of(stratum), 0);
}
