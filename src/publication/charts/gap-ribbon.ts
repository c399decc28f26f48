import type { Point } from "./box.js";
import { type DrawnLine, enoughForCourse } from "./series-lines.js";
import type { DrawnSeries } from "./series-marks.js";
import { element, pathThrough, type Svg } from "./svg.js";
import type { ChartTheme } from "./theme.js";

/**
 * The area between the lines of two series, so that one sees the gap close or open. Only where both have four
 * comparable points or more in the same time: between two far points a filled band would claim to know more. One
 * point each, at the same time, make a dumbbell that stands upright.
 */
export function drawGapRibbon(first: DrawnSeries, second: DrawnSeries, theme: ChartTheme): readonly Svg[] {
  const upright = dumbbellOf(first, second);
  if (upright !== undefined) {
    const d = pathThrough(upright);
    return [
      element("path", { class: "gap-upright", d, fill: "none", stroke: theme.rule, "stroke-width": 3 }),
    ];
  }
  const courses = ({ lines }: DrawnSeries) => lines.filter(({ dashed }) => !dashed);
  return courses(first).flatMap((one) =>
    courses(second).flatMap((other) => {
      const outline = ribbonBetween(one, other);
      if (outline === undefined) return [];
      const d = `${pathThrough(outline)}Z`;
      return [element("path", { class: "gap-ribbon", d, fill: theme.inkMuted, "fill-opacity": 0.16 })];
    }),
  );
}

function ribbonBetween(one: DrawnLine, other: DrawnLine): readonly Point[] | undefined {
  const compared = [...one.comparable].filter((at) => other.comparable.has(at));
  if (compared.length < enoughForCourse) return undefined;
  const times = new Set(one.points.map(({ at }) => at));
  const shared = [...new Set(other.points.map(({ at }) => at))].filter((at) => times.has(at));
  const [start, end] = [shared[0], shared.at(-1)];
  if (start === undefined || end === undefined || start === end) return undefined;
  const part = ({ points }: DrawnLine) => points.filter(({ at }) => at >= start && at <= end);
  return [...part(one), ...part(other).reverse()];
}

function dumbbellOf(first: DrawnSeries, second: DrawnSeries): readonly Point[] | undefined {
  const [one, ...others] = first.stretches.flat();
  const [other, ...rest] = second.stretches.flat();
  if (one === undefined || other === undefined || others.length + rest.length > 0 || one.at !== other.at)
    return undefined;
  return [one.place, other.place];
}
