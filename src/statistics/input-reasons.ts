import type { Refusal, RefusalReason } from "./estimate.js";

/** Why counts of people or events cannot be used, or nothing. Text and null are no numbers, and refused with them. */
export function countsReason(...counts: readonly number[]): RefusalReason | undefined {
  if (!counts.every((count) => Number.isFinite(count))) return "not-finite";
  return counts.some((count) => count < 0) ? "negative-count" : undefined;
}

/** Why a confidence cannot be used, or nothing. 95 is refused: it is meant as 0.95. */
export function confidenceReason(confidence: number): RefusalReason | undefined {
  const inRange = Number.isFinite(confidence) && confidence > 0 && confidence < 1;
  return inRange ? undefined : "confidence-out-of-range";
}

/** Why a multiplier cannot be used, or nothing. */
export function multiplierReason(multiplier: number): RefusalReason | undefined {
  return Number.isFinite(multiplier) && multiplier > 0 ? undefined : "multiplier-out-of-range";
}

/**
 * The result, or a refusal when the arithmetic on it has left the range of floating-point numbers: numbers as
 * large as 1e308 are sound one by one, and their sum is infinite.
 */
export function withinRange<Result extends object>(result: Result): Result | Refusal {
  const numbers = Object.values(result).filter((part) => typeof part === "number");
  return numbers.every((part) => Number.isFinite(part)) ? result : { refused: "beyond-range" };
}
