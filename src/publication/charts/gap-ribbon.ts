import type { Point } from "./box.js";
import { type DrawnLine, type DrawnSeries, enoughForLine } from "./series-marks.js";
import { element, pathThrough, type Svg } from "./svg.js";
import type { ChartTheme } from "./theme.js";

/**
 * The area between the lines of two series, so that one sees the gap close or open. Only where both have four
 * comparable points or more in the same time: between two far points a filled band would claim to know more.
 */
export function drawGapRibbon(first: DrawnSeries, second: DrawnSeries, theme: ChartTheme): readonly Svg[] {
  return first.lines.flatMap((one) =>
    second.lines.flatMap((other) => {
      const outline = ribbonBetween(one, other);
      if (outline === undefined) return [];
      const d = `${pathThrough(outline)}Z`;
      return [element("path", { class: "gap-ribbon", d, fill: theme.inkMuted, "fill-opacity": 0.12 })];
    }),
  );
}

function ribbonBetween(one: DrawnLine, other: DrawnLine): readonly Point[] | undefined {
  const times = new Set(one.points.map(({ at }) => at));
  const shared = [...new Set(other.points.map(({ at }) => at))].filter((at) => times.has(at));
  const [start, end] = [shared[0], shared.at(-1)];
  if (start === undefined || end === undefined || shared.length < enoughForLine) return undefined;
  const part = ({ points }: DrawnLine) => points.filter(({ at }) => at >= start && at <= end);
  return [...part(one), ...part(other).reverse()];
}
