import { scaleLinear } from "d3-scale";
import type { Box, Point } from "./box.js";
import { type BreakLabel, placeBreaks } from "./break-band.js";
import { chartWidth } from "./chart-frame.js";
import { latest } from "./ends-in-time.js";
import { gapAsked } from "./gap-asked.js";
import { markRadius, ringRadius } from "./mark.js";
import { type SeriesChartInput, type SeriesPoint, targetsOf } from "./series-input.js";
import { type TextBlock, textBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { namedTicks, type Tick } from "./tick-labels.js";
import { isNarrow, smallText } from "./type-sizes.js";
import { valueScale } from "./value-scale.js";

/** Where everything of the chart but its labels lies. */
export interface SeriesLayout {
  readonly width: number;
  readonly plot: Box;
  /** Labels may rise so far over the plot. */
  readonly labelTop: number;
  readonly unit: TextBlock;
  readonly ticks: readonly Tick[];
  readonly breaks: readonly BreakLabel[];
  readonly xOf: (at: number) => number;
  readonly yOf: (value: number) => number;
  /** Times of figures, present or absent, and of the target: what the axis names. */
  readonly namedTimes: readonly number[];
  /** Times that are named whatever room there is: of the latest figures and of what is to be reached. */
  readonly importantTimes: readonly number[];
}

export interface RoomForLabels {
  /** Width of the column right of the plot. */
  readonly column: number;
  /** Height that the labels in the column need. */
  readonly columnHeight: number;
  /** Height over the plot, for labels of values at the very top of the scale. */
  readonly above: number;
}

export function seriesLayout(input: SeriesChartInput, room: RoomForLabels, theme: ChartTheme): SeriesLayout {
  const width = chartWidth(input);
  const scale = valueScale(valuesIn(input), {
    ...(input.domain === undefined ? {} : { domain: input.domain }),
    ...(input.startAtZero === undefined ? {} : { startAtZero: input.startAtZero }),
  });
  const ticks = namedTicks(scale.ticks(4), input.formatTick, width * 0.35);
  const left = Math.max(12, ...ticks.map((tick) => tick.width + tickGap + edge));
  const right = width - Math.max(room.column, ringRadius + edge);
  const times = timesIn(input);
  const figures = allPoints(input).map(({ at }) => at);
  const xOf = timeScale(times, left + innerPad, right - innerPad);

  const unit = textBlock(
    [{ text: input.unitLabel, size: smallText, colour: theme.inkMuted }],
    width - 2 * edge,
  );
  const bandTop = edge + unit.height + (unit.height > 0 ? 6 : 0);
  const breaks = placeBreaks(
    input.breaks.map(({ at, reason }) => ({ x: xOf(breakPosition(at, figures)), reason })),
    { left, right: width - edge, top: bandTop },
    theme,
  );
  const top = Math.max(bandTop, ...breaks.map(({ box }) => box.bottom)) + room.above;
  const bottom = top + Math.max(isNarrow(width) ? 210 : 240, room.columnHeight);
  return {
    width,
    plot: { left, top, right, bottom },
    labelTop: top - room.above + 4,
    unit,
    ticks,
    breaks,
    xOf,
    yOf: scale.between(bottom, top),
    namedTimes: namedTimesIn(input),
    importantTimes: [
      ...targetsOf(input).map(({ at }) => at),
      ...input.series.flatMap(({ segments }) => latest(segments.flat())?.at ?? []),
    ],
  };
}

export function placeOf(layout: SeriesLayout, at: number, value: number): Point {
  return { x: layout.xOf(at), y: layout.yOf(value) };
}

/** The latest time that the chart speaks of: the right end of the plot. */
export function endOfTime(input: SeriesChartInput): number {
  return Math.max(...timesIn(input));
}

export function hasOneTime(input: SeriesChartInput): boolean {
  return new Set(timesIn(input)).size === 1;
}

export const edge = 2;
export const tickGap = 10;

/** Between the ends of the plot and the first and last mark. */
const innerPad = markRadius + 4;

function allPoints({ series }: SeriesChartInput): readonly SeriesPoint[] {
  return series.flatMap(({ segments }) => segments.flat());
}

function valuesIn(input: SeriesChartInput): readonly number[] {
  const asked = gapAsked(input);
  return [
    ...allPoints(input).flatMap(({ value, range }) => [value, range?.lower, range?.upper]),
    input.target?.value,
    ...(input.milestones ?? []).map(({ value }) => value),
    asked?.low,
    asked?.high,
    input.path?.from.value,
    ...(input.fan?.steps ?? []).flatMap(({ lower, upper }) => [lower, upper]),
  ].filter((value) => value !== undefined);
}

function timesIn(input: SeriesChartInput): readonly number[] {
  const start = input.path === undefined ? [] : [input.path.from.at];
  const ahead = (input.fan?.steps ?? []).map(({ at }) => at);
  return [...namedTimesIn(input), ...input.breaks.map(({ at }) => at), ...start, ...ahead];
}

function namedTimesIn(input: SeriesChartInput): readonly number[] {
  return [
    ...allPoints(input).map(({ at }) => at),
    ...(input.absences ?? []).map(({ at }) => at),
    ...targetsOf(input).map(({ at }) => at),
  ];
}

/** A single time lies in the middle. */
function timeScale(times: readonly number[], left: number, right: number): (at: number) => number {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return last > first ? scaleLinear([first, last], [left, right]).clamp(true) : () => (left + right) / 2;
}

/** A break at the time of a figure lies before that figure: its rule stands between it and the one before. */
function breakPosition(at: number, figures: readonly number[]): number {
  const before = figures.filter((time) => time < at);
  return before.length === 0 || !figures.includes(at) ? at : (Math.max(...before) + at) / 2;
}
