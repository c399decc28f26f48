import type { ConfidenceOption, Estimate, Refusal, RefusalReason } from "./estimate.js";
import { confidenceReason } from "./input-reasons.js";
import { criticalValue, normalQuantile } from "./normal-quantile.js";
import { seededUniform } from "./seeded-random.js";

/** A figure of one place with its interval. */
export type RankedEstimate = Pick<Estimate, "value" | "lower" | "upper" | "confidence">;

export interface RankOptions extends ConfidenceOption {
  /** A whole number; the same one gives the same ranges for ever. Publish it beside them. */
  readonly seed: number;
  /** How often all places are drawn anew; 10,000 when left out. */
  readonly draws?: number;
  readonly lowerIsBetter?: boolean;
  /** Up to which rank `chanceInTop` counts; 1 when left out. */
  readonly top?: number;
}

/** The rank of a place and the range it may as well have. */
export interface RankRange extends Estimate {
  /** The share of the draws in which the place is at rank `top` or better. */
  readonly chanceInTop: number;
}

/**
 * The ranks of places, best first, and for each the range of ranks that chance alone would give it.
 *
 * Use it wherever a rank is shown. Places whose figures differ less than their intervals swap ranks from year to
 * year without anything having happened; the range says so, and a rank without it does not.
 *
 * Ranks are competition ranks: places with the same figure share the best one, and the next is as many lower. For
 * the ranges every place is drawn anew from its interval, many times, and ranked each time: normal, with the spread
 * of the lower limit below the figure and that of the upper one above it, so that a skew interval stays skew.
 * The range leaves out (1 - confidence)/2 of the draws on either side, and holds the rank itself.
 *
 * Reference: H. Goldstein and D. J. Spiegelhalter (1996), "League tables and their limitations", Journal of the
 * Royal Statistical Society A 159, 385-443; E. C. Marshall and D. J. Spiegelhalter (1998), "Reliability of league
 * tables of in vitro fertilisation clinics", British Medical Journal 316, 1701-1704. Generator: `seededUniform`.
 *
 * `value`, `lower` and `upper` are ranks, in the order of the places given; their number belongs beside them. The
 * ranges treat places as independent and depend on the seed and the order in the last rank or so: use more draws
 * for a steadier one. `method` is `rank-simulation`.
 *
 * Refuses `empty-list`, `not-finite`, `interval-out-of-order` (a value outside its own interval),
 * `confidence-out-of-range` (its own or that of a place), `seed-out-of-range`, `draws-out-of-range`,
 * `rank-out-of-range`, `beyond-range`.
 *
 * @example
 * rankRanges(
 *   [
 *     { value: 0.5, lower: 0.5, upper: 0.5, confidence: 0.95 },
 *     { value: 0.7, lower: 0.7, upper: 0.7, confidence: 0.95 },
 *     { value: 0.5, lower: 0.5, upper: 0.5, confidence: 0.95 },
 *   ],
 *   { seed: 2006 },
 * ).map(({ value, lower, upper, chanceInTop }) => [value, lower, upper, chanceInTop]);
 * // → [[2, 2, 2, 0], [1, 1, 1, 1], [2, 2, 2, 0]]
 */
export function rankRanges(
  places: readonly RankedEstimate[],
  { seed, draws = 10_000, confidence = 0.95, lowerIsBetter = false, top = 1 }: RankOptions,
): readonly RankRange[] | Refusal {
  const reason =
    placesReason(places) ??
    confidenceReason(confidence) ??
    wholeReason(seed, 0, Number.MAX_SAFE_INTEGER, "seed-out-of-range") ??
    wholeReason(draws, 1, MOST_DRAWS, "draws-out-of-range") ??
    wholeReason(top, 1, Number.MAX_SAFE_INTEGER, "rank-out-of-range");
  if (reason !== undefined) return { refused: reason };
  const spreads = places.map(spreadsOf);
  if (!spreads.every(({ below, above }) => Number.isFinite(below) && Number.isFinite(above))) {
    return { refused: "beyond-range" };
  }

  // From here on less is better.
  const sign = lowerIsBetter ? 1 : -1;
  const ranksOf = rankerOf(places.length);
  const observed = ranksOf(Float64Array.from(places, ({ value }) => sign * value)).slice();
  const timesAtRank = places.map(() => new Uint32Array(places.length));
  const uniform = seededUniform(seed);
  const drawn = new Float64Array(places.length);
  for (let draw = 0; draw < draws; draw += 1) {
    let index = 0;
    for (const { value, below, above } of spreads) {
      const z = normalQuantile(uniform());
      drawn[index] = sign * (value + z * (z < 0 ? below : above));
      index += 1;
    }
    const ranks = ranksOf(drawn);
    index = 0;
    for (const times of timesAtRank) {
      const at = (ranks[index] ?? 1) - 1;
      times[at] = (times[at] ?? 0) + 1;
      index += 1;
    }
  }

  const cut = Math.floor((draws * (1 - confidence)) / 2);
  return timesAtRank.map((times, index) => {
    const value = observed[index] ?? 1;
    return {
      value,
      lower: Math.min(value, rankAfter(times, cut)),
      upper: Math.max(value, rankAfter(times, draws - 1 - cut)),
      confidence,
      method: "rank-simulation",
      chanceInTop: times.subarray(0, top).reduce((sum, one) => sum + one, 0) / draws,
    };
  });
}

const MOST_DRAWS = 1_000_000;

function placesReason(places: readonly RankedEstimate[]): RefusalReason | undefined {
  if (places.length === 0) return "empty-list";
  const numbers = places.flatMap(({ value, lower, upper }) => [value, lower, upper]);
  if (!numbers.every((number) => Number.isFinite(number))) return "not-finite";
  if (places.some(({ value, lower, upper }) => lower > value || value > upper))
    return "interval-out-of-order";
  return places.map(({ confidence }) => confidenceReason(confidence)).find((reason) => reason !== undefined);
}

function wholeReason(
  number: number,
  least: number,
  most: number,
  reason: RefusalReason,
): RefusalReason | undefined {
  return Number.isInteger(number) && number >= least && number <= most ? undefined : reason;
}

interface Spread {
  readonly value: number;
  readonly below: number;
  readonly above: number;
}

/** One standard deviation either side, as the interval's own confidence has it. */
function spreadsOf({ value, lower, upper, confidence }: RankedEstimate): Spread {
  const z = criticalValue(confidence);
  return { value, below: (value - lower) / z, above: (upper - value) / z };
}

/**
 * Finds the competition rank of each value, least first: one more than the number of values below it. The list that
 * it gives is written anew by the next call.
 */
function rankerOf(length: number): (values: Float64Array) => Uint32Array {
  const [sorted, ranks] = [new Float64Array(length), new Uint32Array(length)];
  return (values) => {
    sorted.set(values);
    sorted.sort();
    for (let index = 0; index < length; index += 1) {
      const value = values[index] ?? 0;
      let from = 0;
      let to = length;
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((sorted[middle] ?? value) < value) from = middle + 1;
        else to = middle;
      }
      ranks[index] = from + 1;
    }
    return ranks;
  };
}

/** The rank of the draw that has `count` draws at the same or a better rank before it. */
function rankAfter(times: Uint32Array, count: number): number {
  let seen = 0;
  const index = times.findIndex((one) => {
    seen += one;
    return seen > count;
  });
  return index + 1;
}
