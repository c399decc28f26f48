/**
 * A figure with the interval that says how far chance alone could have moved it.
 *
 * `value`, `lower` and `upper` share one unit. For a share and for a difference between two shares they are
 * fractions: 0.47 stands for 47 %. A function that multiplies (per 1,000, per 100,000) says so.
 * Always `lower <= value <= upper`, and none of them is ever NaN or infinite.
 *
 * `confidence` is the two-sided level of the interval as a fraction (0.95, not 95). `method` is a stable short
 * code for the formula used, so that a published figure can name it: `wilson-score`, `newcombe-hybrid-score`.
 *
 * For a figure counted on a complete register nothing was sampled. The interval is then to be called a
 * random-variation interval (superpopulation): how much the count would vary if the same conditions were to
 * play out again. Never call it sampling error.
 */
export interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  readonly method: string;
}

/**
 * Why there is no estimate. The codes are stable: texts for people hang on them, in other rooms.
 *
 * | code                        | meaning                                                                        |
 * |-----------------------------|--------------------------------------------------------------------------------|
 * | `not-finite`                | a count or value is NaN, infinite or not a number at all                        |
 * | `negative-count`            | a numerator or denominator counted on people or events is below zero            |
 * | `empty-denominator`         | the denominator is 0: nobody to speak of, which is not the same as 0 %          |
 * | `count-above-denominator`   | the numerator exceeds the denominator it should be part of                      |
 * | `confidence-out-of-range`   | the confidence is not a number strictly between 0 and 1 (95 is meant as 0.95)   |
 * | `digits-out-of-range`       | the number of decimals is not a whole number from 0 to 100                      |
 * | `negative-share`            | a part to be rounded to a common total is below zero                            |
 * | `not-a-decimal`             | a text is not a plain decimal number such as `47`, `-47.50` or `4.75e1`         |
 * | `too-many-digits`           | a number is longer than the function works with, or than its result can carry   |
 * | `times-out-of-order`        | times do not rise, or an observation is not after its baseline                  |
 * | `nothing-due`               | the way to the target has not left its baseline by then                         |
 * | `beyond-range`              | numbers so large or so small that the result is infinite or loses all digits    |
 * | `multiplier-out-of-range`   | what a rate is multiplied by is not a finite number above 0                     |
 * | `empty-list`                | nothing to compute from: a list of strata, groups, places or answers is empty   |
 * | `too-few-events`            | fewer events (or people without one) than the method can carry                  |
 * | `ratio-undefined`           | a ratio of the result would divide by 0: nothing expected, a line starting at 0 |
 * | `groups-do-not-differ`      | all people stand at one rung, so that there is no slope                         |
 * | `shares-not-whole`          | shares that should add up to 1 do not                                           |
 * | `support-out-of-range`      | the smallest support of a stratum is not a number of at least 1                 |
 * | `no-support`                | no stratum of the one group has enough of the other to compare with             |
 * | `signs-differ`              | growth is asked for between values of which one is above 0 and one below        |
 * | `too-few-points`            | fewer observations than the method needs                                        |
 * | `time-passed`               | the time asked about is not after the last observation                          |
 * | `too-far-ahead`             | the time asked about is farther ahead than the method may look                  |
 * | `no-variation`              | all changes or answers are the same, so that chance cannot be measured          |
 * | `share-out-of-range`        | a share on the logit scale is not strictly between nothing and the whole        |
 * | `kappa-out-of-range`        | the widening factor is not a finite number above 0                              |
 * | `interval-out-of-order`     | an interval given does not hold its own value                                   |
 * | `seed-out-of-range`         | the seed is not a whole number from 0 to 2^53 - 1                               |
 * | `draws-out-of-range`        | the number of draws is not a whole number from 1 to 1,000,000                   |
 * | `rank-out-of-range`         | the rank asked about is not a whole number of at least 1                        |
 * | `one-cluster`               | a stratum has one cluster alone, so that its variance cannot be measured          |
 * | `negative-weight`           | the weight of an answer is below zero                                           |
 * | `fraction-out-of-range`     | a sampling fraction is not at least 0 and below 1                               |
 * | `classes-out-of-order`      | classes of numbers overlap, do not rise, or hold no number                      |
 * | `squares-too-small`         | no numbers have such a sum of squares beside such a sum                         |
 * | `nobody-stayed`             | nobody was counted at both times                                                |
 *
 * Where several apply, one is given. A new code may be added; these never change their meaning.
 */
export type RefusalReason =
  | "not-finite"
  | "negative-count"
  | "empty-denominator"
  | "count-above-denominator"
  | "confidence-out-of-range"
  | "digits-out-of-range"
  | "negative-share"
  | "not-a-decimal"
  | "too-many-digits"
  | "times-out-of-order"
  | "nothing-due"
  | "beyond-range"
  | "multiplier-out-of-range"
  | "empty-list"
  | "too-few-events"
  | "ratio-undefined"
  | "groups-do-not-differ"
  | "shares-not-whole"
  | "support-out-of-range"
  | "no-support"
  | "signs-differ"
  | "too-few-points"
  | "time-passed"
  | "too-far-ahead"
  | "no-variation"
  | "share-out-of-range"
  | "kappa-out-of-range"
  | "interval-out-of-order"
  | "seed-out-of-range"
  | "draws-out-of-range"
  | "rank-out-of-range"
  | "one-cluster"
  | "negative-weight"
  | "fraction-out-of-range"
  | "classes-out-of-order"
  | "squares-too-small"
  | "nobody-stayed";

/**
 * What every function of this room returns in place of a result it cannot stand behind.
 * Data never makes a function throw, and never makes it return NaN.
 */
export interface Refusal {
  readonly refused: RefusalReason;
}

/** The options of every function that gives an interval. */
export interface ConfidenceOption {
  /** Two-sided confidence level, strictly between 0 and 1; 0.95 when left out. */
  readonly confidence?: number;
}

/** The options of every function that gives a rate. */
export interface RateOptions extends ConfidenceOption {
  /** What the rate is per: 1,000 for "per thousand"; 1 when left out. */
  readonly multiplier?: number;
}

/**
 * Tells a refusal from a result, whatever the result is: an estimate, a list of parts or a text.
 *
 * @example
 * isRefused(proportion(0, 0)); // → true
 * isRefused(proportion(0, 10)); // → false
 */
export function isRefused(result: unknown): result is Refusal {
  return typeof result === "object" && result !== null && "refused" in result;
}
