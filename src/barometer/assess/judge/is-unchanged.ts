import { compareDecimals, type Decimal, isExact, parseDecimal } from "../../../cube/index.js";
import type { EditionObservation } from "../../../edition/index.js";

/** A figure is what it was at the baseline, or its confidence limits hold the baseline: it may be chance. */
export function isUnchanged(latest: EditionObservation, from: Decimal): boolean {
  const [value, low, high] = [latest.value, latest.lower, latest.upper].map((text) =>
    parseDecimal(text ?? ""),
  );
  if (isExact(latest) && value !== undefined && compareDecimals(value, from) === 0) return true;
  if (latest.confidence === undefined || low === undefined || high === undefined) return false;
  return compareDecimals(low, from) <= 0 && compareDecimals(from, high) <= 0;
}
