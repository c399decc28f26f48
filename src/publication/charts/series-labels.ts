import { type Box, boxAround, type Point, type Segment } from "./box.js";
import { impatient, insistent, type LabelRequest, patient, type Side } from "./label-candidates.js";
import { ringRadius } from "./mark.js";
import { type Importance, pointLabels } from "./point-labels.js";
import type { SeriesChartInput } from "./series-input.js";
import { edge, placeOf, type SeriesLayout } from "./series-layout.js";
import type { DrawnPoint, DrawnSeries } from "./series-marks.js";
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
    ...targetRequest(input, layout, widths, theme),
    ...of("end"),
    ...pathRequest(input, layout, theme),
    ...absenceRequests(input, layout, widths, theme),
    ...of("qualified"),
    ...of("optional"),
  ];
}

/** The straight way to the target as it is drawn. */
export function pathSegment({ path, target }: SeriesChartInput, layout: SeriesLayout): Segment | undefined {
  if (path === undefined || target === undefined) return undefined;
  return [placeOf(layout, path.from.at, path.from.value), placeOf(layout, target.at, target.value)];
}

/** Where the sign of a missing figure stands: on the time axis, but off its line, where no figure is. */
export function absenceBox(at: number, { plot, xOf }: SeriesLayout): Box {
  return boxAround({ x: xOf(at), y: plot.bottom - absenceReach - edge }, absenceReach);
}

const absenceReach = 5;

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
  { target }: SeriesChartInput,
  layout: SeriesLayout,
  widths: readonly number[],
  { accent }: ChartTheme,
): readonly LabelRequest[] {
  if (target === undefined) return [];
  return [
    {
      anchors: [placeOf(layout, target.at, target.value)],
      reach: ringRadius + 1,
      blocks: wrappings([{ text: target.label, size: valueText, bold: true, colour: accent }], widths),
      sides: targetSides,
      colour: accent,
      patience: insistent,
      note: target.label,
    },
  ];
}

/** Under a rising way and over a falling one, where the line leaves room; else its words stand under the plot. */
function pathRequest(
  input: SeriesChartInput,
  layout: SeriesLayout,
  { inkMuted }: ChartTheme,
): readonly LabelRequest[] {
  const way = pathSegment(input, layout);
  if (input.path === undefined || way === undefined) return [];
  const [from, to] = way;
  const along = (share: number): Point => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  const text = input.path.label;
  return [
    {
      anchors: [0.15, 0.3, 0.5, 0.7, 1].map(along),
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

function absenceRequests(
  { absences = [] }: SeriesChartInput,
  layout: SeriesLayout,
  widths: readonly number[],
  { inkMuted }: ChartTheme,
): readonly LabelRequest[] {
  return absences.map(({ at, label }) => {
    const { left, right, top, bottom } = absenceBox(at, layout);
    return {
      anchors: [{ x: (left + right) / 2, y: (top + bottom) / 2 }],
      reach: absenceReach,
      blocks: wrappings([{ text: label, size: smallText, colour: inkMuted }], widths),
      sides: ["above", "above-start", "above-end", "right", "left"],
      colour: inkMuted,
      patience: patient,
      note: label,
    };
  });
}
