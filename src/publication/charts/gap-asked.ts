import { valuedIn } from "./comparable-stretches.js";
import { latest } from "./ends-in-time.js";
import type { SeriesChartInput } from "./series-input.js";

/** The ends of the gap that a target asks for. */
export interface GapAsked {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The gap that is asked for, as high as it is wide: around the middle of the latest figures of the two series,
 * because a target for a gap says nothing about the level.
 */
export function gapAsked({ series, gap }: SeriesChartInput): GapAsked | undefined {
  const ends = series.slice(0, 2).map(({ segments }) => latest(valuedIn(segments.flat())));
  const [first, second] = ends;
  if (gap?.target === undefined || first === undefined || second === undefined) return undefined;
  const middle = first.value / 2 + second.value / 2;
  const half = Math.abs(gap.target.value) / 2;
  return { at: gap.target.at, low: middle - half, high: middle + half };
}
