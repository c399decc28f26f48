import type { Refusal, RefusalReason } from "./estimate.js";
import { forecastWidening } from "./forecast-widening.js";
import { withinRange } from "./input-reasons.js";
import type { TimedValue } from "./progress-ratio.js";
import { studentQuantile, studentTail } from "./student-t.js";

/** What is asked: see `chanceOfReaching`. */
export interface ReachingQuestion {
  /** Comparable figures in time order, none from across a break. */
  readonly observations: readonly TimedValue[];
  readonly target: number;
  /** When the target is to be reached: a year as a number, at most five years after the last observation. */
  readonly at: number;
  /** `logit` for shares, which cannot leave their limits; `level` for gaps and everything else. */
  readonly scale: "level" | "logit";
  /** What a share is out of on the logit scale; when left out 100 if a figure or the target is above 1, else 1. */
  readonly whole?: 1 | 100;
  readonly lowerIsBetter?: boolean;
  /** How much the band is widened; when left out the factor found on past series. 1 is the plain formula. */
  readonly kappa?: number;
}

export interface ReachingChance {
  /** The chance that the value is at the target or beyond it by then, as a fraction. */
  readonly chance: number;
  /** Where the value is heading: on the logit scale the median. In the unit of the observations, as the intervals. */
  readonly mean: number;
  /** Of the forecast, on the scale asked for (log odds on the logit scale), before widening. */
  readonly standardError: number;
  readonly interval80: { readonly lower: number; readonly upper: number };
  readonly interval95: { readonly lower: number; readonly upper: number };
  /** The factor by which the standard error is widened for the chance and the intervals. */
  readonly kappa: number;
}

/** The share of a year's pace that is still there a year later. */
const DAMPING = 0.85;
const FEWEST_POINTS = 5;
const FARTHEST_YEARS = 5;

/**
 * The chance that a target is reached in time if the recent pace continues: a random walk with damped drift.
 *
 * Use it to put a target into words (likely from 80 %, unlikely up to 20 %, uncertain between) and to draw the 80 %
 * band. Do not publish the chance as a figure: it is not that well known, nor the 95 % band.
 *
 * With y₁ ... yₙ the observations (their log odds on the logit scale), d the changes per year, b and s their mean
 * and standard deviation, and h the years from the last observation to the target T:
 *
 *     mean = yₙ + b (0.85 + 0.85² + ... + 0.85ʰ),  se = s √(h (1 + h/(n-1)))
 *     chance = P(t > (T - mean)/(κ se)),  t Student's with n - 2 degrees of freedom
 *     intervals = mean ± t κ se
 *
 * For part of a year the sum is its closed form, 0.85 (1 - 0.85ʰ)/0.15. κ is `forecastWidening` unless given. It was
 * fitted to the 80 % band: the 95 % one is for checking the formula.
 *
 * Reference: the method note of this project chose it among nine methods by how well they foretold the yearly series
 * of the M3 competition; damping follows E. S. Gardner and E. McKenzie (1985), "Forecasting trends in time series",
 * Management Science 31, 1237-1246. Without damping mean and se are those of R's `forecast::rwf(y, drift = TRUE)`.
 *
 * Unevenly spaced observations count each change per year alike, which takes long spells for as telling as short
 * ones. `interval80` and `interval95` are { lower, upper }.
 *
 * Refuses `not-finite`, `times-out-of-order`, `too-few-points` (fewer than five), `time-passed`, `too-far-ahead` (over
 * five years), `kappa-out-of-range`, `share-out-of-range` (a share at or beyond its limits on the logit scale),
 * `no-variation` (every change the same), `beyond-range`.
 *
 * @example
 * chanceOfReaching({
 *   observations: [34, 35.2, 36.9, 38.1, 39.8, 41.5, 43, 44.1, 44.6, 45.7, 47].map((value, i) => ({ at: 1995 + i, value })),
 *   target: 57,
 *   at: 2010,
 *   scale: "level",
 *   kappa: 1,
 * });
 * // → { chance: 0.000136466966, mean: 51.09803753125, standardError: 1.024695076596, interval80: { lower: 49.680854792224, upper: 52.515220270276 }, interval95: { lower: 48.780016224044, upper: 53.416058838456 }, kappa: 1 }
 */
export function chanceOfReaching(question: ReachingQuestion): ReachingChance | Refusal {
  const { observations, target, at, scale, lowerIsBetter = false } = question;
  const last = observations.at(-1);
  const reason = reasonToRefuse(question);
  if (reason !== undefined || last === undefined) return { refused: reason ?? "too-few-points" };

  const years = Math.min(at - last.at, FARTHEST_YEARS);
  const kappa = question.kappa ?? forecastWidening(observations.length, years);
  const { there, back } = scale === "logit" ? logitOf(wholeOf(question)) : LEVEL;
  const changes = yearlyChanges(observations, there);
  const drift = mean(changes);
  const spread = Math.sqrt(
    changes.reduce((total, change) => total + (change - drift) ** 2, 0) / (changes.length - 1),
  );
  if (spread <= roundingLeft(observations, there)) return { refused: "no-variation" };

  const heading = there(last.value) + (drift * DAMPING * (1 - DAMPING ** years)) / (1 - DAMPING);
  const standardError = spread * Math.sqrt(years * (1 + years / changes.length));
  const freedom = observations.length - 2;
  const distance = (there(target) - heading) / (kappa * standardError);
  const interval = (tail: number) => {
    const halfWidth = studentQuantile(tail, freedom) * kappa * standardError;
    return withinRange({ lower: back(heading - halfWidth), upper: back(heading + halfWidth) });
  };
  const [interval80, interval95] = [interval(0.1), interval(0.025)];
  if ("refused" in interval80) return interval80;
  if ("refused" in interval95) return interval95;
  return withinRange({
    chance: studentTail(lowerIsBetter ? -distance : distance, freedom),
    mean: back(heading),
    standardError,
    interval80,
    interval95,
    kappa,
  });
}

interface Scale {
  readonly there: (value: number) => number;
  readonly back: (value: number) => number;
}

const LEVEL: Scale = { there: (value) => value, back: (value) => value };

function logitOf(whole: number): Scale {
  return {
    there: (value) => Math.log(value / (whole - value)),
    back: (value) => whole / (1 + Math.exp(-value)),
  };
}

function wholeOf({ observations, target, whole }: ReachingQuestion): number {
  return whole ?? (target > 1 || observations.some(({ value }) => value > 1) ? 100 : 1);
}

function reasonToRefuse(question: ReachingQuestion): RefusalReason | undefined {
  const { observations, target, at, scale, kappa = 1 } = question;
  const isKnown = (point: TimedValue) => Number.isFinite(point.at) && Number.isFinite(point.value);
  if (!Number.isFinite(target) || !Number.isFinite(at) || !observations.every(isKnown)) return "not-finite";
  if (observations.some((point, index) => point.at <= (observations[index - 1]?.at ?? -Infinity))) {
    return "times-out-of-order";
  }
  const last = observations.at(-1)?.at;
  if (last === undefined || observations.length < FEWEST_POINTS) return "too-few-points";
  if (at <= last) return "time-passed";
  // Years made of months, such as 2005 + 7/12, may miss the limit by a last digit.
  if (at - last > FARTHEST_YEARS + 1e-9) return "too-far-ahead";
  if (!(Number.isFinite(kappa) && kappa > 0)) return "kappa-out-of-range";
  const whole = wholeOf(question);
  const isShare = (value: number) => value > 0 && value < whole;
  const outside = !isShare(target) || !observations.every(({ value }) => isShare(value));
  return scale === "logit" && outside ? "share-out-of-range" : undefined;
}

function yearlyChanges(
  observations: readonly TimedValue[],
  there: (value: number) => number,
): readonly number[] {
  return observations.slice(1).map((point, index) => {
    const before = observations[index] ?? point;
    return (there(point.value) - there(before.value)) / (point.at - before.at);
  });
}

/** What binary arithmetic alone may put between changes that are equal: 1, 1.1, 1.2, ... is an even pace. */
function roundingLeft(observations: readonly TimedValue[], there: (value: number) => number): number {
  const largest = Math.max(...observations.map(({ value }) => Math.abs(there(value))));
  const shortest = Math.min(
    ...observations.slice(1).map(({ at }, index) => at - (observations[index]?.at ?? at)),
  );
  return (8 * Number.EPSILON * largest) / shortest;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
