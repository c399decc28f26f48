import type { ConfidenceOption, Estimate, Refusal } from "./estimate.js";
import { confidenceReason, withinRange } from "./input-reasons.js";
import { criticalValue } from "./normal-quantile.js";
import { type NumberSums, squaredDistances, sumsReason } from "./number-sums.js";

/** A stratum of a minority and a majority with the sums of their numbers. */
export interface MeasuredStratum {
  readonly minority: NumberSums;
  readonly majority: NumberSums;
}

/** An adjusted gap between two means, majority minus minority, in the unit of the numbers. */
export interface AdjustedMeanGap extends Estimate {
  /** The gap before adjustment, over the minority that is compared: `explained` and `value` add up to it. */
  readonly crude: number;
  /** The part of the gap that goes with the composition of the minority. */
  readonly explained: number;
  /** The share of the minority in strata with too few of the majority to compare with: a fraction. */
  readonly shareExcluded: number;
}

/**
 * The gap between two means that would be left if the minority's members were compared with members of the majority in
 * the same situation: `adjustedGap` for marks, months and amounts instead of shares.
 *
 * With n, S people and sum of the minority in a stratum, N and m the people and the mean of the majority there:
 *
 *     E = Σ n m,  value = E/Σn - ΣS/Σn,  explained = (mean of the whole majority) - E/Σn
 *     variance = s²/Σn + Σ (n/Σn)² s²ₘ/N,  limits = value ± z √variance
 *
 * s² is the variance of all the minority's numbers that are compared, which leaves out that the strata explain a part of
 * it and makes the interval somewhat too wide, as for shares; s²ₘ is that of the majority in the stratum. One number has
 * no variance: for strata with a single member of the majority, the variance inside strata, taken over all that have
 * more, stands for it.
 *
 * Strata with fewer than `minimumSupport` of the majority (1 when left out) are left out of the comparison, and the
 * share of the minority in them is given: publish it.
 *
 * References: as for `adjustedGap`; B. Jann (2008), Stata Journal 8, 453-479, for means.
 *
 * `method` is `indirect-standardisation`. There is no ratio: numbers such as marks may have an average of 0.
 *
 * Refuses `empty-list`, `not-finite`, `negative-count`, `squares-too-small` (no numbers have such sums),
 * `support-out-of-range`, `confidence-out-of-range`, `empty-denominator` (a minority of nobody), `no-support` (no
 * stratum to compare in), `too-few-points` (a minority of one, or no stratum with two of the majority), `beyond-range`.
 *
 * @example
 * adjustedMeanGap([
 *   { minority: { n: 3, sum: 12, squares: 56 }, majority: { n: 4, sum: 24, squares: 164 } },
 *   { minority: { n: 1, sum: 7, squares: 49 }, majority: { n: 2, sum: 18, squares: 164 } },
 * ]);
 * // → { value: 2, lower: -0.92630346247, upper: 4.92630346247, confidence: 0.95, method: "indirect-standardisation", crude: 2.25, explained: 0.25, shareExcluded: 0 }
 */
export function adjustedMeanGap(
  strata: readonly MeasuredStratum[],
  { confidence = 0.95, minimumSupport = 1 }: ConfidenceOption & { readonly minimumSupport?: number } = {},
): AdjustedMeanGap | Refusal {
  if (strata.length === 0) return { refused: "empty-list" };
  const reason =
    sumsReason(...strata.flatMap(({ minority, majority }) => [minority, majority])) ??
    (Number.isFinite(minimumSupport) && minimumSupport >= 1 ? undefined : "support-out-of-range") ??
    confidenceReason(confidence);
  if (reason !== undefined) return { refused: reason };

  const all = added(strata.map(({ minority }) => minority));
  if (all.n === 0) return { refused: "empty-denominator" };
  const supported = strata.filter(({ majority }) => majority.n >= minimumSupport);
  const minority = added(supported.map((stratum) => stratum.minority));
  if (minority.n === 0) return { refused: "no-support" };
  const several = strata.map(({ majority }) => majority).filter(({ n }) => n > 1);
  const freedom = several.reduce((sum, { n }) => sum + n - 1, 0);
  if (minority.n < 2 || freedom === 0) return { refused: "too-few-points" };
  const insideStrata = several.reduce((sum, one) => sum + squaredDistances(one), 0) / freedom;

  const own = minority.sum / minority.n;
  const majority = added(strata.map((stratum) => stratum.majority));
  const overall = majority.sum / majority.n;
  let [expected, variance] = [0, squaredDistances(minority) / (minority.n - 1) / minority.n];
  for (const {
    minority: { n },
    majority: others,
  } of supported) {
    const weight = n / minority.n;
    const spread = others.n > 1 ? squaredDistances(others) / (others.n - 1) : insideStrata;
    expected += weight * (others.sum / others.n);
    variance += weight ** 2 * (spread / others.n);
  }
  const value = expected - own;
  const halfWidth = criticalValue(confidence) * Math.sqrt(variance);
  return withinRange({
    value,
    lower: value - halfWidth,
    upper: value + halfWidth,
    confidence,
    method: "indirect-standardisation",
    crude: overall - own,
    explained: overall - expected,
    shareExcluded: (all.n - minority.n) / all.n,
  });
}

function added(all: readonly NumberSums[]): NumberSums {
  return all.reduce(
    (sum, one) => ({ n: sum.n + one.n, sum: sum.sum + one.sum, squares: sum.squares + one.squares }),
    { n: 0, sum: 0, squares: 0 },
  );
}
