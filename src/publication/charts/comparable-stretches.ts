import type { SeriesBreak, SeriesPoint } from "./series-input.js";

/** A point that has a value, and so a place on a line. */
export type ValuedPoint = SeriesPoint & { readonly value: number };

/**
 * The segments in order of time, parted once more at every break inside them: whatever the caller says, no
 * line runs across a break.
 */
export function comparableStretches(
  segments: readonly (readonly SeriesPoint[])[],
  breaks: readonly SeriesBreak[],
): readonly (readonly SeriesPoint[])[] {
  return segments
    .map((segment) => [...segment].sort((a, b) => a.at - b.at))
    .flatMap((segment) =>
      partedWhere(segment, (before, after) => breaks.some(({ at }) => before.at < at && at <= after.at)),
    );
}

/** The runs of a stretch that a line can join: a point known only as a range has no place on it. */
export function joinedRuns(stretch: readonly SeriesPoint[]): readonly (readonly ValuedPoint[])[] {
  return partedWhere(stretch, (before, after) => !isValued(before) || !isValued(after))
    .map(valuedIn)
    .filter((run) => run.length > 0);
}

/** The parts of a run between which a figure is known to be absent. */
export function partedAtAbsences(
  run: readonly ValuedPoint[],
  absences: readonly number[],
): readonly (readonly ValuedPoint[])[] {
  return partedWhere(run, (before, after) => absences.some((at) => before.at < at && at < after.at));
}

export function valuedIn(points: readonly SeriesPoint[]): readonly ValuedPoint[] {
  return points.filter(isValued);
}

export function isValued(point: SeriesPoint): point is ValuedPoint {
  return point.value !== undefined;
}

function partedWhere<P extends SeriesPoint>(
  points: readonly P[],
  parts: (before: P, after: P) => boolean,
): readonly (readonly P[])[] {
  const result: P[][] = [];
  for (const point of points) {
    const last = result.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || parts(before, point)) result.push([point]);
    else last.push(point);
  }
  return result;
}
