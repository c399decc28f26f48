import { absenceReach } from "./absence-sign.js";
import { type Box, boxAround } from "./box.js";
import { chartFrame, chartWidth, labelLayer } from "./chart-frame.js";
import { drawFan, fanSegments } from "./fan.js";
import { drawGapRibbon } from "./gap-ribbon.js";
import { drawGapTarget, gapTargetEnds } from "./gap-target.js";
import { drawRing, ringRadius } from "./mark.js";
import { type Obstacles, type PlacedLabel, placeLabels } from "./place-labels.js";
import { placeColumn, roomForColumn } from "./series-column.js";
import { drawNotes, drawPath, drawPlot } from "./series-frame.js";
import type { ChartTarget, SeriesChartInput } from "./series-input.js";
import { labelRequests } from "./series-labels.js";
import { edge, placeOf, type SeriesLayout, seriesLayout } from "./series-layout.js";
import { type DrawnSeries, drawLines, drawnSeries, drawPoints, lineSegments } from "./series-marks.js";
import { absencePlace, pathPlaces, segmentsThrough } from "./series-places.js";
import { element, type Svg } from "./svg.js";
import { drawTextBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";

/**
 * Values over time. Two comparable points are joined by a dashed slope, three or more by a line, from four on the
 * gap between two lines may be filled, and nothing is joined across a break. Every series is named at its end,
 * every break says its reason; what is to be reached is an open ring, or a bracket as high as a gap may be.
 */
export function seriesChart(input: SeriesChartInput, theme: ChartTheme): string {
  if (input.series.length < 1 || input.series.length > 4) {
    throw new TypeError(`invalid number of series: ${input.series.length}`);
  }
  if (input.path !== undefined && input.target === undefined)
    throw new TypeError("missing target of the path");
  const layout = seriesLayout(input, roomForColumn(input, chartWidth(input)), theme);
  const series = drawnSeries(input, layout, theme);

  const column = placeColumn(input, series, layout);
  const { placed, homeless } = placeLabels(
    labelRequests(input, series, layout, theme, column.points),
    obstaclesOf(input, series, layout),
    column.labels.map(({ box }) => box),
    labelFrame(layout),
  );
  const labels = [...column.labels, ...placed];
  const notes = drawNotes(homeless, layout);
  return chartFrame(input, theme, notes.bottom + edge, [
    ...drawPlot(input, layout, theme),
    ...ribbonOf(input, series, theme),
    ...drawFan(input, series, layout),
    ...drawPath(input, layout, theme),
    ...labels.flatMap(drawLeader),
    ...series.flatMap(drawLines),
    ...series.flatMap((one) => drawPoints(one, layout, theme)),
    ...drawGapTarget(input, layout, theme),
    ...ringsOf(input).flatMap(({ at, value, approximate }) =>
      drawRing(placeOf(layout, at, value), approximate, theme),
    ),
    labelLayer([...drawBreakReasons(layout), ...labels.flatMap(drawLabel), ...notes.text], theme),
  ]);
}

/** Labels may use the air above the plot and the margin to its right, but not the places of the scale. */
function labelFrame({ plot, labelTop, width }: SeriesLayout): Box {
  return { left: plot.left, right: width - edge, top: labelTop, bottom: plot.bottom - 2 };
}

function obstaclesOf(
  input: SeriesChartInput,
  series: readonly DrawnSeries[],
  layout: SeriesLayout,
): Obstacles {
  const bracket = gapTargetEnds(input, layout);
  return {
    lines: [
      ...series.flatMap(lineSegments),
      ...segmentsThrough(pathPlaces(input, layout)),
      ...fanSegments(input, layout),
      ...(bracket === undefined ? [] : [bracket]),
    ],
    marks: [
      // A label on the wrong side of a break would say something else.
      ...layout.breaks.map(({ x, top }) => ({ left: x, right: x, top, bottom: layout.plot.bottom })),
      ...series.flatMap(({ stretches }) => stretches.flat().map(({ box }) => box)),
      ...(input.absences ?? []).map((one) => boxAround(absencePlace(one, input, layout), absenceReach)),
      ...ringsOf(input).map(({ at, value }) => boxAround(placeOf(layout, at, value), ringRadius)),
    ],
    rules: layout.ticks.map(({ value }) => layout.yOf(value)),
  };
}

function ribbonOf(
  input: SeriesChartInput,
  series: readonly DrawnSeries[],
  theme: ChartTheme,
): readonly Svg[] {
  const [first, second] = series;
  if (input.gap === undefined || first === undefined || second === undefined) return [];
  return drawGapRibbon(first, second, theme);
}

/** What is to be reached and lies at a height of its own. */
function ringsOf({ target, milestones = [] }: SeriesChartInput): readonly ChartTarget[] {
  return target === undefined ? milestones : [...milestones, target];
}

function drawBreakReasons({ breaks }: SeriesLayout): readonly Svg[] {
  return breaks.flatMap(({ block, textX, top, align }) => drawTextBlock(block, textX, top, align));
}

function drawLeader({ leader, colour }: PlacedLabel): readonly Svg[] {
  if (leader === undefined) return [];
  const [from, to] = leader;
  return [
    element("line", {
      class: "leader",
      x1: from.x,
      y1: from.y,
      x2: to.x,
      y2: to.y,
      stroke: colour,
      "stroke-width": 0.75,
    }),
  ];
}

function drawLabel({ block, x, top, align }: PlacedLabel): readonly Svg[] {
  return drawTextBlock(block, x, top, align);
}
