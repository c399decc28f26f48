import { absenceReach } from "./absence-sign.js";
import type { Point, Segment } from "./box.js";
import { fanRequest } from "./fan.js";
import { gapTargetEnds, gapTargetReach } from "./gap-target.js";
import { impatient, type LabelRequest, patient, type Side } from "./label-candidates.js";
import { ringRadius } from "./mark.js";
import { type Importance, pointLabels } from "./point-labels.js";
import type { ChartTarget, SeriesChartInput } from "./series-input.js";
import { placeOf, type SeriesLayout } from "./series-layout.js";
import type { DrawnPoint, DrawnSeries } from "./series-marks.js";
import { absencePlace, pathPlaces, segmentsThrough } from "./series-places.js";
import { wrappings } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { labelWidths, smallText, valueText } from "./type-sizes.js";

/** Everything that is to be said inside the plot, the most important first. */
export function labelRequests(
  input: SeriesChartInput,
  series: readonly DrawnSeries[],
  layout: SeriesLayout,
  theme: ChartTheme,
  spokenFor: ReadonlySet<DrawnPoint>,
): readonly LabelRequest[] {
  const widths = labelWidths(layout.width);
  const points = series
    .flatMap((one) => pointLabels(one, input.formatYear, widths))
    .filter(({ point }) => !spokenFor.has(point));
  const of = (wanted: Importance) =>
    points.filter(({ importance }) => importance === wanted).map(({ request }) => request);
  return [
    ...of("last"),
    ...[input.target, ...(input.milestones ?? [])].flatMap((target) =>
      target === undefined ? [] : [targetRequest(target, layout, widths, theme)],
    ),
    ...gapTargetRequest(input, layout, widths, theme),
    ...fanRequest(input, series, layout),
    ...of("end"),
    ...pathRequest(input, layout, theme),
    ...absenceRequests(input, layout, widths, theme),
    ...of("qualified"),
    ...of("optional"),
  ];
}

const targetSides: readonly Side[] = [
  "above-end",
  "above",
  "below-end",
  "below",
  "above-start",
  "below-start",
  "right",
  "left",
];

function targetRequest(
  { at, value, label }: ChartTarget,
  layout: SeriesLayout,
  widths: readonly number[],
  { accent }: ChartTheme,
): LabelRequest {
  return {
    anchors: [placeOf(layout, at, value)],
    reach: ringRadius + 1,
    blocks: wrappings([{ text: label, size: valueText, bold: true, colour: accent }], widths),
    sides: targetSides,
    colour: accent,
    patience: patient,
    note: label,
  };
}

/** Beside the bracket: at its middle, or at one of its ends. */
function gapTargetRequest(
  input: SeriesChartInput,
  layout: SeriesLayout,
  widths: readonly number[],
  { accent }: ChartTheme,
): readonly LabelRequest[] {
  const ends = gapTargetEnds(input, layout);
  const label = input.gap?.target?.label;
  if (ends === undefined || label === undefined) return [];
  const [top, bottom] = ends;
  const middle = { x: top.x, y: (top.y + bottom.y) / 2 };
  return [
    {
      anchors: [middle, top, bottom],
      reach: gapTargetReach,
      blocks: wrappings([{ text: label, size: valueText, bold: true, colour: accent }], widths),
      sides: ["left", "right", "above-end", "below-end", "above", "below"],
      colour: accent,
      patience: patient,
      note: label,
    },
  ];
}

/** Under a rising way and over a falling one, where the line leaves room; else its words stand under the plot. */
function pathRequest(
  input: SeriesChartInput,
  layout: SeriesLayout,
  { inkMuted }: ChartTheme,
): readonly LabelRequest[] {
  const places = pathPlaces(input, layout);
  const [from, to] = [places[0], places.at(-1)];
  if (input.path === undefined || from === undefined || to === undefined) return [];
  const text = input.path.label;
  return [
    {
      anchors: segmentsThrough(places).flatMap((segment) =>
        (places.length > 2 ? [0.5] : [0.15, 0.3, 0.5, 0.7, 1]).map((share) => along(segment, share)),
      ),
      reach: 4,
      blocks: wrappings([{ text, size: smallText, colour: inkMuted }], [240, 170, 120, 90]),
      sides:
        to.y < from.y
          ? ["below-start", "below", "below-end", "above"]
          : ["above-start", "above", "above-end", "below"],
      colour: inkMuted,
      patience: impatient,
      note: text,
    },
  ];
}

function along([from, to]: Segment, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function absenceRequests(
  input: SeriesChartInput,
  layout: SeriesLayout,
  widths: readonly number[],
  { inkMuted }: ChartTheme,
): readonly LabelRequest[] {
  return (input.absences ?? []).map((absence) => ({
    anchors: [absencePlace(absence, input, layout)],
    reach: absenceReach,
    blocks: wrappings([{ text: absence.label, size: smallText, colour: inkMuted }], widths),
    sides: ["above", "above-start", "above-end", "right", "left"],
    colour: inkMuted,
    // Rather under the plot than across a line.
    patience: impatient,
    note: absence.label,
  }));
}
