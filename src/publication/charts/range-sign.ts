import type { Point } from "./box.js";
import { markRadius } from "./mark.js";
import { element, pathThrough, type Svg } from "./svg.js";

/** A thin whisker with caps around a value; a broad bar with caps where the range is all that is known. */
export function drawRangeSign(
  [from, to]: readonly [Point, Point],
  hasValue: boolean,
  colour: string,
): readonly Svg[] {
  const upright = from.x === to.x;
  const cap = markRadius - 1;
  const caps = [from, to].map(({ x, y }) =>
    pathThrough(
      upright
        ? [
            { x: x - cap, y },
            { x: x + cap, y },
          ]
        : [
            { x, y: y - cap },
            { x, y: y + cap },
          ],
    ),
  );
  const stroke = { fill: "none", stroke: colour };
  const way = pathThrough([from, to]);
  if (hasValue) {
    return [
      element("path", { class: "range-sign", d: `${way}${caps.join("")}`, ...stroke, "stroke-width": 1.25 }),
    ];
  }
  return [
    element("path", { d: way, ...stroke, "stroke-width": 2 * cap, "stroke-opacity": 0.3 }),
    element("path", { class: "range-sign", d: caps.join(""), ...stroke, "stroke-width": 2 }),
  ];
}
