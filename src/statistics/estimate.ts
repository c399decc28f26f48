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
  | "nothing-due";

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
