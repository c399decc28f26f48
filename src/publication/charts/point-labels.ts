import { earliest, latest } from "./ends-in-time.js";
import { impatient, insistent, type LabelRequest, patient, type Side } from "./label-candidates.js";
import { enoughForCourse } from "./series-lines.js";
import type { DrawnPoint, DrawnSeries } from "./series-marks.js";
import { type TextRun, wrappings } from "./text-block.js";
import { smallText, valueText } from "./type-sizes.js";

/** What is said at a point, and how much depends on its being said. */
export interface PointLabel {
  readonly point: DrawnPoint;
  readonly importance: Importance;
  readonly request: LabelRequest;
}

/** "last" carries the name of its series; "optional" words are also in the table beside the chart. */
export type Importance = "last" | "end" | "qualified" | "optional";

export function pointLabels(
  series: DrawnSeries,
  formatYear: (at: number) => string,
  labelWidths: readonly number[],
): readonly PointLabel[] {
  const points = series.stretches.flat();
  const [first, last] = [earliest(points), latest(points)];
  const isMixed = points.some(({ mark }) => mark !== first?.mark);
  return series.stretches.flatMap((stretch) =>
    stretch.flatMap((point, index) => {
      const importance = point === last ? "last" : importanceOf(point, stretch, point === first, isMixed);
      if (importance === undefined) return [];
      const { colour } = series.style;
      const runs = point === last ? endRuns(series, point, colour) : [valueRun(point, colour)];
      const who = series.label === "" ? "" : `${series.label}, `;
      const note = `${who}${formatYear(point.at)}: ${point.label}`;
      const request: LabelRequest = {
        anchors: [point.place],
        reach: Math.max(point.place.y - point.box.top, point.box.bottom - point.place.y),
        blocks: wrappings(runs, labelWidths),
        sides: point === last ? lastSides : index === 0 ? firstSides : innerSides,
        colour,
        patience: point === last ? insistent : importance === "optional" ? impatient : patient,
        ...(importance === "optional" ? {} : { note }),
      };
      return [{ point, importance, request }];
    }),
  );
}

/** The last figure of a series, and the name of the series below it. */
export function endRuns(
  series: { readonly label: string },
  point: { readonly label: string },
  colour: string,
): readonly TextRun[] {
  return [valueRun(point, colour), { text: series.label, size: smallText, colour }];
}

/** Nothing is said at the inner points of a course, unless they are more or less than their mark shows. */
function importanceOf(
  point: DrawnPoint,
  stretch: readonly DrawnPoint[],
  isFirst: boolean,
  /** Some figures of the series are stated and others are not. */
  isMixed: boolean,
): Importance | undefined {
  const isEnd = point === stretch[0] || point === stretch.at(-1);
  const few = stretch.length < enoughForCourse;
  if (isFirst || (few && isEnd)) return "end";
  if ((point.qualifier ?? "eq") !== "eq" || point.value === undefined) return "qualified";
  return isEnd || few || (isMixed && point.mark !== "stated") ? "optional" : undefined;
}

function valueRun({ label }: { readonly label: string }, colour: string): TextRun {
  return { text: label, size: valueText, bold: true, colour };
}

const lastSides: readonly Side[] = [
  "right",
  "above",
  "below",
  "above-end",
  "below-end",
  "above-start",
  "below-start",
  "left",
];

const firstSides: readonly Side[] = [
  "above-start",
  "below-start",
  "above",
  "below",
  "left",
  "above-end",
  "below-end",
  "right",
];

const innerSides: readonly Side[] = [
  "above",
  "below",
  "above-start",
  "above-end",
  "below-start",
  "below-end",
  "left",
  "right",
];
