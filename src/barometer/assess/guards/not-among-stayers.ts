import { compareDecimals, type Decimal, parseDecimal } from "../../../cube/index.js";
import type { Assessment, EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { type Way, wayToGo, wayToGoal } from "../judge/ways.js";
import type { Published } from "../published.js";
import { changesBetween } from "./between-times.js";

/**
 * A share in an area can improve because its residents were exchanged. Where the policy names the same figure among
 * those who stayed, a figure that went the target's way while theirs did not is said so, with their values.
 */
export function notAmongStayers(
  target: Target,
  judgedBy: EditionObservation | undefined,
  published: Published,
): Assessment["notes"] {
  const { guard, baseline, goal } = target;
  const among = guard?.kind === "must-hold-for-stayers" ? guard.among : undefined;
  if (among === undefined || baseline?.period === undefined || judgedBy === undefined) return [];
  const from = parseDecimal(baseline.value);
  const to = parseDecimal(goal?.value ?? "");
  if (from === undefined) return [];
  const way = to === undefined ? wayToGo(target, from) : wayToGoal(target, from, to);
  const now = parseDecimal(judgedBy.value ?? "");
  if (way === undefined || now === undefined || !isFurther(from, now, way)) return [];
  return changesBetween(among, { from: baseline.period, to: judgedBy.period }, published)
    .filter(({ before, after }) => !isFurther(before, after, way))
    .map(({ numbers }) => ({ code: "not-among-stayers" as const, numbers }))
    .slice(0, 1);
}

function isFurther(from: Decimal, to: Decimal, way: Way): boolean {
  const order = compareDecimals(to, from);
  return way === "up" ? order > 0 : order < 0;
}
