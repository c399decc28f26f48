import { parseDecimal } from "../../../cube/index.js";
import type { EditionObservation } from "../../../edition/index.js";
import { isRefused, roundDecimal } from "../../../statistics/index.js";

/**
 * Confidence limits of the difference of two figures that do not depend on each other, from their own limits: as
 * Newcombe's hybrid does with those of two shares, the distances from each value to its limits are put together as
 * the sides of a right angle. One decimal more than the figures have. Nothing unless both have limits of one
 * confidence.
 *
 * Reference: G. Y. Zou and A. Donner (2008), "Construction of confidence limits about effect measures: a general
 * approach", Statistics in Medicine 27, 1693-1702.
 */
export function limitsOfDifference(
  a: EditionObservation,
  b: EditionObservation,
): Pick<EditionObservation, "lower" | "upper" | "confidence"> {
  const [first, second] = [limits(a), limits(b)];
  if (first === undefined || second === undefined || a.confidence !== b.confidence) return {};
  const value = first.value - second.value;
  const below = rootSumOfSquares(first.value - first.lower, second.upper - second.value);
  const above = rootSumOfSquares(first.upper - first.value, second.value - second.lower);
  const digits = Math.max(first.scale, second.scale) + 1;
  const [lower, upper] = [roundDecimal(value - below, digits), roundDecimal(value + above, digits)];
  if (isRefused(lower) || isRefused(upper) || a.confidence === undefined) return {};
  return { lower, upper, confidence: a.confidence };
}

interface Limits {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly scale: number;
}

function limits({ value, lower, upper, confidence }: EditionObservation): Limits | undefined {
  const [middle, low, high] = [value, lower, upper].map((text) => parseDecimal(text ?? ""));
  if (confidence === undefined || middle === undefined || low === undefined || high === undefined) {
    return undefined;
  }
  return { value: Number(value), lower: Number(lower), upper: Number(upper), scale: middle.scale };
}

function rootSumOfSquares(a: number, b: number): number {
  return Math.sqrt(a * a + b * b);
}
