import { compareDecimals } from "../../../cube/index.js";
import type { Assessment, EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { endOfGap } from "../end-of-gap.js";
import type { Published } from "../published.js";
import { changesBetween } from "./between-times.js";

/**
 * A gap can shrink because its higher end fell. Where a target on a gap is judged, the note says so with that
 * end's values at the baseline and at the figure the target is judged by, whether or not the policy asked for
 * the guard.
 */
export function betterOffEndFell(
  { subject, baseline }: Target,
  judgedBy: EditionObservation | undefined,
  published: Published,
): Assessment["notes"] {
  const gap = published.index.gaps.get(subject?.gap ?? "");
  if (gap === undefined || baseline?.period === undefined || judgedBy === undefined) return [];
  const higher = endOfGap(baseline.value.startsWith("-") ? gap.minus : gap.from, subject);
  return changesBetween(higher, { from: baseline.period, to: judgedBy.period }, published)
    .filter(({ before, after }) => compareDecimals(after, before) < 0)
    .map(({ numbers }) => ({ code: "better-off-end-fell" as const, numbers }))
    .slice(0, 1);
}
