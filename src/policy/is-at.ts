import { notApplicable, type SeriesKey, total } from "../cube/index.js";
import type { PolicyIndex } from "./policy-index.js";
import type { Point } from "./schema/policy.js";

/** True when a series is what a point of the policy names; a point without a place holds at every place. */
export function isAt(key: SeriesKey, point: Point, index: PolicyIndex): boolean {
  const onGap = point.gap !== undefined;
  const ownMeasure = onGap ? "gap" : index.indicators.get(point.indicator ?? "")?.measure;
  return (
    key.indicator === (point.gap ?? point.indicator) &&
    key.measure === (point.measure ?? ownMeasure) &&
    key.group === (onGap ? notApplicable : (point.group ?? total)) &&
    (point.refArea === undefined || key.refArea === point.refArea) &&
    sameCodes(key.dimensions, point.dimensions ?? {})
  );
}

function sameCodes(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
