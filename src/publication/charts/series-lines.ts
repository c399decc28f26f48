import type { Point } from "./box.js";
import { joinedRuns, partedAtAbsences, type ValuedPoint } from "./comparable-stretches.js";
import type { SeriesPoint } from "./series-input.js";
import { placeOf, type SeriesLayout } from "./series-layout.js";
import type { SeriesStyle } from "./series-style.js";
import { element, pathThrough, type Svg } from "./svg.js";

/** What joins some points. */
export interface DrawnLine {
  readonly points: readonly (Point & { readonly at: number })[];
  /** Nobody knows the way: two figures alone, or two between which one is absent. */
  readonly dashed: boolean;
  /** The times of all figures that compare with these. */
  readonly comparable: ReadonlySet<number>;
}

/** From so many comparable points on a line is a course, and the area between two of them may be filled. */
export const enoughForCourse = 4;

/** The lines through one stretch, `absences` being the times at which it lacks a figure. */
export function linesThrough(
  stretch: readonly SeriesPoint[],
  absences: readonly number[],
  layout: SeriesLayout,
): readonly DrawnLine[] {
  return joinedRuns(stretch).flatMap((run) => {
    const comparable = new Set(run.map(({ at }) => at));
    const line = (points: readonly ValuedPoint[], dashed: boolean): DrawnLine => ({
      points: points.map(({ at, value }) => ({ at, ...placeOf(layout, at, value) })),
      dashed,
      comparable,
    });
    const parts = partedAtAbsences(run, absences);
    const bridges = parts.slice(1).map((part, index) => {
      const [before, after] = [parts[index]?.at(-1), part[0]];
      return [before, after].filter((point) => point !== undefined);
    });
    return [
      ...parts.filter((part) => part.length > 1).map((part) => line(part, run.length === 2)),
      ...bridges.map((bridge) => line(bridge, true)),
    ];
  });
}

export function drawLine({ points, dashed }: DrawnLine, style: SeriesStyle): Svg {
  return element("path", {
    class: dashed ? "series-slope" : "series-line",
    d: pathThrough(points),
    fill: "none",
    stroke: style.colour,
    "stroke-width": style.lineWidth,
    "stroke-linejoin": "round",
    "stroke-linecap": dashed ? undefined : "round",
    "stroke-dasharray": dashed ? style.dashes : undefined,
  });
}
