import { type SeriesKey, total } from "../../cube/index.js";
import type { EditionSeries } from "../../edition/index.js";
import { type Gap, isAt, type Point, type PolicyArea } from "../../policy/index.js";

import { isDrawable, number, position } from "./drawn-figure.js";
import { gapOfIndicator } from "./gap-of-indicator.js";
import { isOwnMeasure } from "./names.js";
import type { Reader } from "./reader.js";

/** What a picture over time shows of an indicator or a gap at one place. */
export interface SeriesToDraw {
  /** At most four, the highest first; the two ends of the gap before the others. */
  readonly drawn: readonly EditionSeries[];
  /** The gap between the first two, when they are its ends and measured in the same way. */
  readonly gap?: Gap;
}

/** When not all fit, what a target is about comes before what a gap compares, and both before the rest. */
export function seriesToDraw(
  reader: Reader,
  id: string,
  all: readonly EditionSeries[],
  place: string,
): SeriesToDraw {
  const highest = withoutParts(all.filter(({ key }) => key.refArea === place && isOwnMeasure(reader, key)))
    .filter(({ observations }) => observations.some(isDatedFigure))
    .sort((a, b) => importance(reader, b.key) - importance(reader, a.key))
    .slice(0, 4)
    .sort((a, b) => lastValue(b) - lastValue(a));
  const gap = gapOfIndicator(reader, id);
  const ends = gap === undefined ? [] : highest.filter(({ key }) => isEnd(reader, key, gap));
  const [first, second, ...others] = ends;
  const isOneGap = second !== undefined && others.length === 0 && groupsDiffer(first, second);
  return gap !== undefined && isOneGap && first?.key.definition === second.key.definition
    ? { drawn: [...ends, ...highest.filter((one) => !ends.includes(one))], gap }
    : { drawn: highest };
}

/**
 * The series of whole groups; where an indicator is measured for one part of them alone (one age) and over time,
 * those of that part.
 */
export function withoutParts(series: readonly EditionSeries[]): readonly EditionSeries[] {
  const whole = series.filter(({ key }) => Object.keys(key.dimensions).length === 0);
  const parts = new Set(series.map(({ key }) => JSON.stringify(Object.entries(key.dimensions).sort())));
  const isOverTime = series.some(({ observations }) => observations.filter(isDatedFigure).length > 1);
  return whole.length === 0 && parts.size === 1 && isOverTime ? series : whole;
}

/** A figure that has its place on the axis of time. */
export function isDatedFigure(observation: EditionSeries["observations"][number]): boolean {
  return isDrawable(observation) && position(observation.period) !== undefined;
}

function importance({ policy, index }: Reader, key: SeriesKey): number {
  const points = (pick: (area: PolicyArea) => readonly (Point | undefined)[]): readonly Point[] =>
    policy.areas.flatMap(pick).filter((point) => point !== undefined);
  const targets = points(({ targets: all }) => all.map(({ subject }) => subject));
  const ends = points(({ gaps }) => gaps.flatMap(({ from, minus }) => [from, minus]));
  const isAmong = (some: readonly Point[]): boolean => some.some((point) => isAt(key, point, index));
  return isAmong(targets) ? 2 : isAmong(ends) ? 1 : 0;
}

function isEnd({ index }: Reader, key: SeriesKey, { from, minus }: Gap): boolean {
  return isAt(key, from, index) || isAt(key, minus, index);
}

function groupsDiffer(one: EditionSeries | undefined, other: EditionSeries): boolean {
  return (one?.key.group ?? total) !== other.key.group;
}

function lastValue({ observations }: EditionSeries): number {
  const last = observations.filter(isDatedFigure).at(-1);
  return number(last?.value ?? last?.upper);
}
