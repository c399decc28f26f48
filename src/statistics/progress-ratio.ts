import type { Refusal } from "./estimate.js";

/** A value at a time; time is a year as a number (2005, or 2004.75 for its first half). */
export interface TimedValue {
  readonly at: number;
  readonly value: number;
}

/**
 * How much of the way due has been gone: progress made divided by progress due.
 *
 * The way runs in straight lines from the baseline through the points of `path` (milestones, the target
 * last). With y0 the baseline, y the value observed at time t, and y*(t) the point of the way at t,
 *
 *     progress = (y - y0) / (y*(t) - y0)
 *
 * 1 is exactly on the way, 0 no change, negative the wrong way. It needs no sign for "lower is better" and
 * holds for a target of 0 and for negative values, where the compound-growth ratio of the Eurostat method
 * fails. After the last point of the way, the target itself is what is due.
 *
 * Units: all values in one unit; times in years. Refuses `not-finite` for a number that is none,
 * `times-out-of-order` when the times do not rise or the observation is not after the baseline, and
 * `nothing-due` when the way has not moved from the baseline by then (a "keep at" target).
 *
 * Reference: the linear form of progress towards a target; the bands it is read by (0.95, 0.60, 0) are those
 * of Eurostat's monitoring of the EU's sustainable development goals.
 *
 * @example
 * progressRatio({
 *   baseline: { at: 2005, value: 47 },
 *   path: [{ at: 2010, value: 57 }],
 *   observed: { at: 2008, value: 51 },
 * });
 * // → 0.6666666666666666
 */
export function progressRatio({
  baseline,
  path,
  observed,
}: {
  readonly baseline: TimedValue;
  readonly path: readonly TimedValue[];
  readonly observed: TimedValue;
}): number | Refusal {
  const points = [baseline, ...path];
  if (![...points, observed].every(({ at, value }) => Number.isFinite(at) && Number.isFinite(value))) {
    return { refused: "not-finite" };
  }
  const rising = path.every(({ at }, index) => at > (points[index]?.at ?? at));
  if (path.length === 0 || !rising || observed.at <= baseline.at) return { refused: "times-out-of-order" };
  const due = valueOnPath(points, observed.at) - baseline.value;
  const made = observed.value - baseline.value;
  // Adding 0 turns the negative zero of "no change on the way down" into plain 0.
  const ratio = made / due + 0;
  return due === 0 || !Number.isFinite(ratio) ? { refused: "nothing-due" } : ratio;
}

function valueOnPath(points: readonly TimedValue[], at: number): number {
  const next = points.findIndex((point) => point.at >= at);
  const [from, to] = [points[next - 1], points[next]];
  if (from === undefined || to === undefined) return points.at(-1)?.value ?? Number.NaN;
  return from.value + ((to.value - from.value) * (at - from.at)) / (to.at - from.at);
}
