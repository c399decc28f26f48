import { compareDecimals, parseDecimal, segments } from "../../../cube/index.js";
import type { Assessment, EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { seriesAt } from "../../series-index.js";
import type { Published } from "../published.js";

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
  if (gap === undefined || baseline === undefined || judgedBy === undefined) return [];
  const higher = baseline.value.startsWith("-") ? gap.minus : gap.from;
  const place = higher.refArea ?? subject?.refArea;
  const end = { ...higher, ...(place === undefined ? {} : { refArea: place }) };
  return seriesAt(published, end)
    .flatMap((one) => segments(one))
    .flatMap((stretch) => {
      const [before, after] = [baseline.period, judgedBy.period].map((period) =>
        stretch.find((observation) => observation.period === period && observation.qualifier === "eq"),
      );
      const [a, b] = [parseDecimal(before?.value ?? ""), parseDecimal(after?.value ?? "")];
      if (before?.value === undefined || after?.value === undefined) return [];
      if (a === undefined || b === undefined || compareDecimals(b, a) >= 0) return [];
      const numbers = { before: before.value, after: after.value, from: before.period, to: after.period };
      return [{ code: "better-off-end-fell" as const, numbers }];
    })
    .slice(0, 1);
}
