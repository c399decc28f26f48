import { parsePeriod, periodPosition } from "../../cube/index.js";
import type { TimedValue } from "../../statistics/index.js";

/** A printed number at its time, as estimates take it; undefined without a date or a number. */
export function timedValue(period: string | undefined, value: string | undefined): TimedValue | undefined {
  const parsed = parsePeriod(period ?? "");
  const at = parsed === undefined ? undefined : periodPosition(parsed);
  return at === undefined || value === undefined ? undefined : { at, value: Number(value) };
}
