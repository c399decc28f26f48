import type { Point } from "./box.js";
import { markRadius } from "./mark.js";
import { element, pathThrough, type Svg, stepsOnAxis } from "./svg.js";

/** A thin whisker with caps around a value; a broad bar with caps where the range is all that is known. */
export function drawRangeSign(
  [from, to]: readonly [Point, Point],
  hasValue: boolean,
  colour: string,
): readonly Svg[] {
  const upright = from.x === to.x;
  const cap = markRadius - 1;
  const start = upright ? { x: from.x - cap, y: from.y } : { x: from.x, y: from.y - cap };
  const [along, across] = upright ? (["v", "h"] as const) : (["h", "v"] as const);
  const length = upright ? to.y - from.y : to.x - from.x;
  const stroke = { fill: "none", stroke: colour };
  // Drawn in one go, by steps, so that all caps are the same text wherever they stand.
  const sign = stepsOnAxis(start, [
    [across, 2 * cap],
    [`m${across}`, -cap],
    [hasValue ? along : `m${along}`, length],
    [`m${across}`, -cap],
    [across, 2 * cap],
  ]);
  if (hasValue) return [element("path", { class: "range-sign", d: sign, ...stroke, "stroke-width": 1.25 })];
  return [
    element("path", {
      d: pathThrough([from, to]),
      ...stroke,
      "stroke-width": 2 * cap,
      "stroke-opacity": 0.3,
    }),
    element("path", { class: "range-sign", d: sign, ...stroke, "stroke-width": 2 }),
  ];
}
