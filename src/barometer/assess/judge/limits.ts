import { type Decimal, parseDecimal } from "../../../cube/index.js";
import type { EditionObservation } from "../../../edition/index.js";

/** The confidence limits of a figure; ends of a range that is no interval of confidence are none. */
export function confidenceLimits({
  confidence,
  lower,
  upper,
}: EditionObservation): { readonly low: Decimal; readonly high: Decimal } | undefined {
  const [low, high] = [parseDecimal(lower ?? ""), parseDecimal(upper ?? "")];
  return confidence === undefined || low === undefined || high === undefined ? undefined : { low, high };
}
