import type { Point } from "../../policy/index.js";

/** An end of what a target is about: it lies at the target's place, unless it has a place of its own. */
export function endOfGap(end: Point, subject: Point | undefined): Point {
  const refArea = end.refArea ?? subject?.refArea;
  return refArea === undefined ? end : { ...end, refArea };
}
