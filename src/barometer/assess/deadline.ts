import { type Period, parsePeriod } from "../../cube/index.js";
import type { Policy, Target } from "../../policy/index.js";

/** "By 2010" as the policy's setting reads it: the last day of the year, or the first. */
export function dueDate({ deadline }: Target, { settings }: Policy): string | undefined {
  if (deadline?.by === undefined) return undefined;
  return settings.deadlines === "end-of-year" ? `${deadline.by}-12-31` : `${deadline.by}-01-01`;
}

/**
 * The period whose figure the deadline asks for: the year itself when it is read as its end, and the year before
 * when it is read as its beginning, because no figure of the year can come in time.
 */
export function duePeriod({ deadline }: Target, { settings }: Policy): Period | undefined {
  if (deadline?.by === undefined) return undefined;
  return parsePeriod(settings.deadlines === "end-of-year" ? deadline.by : String(Number(deadline.by) - 1));
}
