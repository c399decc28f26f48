import { compareDecimals, type Decimal, isExact, parseDecimal } from "../../../cube/index.js";
import type { EditionObservation } from "../../../edition/index.js";
import { confidenceLimits } from "./limits.js";

/** A figure is what it was at the baseline, or its confidence limits hold the baseline: it may be chance. */
export function isUnchanged(latest: EditionObservation, from: Decimal): boolean {
  const value = parseDecimal(latest.value ?? "");
  if (isExact(latest) && value !== undefined && compareDecimals(value, from) === 0) return true;
  const limits = confidenceLimits(latest);
  if (limits === undefined) return false;
  return compareDecimals(limits.low, from) <= 0 && compareDecimals(from, limits.high) <= 0;
}
