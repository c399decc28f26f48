import { compareDecimals, parseDecimal, segments } from "../../../cube/index.js";
import type { Assessment, EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { seriesAt } from "../../series-index.js";
import { wayToGo, wayToGoal } from "../judge/ways.js";
import type { Published } from "../published.js";

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
  if (among === undefined || baseline === undefined || judgedBy === undefined) return [];
  const from = parseDecimal(baseline.value);
  const to = parseDecimal(goal?.value ?? "");
  if (from === undefined) return [];
  const way = to === undefined ? wayToGo(target, from) : wayToGoal(target, from, to);
  const now = parseDecimal(judgedBy.value ?? "");
  if (way === undefined || now === undefined || !isFurther(from, now, way)) return [];
  return seriesAt(published, among)
    .flatMap((one) => segments(one))
    .flatMap((stretch): Assessment["notes"] => {
      const [before, after] = [baseline.period, judgedBy.period].map((period) =>
        stretch.find((observation) => observation.period === period && observation.qualifier === "eq"),
      );
      const [a, b] = [parseDecimal(before?.value ?? ""), parseDecimal(after?.value ?? "")];
      if (before?.value === undefined || after?.value === undefined) return [];
      if (a === undefined || b === undefined || isFurther(a, b, way)) return [];
      const numbers = { before: before.value, after: after.value, from: before.period, to: after.period };
      return [{ code: "not-among-stayers", numbers }];
    })
    .slice(0, 1);
}

function isFurther(
  from: NonNullable<ReturnType<typeof parseDecimal>>,
  to: NonNullable<ReturnType<typeof parseDecimal>>,
  way: "up" | "down",
): boolean {
  const order = compareDecimals(to, from);
  return way === "up" ? order > 0 : order < 0;
}
