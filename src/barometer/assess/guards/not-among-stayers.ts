import { compareDecimals, type Decimal, parseDecimal } from "../../../cube/index.js";
import type { Assessment, EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { type Way, wayToGo, wayToGoal } from "../judge/ways.js";
import type { Published } from "../published.js";
import { changesBetween } from "./between-times.js";
import { exactAt } from "./exact-at.js";

/**
 * A share in an area can improve because its residents were exchanged. Where the policy names the same figure among
 * those who stayed, a figure that went the target's way while theirs did not is said so, with their values; and, where
 * they are published, with the parts of the change that came with those who stayed, moved in and moved out.
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
  const [note] = changesBetween(among, { from: baseline.period, to: judgedBy.period }, published)
    .filter(({ before, after }) => !isFurther(before, after, way))
    .map(({ numbers }) => ({ code: "not-among-stayers" as const, numbers }));
  return note === undefined ? [] : [note, ...exchangedParts(target, baseline.period, judgedBy, published)];
}

/** The parts of the change since the baseline: only where the policy has them added up from there. */
function exchangedParts(
  { subject }: Target,
  from: string,
  judgedBy: EditionObservation,
  published: Published,
): Assessment["notes"] {
  const indicator = published.index.indicators.get(subject?.indicator ?? "");
  if (subject === undefined || indicator?.tabulate?.stayers?.since !== from) return [];
  const at = (measure: string) => exactAt({ ...subject, measure }, judgedBy, published);
  const [change, stayers] = [at("change"), at("change-among-stayers")];
  const [arrivals, departures] = [at("change-by-arrivals"), at("change-by-departures")];
  if (change === undefined || stayers === undefined || arrivals === undefined || departures === undefined)
    return [];
  const numbers = { change, stayers, arrivals, departures, from, to: judgedBy.period };
  return [{ code: "residents-exchanged", numbers }];
}

function isFurther(from: Decimal, to: Decimal, way: Way): boolean {
  const order = compareDecimals(to, from);
  return way === "up" ? order > 0 : order < 0;
}
