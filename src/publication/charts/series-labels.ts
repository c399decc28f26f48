import { boxAround, type Point, type Segment } from "./box.js";
import type { LabelRequest, Side } from "./label-candidates.js";
import { ringRadius } from "./mark.js";
import type { SeriesChartInput } from "./series-input.js";
import { edge, placeOf, type SeriesLayout } from "./series-layout.js";
import { type DrawnPoint, type DrawnSeries, enoughForLine } from "./series-marks.js";
import { type TextBlock, type TextRun, textBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { isNarrow, smallText, valueText } from "./type-sizes.js";

/** Everything that is to be said inside the plot, the most important first. */
export function labelRequests(
  input: SeriesChartInput,
  series: readonly DrawnSeries[],
  layout: SeriesLayout,
  theme: ChartTheme,
  inColumn: (point: DrawnPoint) => boolean,
): readonly LabelRequest[] {
  const points = series.flatMap((one) => pointRequests(one, input, layout.width, inColumn));
  const importance = (wanted: PointRequest["importance"]) =>
    points.filter((point) => point.importance === wanted).map(({ request }) => request);
  return [
    ...targetRequest(input, layout, theme),
    ...importance("last"),
    ...importance("end"),
    ...pathRequest(input, layout, theme),
    ...absenceRequests(input, layout, theme),
    ...importance("qualified"),
    ...importance("other"),
  ];
}

/** The last figure of a series, and the name of the series below it. */
export function endRuns(
  series: { readonly label: string },
  point: { readonly label: string },
  colour: string,
): readonly TextRun[] {
  return [valueRun(point, colour), { text: series.label, size: smallText, colour }];
}

interface PointRequest {
  readonly importance: "last" | "end" | "qualified" | "other";
  readonly request: LabelRequest;
}

function pointRequests(
  series: DrawnSeries,
  { formatYear }: SeriesChartInput,
  width: number,
  inColumn: (point: DrawnPoint) => boolean,
): readonly PointRequest[] {
  const last = latest(series.stretches.flat());
  return series.stretches.flatMap((stretch) =>
    stretch.flatMap((point, index) => {
      if (point === last && inColumn(point)) return [];
      const isEnd = index === 0 || index === stretch.length - 1;
      const qualified = (point.qualifier ?? "eq") !== "eq" || point.value === undefined;
      const worthTrying = stretch.length < enoughForLine || point.mark !== "stated";
      if (!isEnd && !qualified && !worthTrying) return [];
      const importance = point === last ? "last" : isEnd ? "end" : qualified ? "qualified" : "other";
      const { colour } = series.style;
      const runs = point === last ? endRuns(series, point, colour) : [valueRun(point, colour)];
      const request: LabelRequest = {
        anchors: [point.place],
        reach: Math.max(point.place.y - point.box.top, point.box.bottom - point.place.y, 6),
        blocks: wrapped(runs, width),
        sides: importance === "last" ? lastSides : index === 0 ? firstSides : innerSides,
        colour,
        ...(importance === "other"
          ? {}
          : { note: `${series.label}, ${formatYear(point.at)}: ${point.label}` }),
      };
      return [{ importance, request }];
    }),
  );
}

/** The latest point, and of several at one time the last. */
export function latest<P extends { readonly at: number }>(points: readonly P[]): P | undefined {
  return points.reduce<P | undefined>(
    (last, point) => (last === undefined || point.at >= last.at ? point : last),
    undefined,
  );
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
  theme: ChartTheme,
): readonly LabelRequest[] {
  if (target === undefined) return [];
  const run: TextRun = { text: target.label, size: valueText, bold: true, colour: theme.accent };
  return [
    {
      anchors: [placeOf(layout, target.at, target.value)],
      reach: ringRadius + 1,
      blocks: wrapped([run], layout.width),
      sides: targetSides,
      colour: theme.accent,
      note: target.label,
    },
  ];
}

/** Under a rising way and over a falling one, where the line leaves room. */
function pathRequest(
  { path, target }: SeriesChartInput,
  layout: SeriesLayout,
  theme: ChartTheme,
): readonly LabelRequest[] {
  if (path === undefined || target === undefined) return [];
  const [from, to] = pathEnds(path.from, target, layout);
  const along = (share: number): Point => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  const run: TextRun = { text: path.label, size: smallText, colour: theme.inkMuted };
  const rises = to.y < from.y;
  return [
    {
      anchors: [0.15, 0.3, 0.5, 0.7].map(along),
      reach: 4,
      blocks: [240, 170, 120, 90].map((maxWidth) => textBlock([run], maxWidth)),
      sides: rises
        ? ["below-start", "below", "above-end", "below-end", "above"]
        : ["above-start", "above", "below-end", "above-end", "below"],
      colour: theme.inkMuted,
      note: path.label,
    },
  ];
}

export function pathEnds(
  from: { readonly at: number; readonly value: number },
  to: { readonly at: number; readonly value: number },
  layout: SeriesLayout,
): Segment {
  return [placeOf(layout, from.at, from.value), placeOf(layout, to.at, to.value)];
}

function absenceRequests(
  { absences = [] }: SeriesChartInput,
  layout: SeriesLayout,
  theme: ChartTheme,
): readonly LabelRequest[] {
  return absences.map(({ at, label }) => ({
    anchors: [absencePlace(at, layout)],
    reach: absenceReach,
    blocks: wrapped([{ text: label, size: smallText, colour: theme.inkMuted }], layout.width),
    sides: ["above", "above-start", "above-end", "right", "left"],
    colour: theme.inkMuted,
    note: label,
  }));
}

/** On the time axis, but above its line, where no figure is. */
export function absencePlace(at: number, { plot, xOf }: SeriesLayout): Point {
  return { x: xOf(at), y: plot.bottom - absenceReach - edge };
}

export const absenceReach = 5;

export function absenceBox(place: Point) {
  return boxAround(place, absenceReach);
}

function valueRun({ label }: { readonly label: string }, colour: string): TextRun {
  return { text: label, size: valueText, bold: true, colour };
}

/** On one line where it fits, else narrower and narrower. */
function wrapped(runs: readonly TextRun[], width: number): readonly TextBlock[] {
  const widths = isNarrow(width) ? [170, 120, 80] : [260, 170, 110];
  const blocks = widths.map((maxWidth) => textBlock(runs, maxWidth));
  return blocks.filter(
    (block, index) => index === 0 || block.lines.length !== blocks[index - 1]?.lines.length,
  );
}
