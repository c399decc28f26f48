import { absenceReach } from "./absence-sign.js";
import type { Point, Segment } from "./box.js";
import type { Absence, SeriesChartInput } from "./series-input.js";
import { edge, placeOf, type SeriesLayout } from "./series-layout.js";

/** The straight way to the target, through its milestones, as it is drawn. */
export function pathPlaces(
  { path, target, milestones = [] }: SeriesChartInput,
  layout: SeriesLayout,
): readonly Point[] {
  if (path === undefined || target === undefined) return [];
  const steps = milestones.filter(({ at }) => at > path.from.at && at < target.at);
  const inOrder = [...steps].sort((a, b) => a.at - b.at);
  return [path.from, ...inOrder, target].map(({ at, value }) => placeOf(layout, at, value));
}

export function segmentsThrough(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).map((point, index): Segment => [points[index] ?? point, point]);
}

/**
 * Where the sign of a missing figure stands: on the time axis, but off its line, where no figure is; above the
 * sign of another series that lacks the same time.
 */
export function absencePlace(
  absence: Absence,
  { absences = [] }: SeriesChartInput,
  { plot, xOf }: SeriesLayout,
): Point {
  const sameTime = absences.filter(({ at }) => at === absence.at);
  const below = Math.max(0, sameTime.indexOf(absence));
  return {
    x: xOf(absence.at),
    y: Math.max(plot.top, plot.bottom - absenceReach - edge - below * (2 * absenceReach + 6)),
  };
}
