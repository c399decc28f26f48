import { notApplicable, type SeriesKey, seriesKeyText, total } from "../cube/index.js";
import type { EditionObservation } from "../edition/index.js";
import type { Point, PolicyIndex } from "../policy/index.js";

/** A figure of the barometer with what it is about. */
export interface Figure {
  readonly key: SeriesKey;
  readonly observation: EditionObservation;
}

/** What must be equal for two figures to be the same figure: the whole key and the period. */
export function figureName({ key, observation }: Figure): string {
  // Undated figures are told apart by the ids the source gives them: nothing says they are of the same time.
  const period =
    observation.period === "undated" ? `undated ${observation.figures.join(" ")}` : observation.period;
  return `${seriesKeyText(key)} ${period}`;
}

/** True when the figure is what a point of the policy names; a point without a place holds at every place. */
export function isAt(key: SeriesKey, point: Point, index: PolicyIndex): boolean {
  const indicator = point.indicator ?? point.gap;
  const measure =
    point.measure ?? (point.gap === undefined ? index.indicators.get(point.indicator ?? "")?.measure : "gap");
  const group = point.gap === undefined ? (point.group ?? total) : notApplicable;
  return (
    key.indicator === indicator &&
    key.measure === measure &&
    (point.refArea === undefined || key.refArea === point.refArea) &&
    key.group === group &&
    sameCodes(key.dimensions, point.dimensions ?? {})
  );
}

function sameCodes(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
