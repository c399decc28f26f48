import { type Box, boxAround, type Point } from "./box.js";
import { element, pathThrough, type Svg } from "./svg.js";

/** How far the sign reaches from its middle. */
export const absenceReach = 5;

/** A cross where a figure would be that is withheld or missing: seen, and no figure. */
export function drawAbsenceSign(at: Point, colour: string): Svg {
  const { left, right, top, bottom }: Box = boxAround(at, absenceReach);
  const strokes = [
    pathThrough([
      { x: left, y: top },
      { x: right, y: bottom },
    ]),
    pathThrough([
      { x: left, y: bottom },
      { x: right, y: top },
    ]),
  ];
  return element("path", {
    class: "mark-absent",
    d: strokes.join(""),
    fill: "none",
    stroke: colour,
    "stroke-width": 1.75,
  });
}
