import type { Point } from "./box.js";
import { gapAsked } from "./gap-asked.js";
import { drawRing, ringRadius } from "./mark.js";
import type { SeriesChartInput } from "./series-input.js";
import { placeOf, type SeriesLayout } from "./series-layout.js";
import { element, pathThrough, type Svg } from "./svg.js";
import type { ChartTheme } from "./theme.js";

/** Where the sign lies: its two ends, the upper first, and how far it reaches to the sides. */
export function gapTargetEnds(
  input: SeriesChartInput,
  layout: SeriesLayout,
): readonly [Point, Point] | undefined {
  const asked = gapAsked(input);
  return asked === undefined
    ? undefined
    : [placeOf(layout, asked.at, asked.high), placeOf(layout, asked.at, asked.low)];
}

/** An upright bracket as high as the gap is to be; where it is to be none, the ring of a target. */
export function drawGapTarget(
  input: SeriesChartInput,
  layout: SeriesLayout,
  theme: ChartTheme,
): readonly Svg[] {
  const ends = gapTargetEnds(input, layout);
  const target = input.gap?.target;
  if (ends === undefined || target === undefined) return [];
  const [top, bottom] = ends;
  if (bottom.y - top.y < ringRadius) return drawRing(top, target.approximate, theme);
  const caps = [top, bottom].map(({ x, y }) =>
    pathThrough([
      { x: x - gapTargetReach, y },
      { x: x + gapTargetReach, y },
    ]),
  );
  const stroke = { class: "gap-target", fill: "none", stroke: theme.accent, "stroke-width": 2.5 };
  return [
    element("path", {
      d: pathThrough(ends),
      ...stroke,
      "stroke-dasharray": target.approximate ? "4.3 2.3" : undefined,
    }),
    element("path", { d: caps.join(""), ...stroke }),
  ];
}

export const gapTargetReach = 8;
