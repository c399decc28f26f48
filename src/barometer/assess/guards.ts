import { compareDecimals, parseDecimal, segments } from "../../cube/index.js";
import type { Assessment } from "../../edition/index.js";
import type { Target } from "../../policy/index.js";
import { seriesAt } from "./evidence.js";
import type { Published } from "./published.js";

/**
 * A gap can shrink because the better-off end fell. Where a target is on a gap, the note says so with both
 * years' values of that end, whether or not the policy asked for the guard.
 */
export function betterOffEndFell(target: Target, { index, series }: Published): Assessment["notes"] {
  const gap = index.gaps.get(target.subject?.gap ?? "");
  if (gap === undefined) return [];
  const place = target.subject?.refArea;
  const end = { ...gap.from, ...(place === undefined ? {} : { refArea: place }) };
  return seriesAt(end, series, index)
    .flatMap((one) => segments(one))
    .flatMap((stretch) => {
      const known = stretch.filter(({ qualifier }) => qualifier === "eq");
      const [before, after] = known.slice(-2);
      const [a, b] = [parseDecimal(before?.value ?? ""), parseDecimal(after?.value ?? "")];
      if (before === undefined || after === undefined || a === undefined || b === undefined) return [];
      if (compareDecimals(b, a) >= 0) return [];
      return [
        {
          code: "better-off-end-fell" as const,
          numbers: {
            before: before.value ?? "",
            after: after.value ?? "",
            from: before.period,
            to: after.period,
          },
        },
      ];
    });
}
