import type { Qualifier } from "../../cube/index.js";
import type { Point } from "./box.js";
import { markRadius } from "./mark.js";
import { qualifierReach } from "./qualifier-reach.js";
import { element, pathThrough, type Svg } from "./svg.js";

/** Which way values grow in a drawing: upwards over time, to the right in rows. */
export type ValueAxis = "upwards" | "rightwards";

/** How far a sign reaches past its mark. */
export const signLength = 9;

/** An arrow from the mark towards where the true value lies, two for far; both ways and dashed for "about". */
export function drawQualifierSign(
  at: Point,
  qualifier: Qualifier | undefined,
  axis: ValueAxis,
  colour: string,
): readonly Svg[] {
  const { side, far } = qualifierReach(qualifier);
  if (side === "here") return [];
  const tip = markRadius + signLength;
  const sign = { class: "qualifier-sign", fill: "none", stroke: colour, "stroke-width": 1.75 };
  if (side === "around") {
    const d = pathThrough([from(at, axis, -tip, 0), from(at, axis, tip, 0)]);
    return [element("path", { d, ...sign, "stroke-dasharray": "2.5 2" })];
  }
  const way = side === "lower" ? -1 : 1;
  const heads = (far ? [tip, tip - 4] : [tip]).map((reach) =>
    pathThrough([
      from(at, axis, way * (reach - 4), -4),
      from(at, axis, way * reach, 0),
      from(at, axis, way * (reach - 4), 4),
    ]),
  );
  return [element("path", { d: heads.join(""), ...sign })];
}

/** So far towards higher values, and so far to the side. */
function from({ x, y }: Point, axis: ValueAxis, along: number, aside: number): Point {
  return axis === "upwards" ? { x: x + aside, y: y - along } : { x: x + along, y: y + aside };
}
