import type { ConfidenceOption, Estimate, Refusal, RefusalReason } from "./estimate.js";
import { isRefused } from "./estimate.js";
import { confidenceReason, withinRange } from "./input-reasons.js";
import { proportion } from "./proportion.js";
import { studentQuantile } from "./student-t.js";

/** One answer of a sample survey. */
export interface SurveyAnswer {
  /** Whether the person has the property asked about. */
  readonly has: boolean;
  /** How many people of the population the answer stands for, or any number in proportion to that. */
  readonly weight: number;
  /** The part of the population that was sampled by itself, if there were several. */
  readonly stratum?: string;
  /** The unit drawn first (a household, a school), if people were not drawn one by one. */
  readonly cluster?: string;
}

export interface SurveyOptions extends ConfidenceOption {
  /** The share of its units that was drawn in a stratum, by its name ("" without strata); 0 when left out. */
  readonly samplingFractions?: Readonly<Record<string, number>>;
}

export interface SurveyProportion extends Estimate {
  readonly standardError: number;
  /** The variance against that of a simple random sample of as many answers: 2 makes 1,000 answers worth 500. */
  readonly designEffect: number;
  /** How many answers of a simple random sample would say as much. */
  readonly effectiveSize: number;
}

/**
 * The share of a population that has a property, from a sample with weights, with strata and clusters if any.
 *
 * Use it for every survey whose answers do not all count alike. Treating weighted or clustered answers as a simple
 * sample makes intervals too narrow.
 *
 * With w the weights, y 1 or 0, W = Σw, and z = w (y - value)/W summed within each cluster (a person is one, if none
 * is given), for strata with m clusters and sampling fraction f:
 *
 *     value    = Σ w y / W
 *     variance = Σ over strata of (1 - f) m/(m-1) Σ (z - mean z)²
 *     designEffect = variance/(value (1 - value)/(n-1)),  effectiveSize = n/designEffect
 *
 * The interval is Wilson's (`proportion`) on the effective size, which is first reduced by the square of the ratio of
 * Student's t with n - 1 to that with (clusters - strata) degrees of freedom: few clusters say little. Equal weights
 * without strata and clusters give `proportion(x, n)`.
 *
 * References: L. Kish (1965), Survey Sampling, Wiley (design effect); W. G. Cochran (1977), Sampling Techniques, 3rd
 * edition, 6.11 (linearised variance of a ratio); E. L. Korn and B. I. Graubard (1998), "Confidence intervals for
 * proportions with small expected number of positive counts estimated from survey data", Survey Methodology 24,
 * 193-201 (effective size). Same convention as SAS' SURVEYFREQ with CL(TYPE=WILSON ADJUST).
 *
 * Answers of weight 0 take no part. The result is in fractions. `method` is `wilson-design-effect`.
 *
 * Refuses `empty-list`, `not-finite`, `negative-weight`, `empty-denominator` (all weights 0), `fraction-out-of-range`,
 * `confidence-out-of-range`, `one-cluster` (a stratum with one cluster), `no-variation` (all answers alike, at least
 * within each stratum), `beyond-range`.
 *
 * @example
 * surveyProportion([
 *   { has: true, weight: 4 },
 *   { has: false, weight: 1 },
 *   { has: true, weight: 1 },
 *   { has: false, weight: 1 },
 *   { has: false, weight: 1 },
 * ]);
 * // → { value: 0.625, lower: 0.225699436514, upper: 0.905030012324, confidence: 0.95, method: "wilson-design-effect", standardError: 0.263780359627, designEffect: 1.1875, effectiveSize: 4.210526315789 }
 */
export function surveyProportion(
  answers: readonly SurveyAnswer[],
  { confidence = 0.95, samplingFractions = {} }: SurveyOptions = {},
): SurveyProportion | Refusal {
  const reason = reasonToRefuse(answers, samplingFractions) ?? confidenceReason(confidence);
  if (reason !== undefined) return { refused: reason };
  const counted = answers.filter(({ weight }) => weight > 0);
  const all = counted.reduce((total, { weight }) => total + weight, 0);
  const having = counted.reduce((total, { has, weight }) => total + (has ? weight : 0), 0);
  if (!Number.isFinite(all)) return { refused: "beyond-range" };

  const value = having / all;
  const strata = clusterSums(counted, all, value);
  if (strata.some(({ sums }) => sums.length < 2)) return { refused: "one-cluster" };
  const variance = strata.reduce(
    (total, { name, sums }) => total + (1 - fractionOf(name, samplingFractions)) * varianceOfSum(sums),
    0,
  );
  // What rounding leaves of no variance at all is no variance.
  if (variance <= 1e-30) return { refused: "no-variation" };

  const n = counted.length;
  const designEffect = variance / ((value * (1 - value)) / (n - 1));
  const effectiveSize = n / designEffect;
  const clusters = strata.reduce((total, { sums }) => total + sums.length, 0);
  const size = effectiveSize * shrinkage(confidence, n - 1, clusters - strata.length);
  const interval = proportion(value * size, size, { confidence });
  if (isRefused(interval)) return { refused: "beyond-range" };
  return withinRange({
    value,
    lower: Math.min(value, interval.lower),
    upper: Math.max(value, interval.upper),
    confidence,
    method: "wilson-design-effect",
    standardError: Math.sqrt(variance),
    designEffect,
    effectiveSize,
  });
}

function reasonToRefuse(
  answers: readonly SurveyAnswer[],
  samplingFractions: Readonly<Record<string, number>>,
): RefusalReason | undefined {
  if (answers.length === 0) return "empty-list";
  if (!answers.every(({ weight }) => Number.isFinite(weight))) return "not-finite";
  if (answers.some(({ weight }) => weight < 0)) return "negative-weight";
  if (answers.every(({ weight }) => weight === 0)) return "empty-denominator";
  const areFractions = Object.values(samplingFractions).every((fraction) => fraction >= 0 && fraction < 1);
  return areFractions ? undefined : "fraction-out-of-range";
}

interface StratumSums {
  readonly name: string;
  readonly sums: readonly number[];
}

/** The deviations from the share, weighted and summed within each cluster, stratum by stratum. */
function clusterSums(answers: readonly SurveyAnswer[], all: number, value: number): readonly StratumSums[] {
  const strata = new Map<string, Map<string | number, number>>();
  for (const [index, { has, weight, stratum = "", cluster = index }] of answers.entries()) {
    const sums = strata.get(stratum) ?? new Map<string | number, number>();
    const deviation = (weight / all) * ((has ? 1 : 0) - value);
    strata.set(stratum, sums.set(cluster, (sums.get(cluster) ?? 0) + deviation));
  }
  return [...strata].map(([name, sums]) => ({ name, sums: [...sums.values()] }));
}

/** A stratum may have any name, also one that every object has a property of. */
function fractionOf(stratum: string, fractions: Readonly<Record<string, number>>): number {
  return Object.hasOwn(fractions, stratum) ? (fractions[stratum] ?? 0) : 0;
}

function varianceOfSum(sums: readonly number[]): number {
  const mean = sums.reduce((total, sum) => total + sum, 0) / sums.length;
  return (sums.length / (sums.length - 1)) * sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
}

function shrinkage(confidence: number, most: number, freedom: number): number {
  const tail = (1 - confidence) / 2;
  const wide = studentQuantile(tail, freedom);
  return freedom === most || wide === 0 ? 1 : (studentQuantile(tail, most) / wide) ** 2;
}
