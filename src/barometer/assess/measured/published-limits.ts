import { parseDecimal } from "../../../cube/index.js";
import type { EditionObservation } from "../../../edition/index.js";
import {
  isRefused,
  limitsOfDifference,
  roundDecimal,
  type ValueWithLimits,
} from "../../../statistics/index.js";

/**
 * Confidence limits of the difference of two published figures that do not depend on each other, with one decimal
 * more than they have. Nothing unless both have limits of one confidence.
 */
export function publishedLimits(
  a: EditionObservation,
  b: EditionObservation,
): Pick<EditionObservation, "lower" | "upper" | "confidence"> {
  const [first, second] = [withLimits(a), withLimits(b)];
  if (first === undefined || second === undefined || a.confidence === undefined) return {};
  if (a.confidence !== b.confidence) return {};
  const difference = limitsOfDifference(first, second);
  if (isRefused(difference)) return {};
  const digits = Math.max(first.scale, second.scale) + 1;
  const [lower, upper] = [roundDecimal(difference.lower, digits), roundDecimal(difference.upper, digits)];
  return isRefused(lower) || isRefused(upper) ? {} : { lower, upper, confidence: a.confidence };
}

function withLimits({
  value,
  lower,
  upper,
  confidence,
}: EditionObservation): (ValueWithLimits & { readonly scale: number }) | undefined {
  const [middle, low, high] = [value, lower, upper].map((text) => parseDecimal(text ?? ""));
  if (confidence === undefined || middle === undefined || low === undefined || high === undefined) {
    return undefined;
  }
  return { value: Number(value), lower: Number(lower), upper: Number(upper), scale: middle.scale };
}
