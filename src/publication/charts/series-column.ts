import { clamp } from "./box.js";
import { latest } from "./ends-in-time.js";
import { markRadius } from "./mark.js";
import { leaderTo, type PlacedLabel } from "./place-labels.js";
import { endRuns } from "./point-labels.js";
import { pushApart } from "./push-apart.js";
import type { SeriesChartInput } from "./series-input.js";
import { edge, endOfTime, hasOneTime, type RoomForLabels, type SeriesLayout } from "./series-layout.js";
import type { DrawnPoint, DrawnSeries } from "./series-marks.js";
import { blockBox, firstLineMiddle, type TextBlock, textBlock } from "./text-block.js";
import { textWidth } from "./text-width.js";
import { isNarrow, labelWidths } from "./type-sizes.js";

/**
 * The names of series that run to the right end of the plot, one below the other in its margin. A single time
 * lies in the middle, and the names beside it.
 */
export interface LabelColumn {
  readonly labels: readonly PlacedLabel[];
  /** The points whose labels these are. */
  readonly points: ReadonlySet<DrawnPoint>;
}

/** What the column will need; nothing when no series runs to the end, as when the target lies beyond. */
export function roomForColumn(input: SeriesChartInput, width: number): RoomForLabels {
  const [inColumn, overPoints]: [TextBlock[], TextBlock[]] = [[], []];
  const [end, isOneTime] = [endOfTime(input), hasOneTime(input)];
  for (const series of input.series) {
    const last = latest(series.segments.flat());
    if (last === undefined) continue;
    if (last.at < end || isOneTime)
      overPoints.push(textBlock(endRuns(series, last, ""), labelWidths(width)[0]));
    else inColumn.push(columnBlock(series, last, "", width));
  }
  // Names that do not stand in the column stand over their points, however high these are.
  const above = Math.max(20, ...overPoints.map((block) => Math.min(block.height, 90) + markRadius + 6));
  if (inColumn.length === 0) return { column: 0, columnHeight: 0, above };
  return {
    column: Math.max(...inColumn.map((block) => block.width)) + columnGap + edge,
    columnHeight: inColumn.reduce((sum, block) => sum + block.height + rowGap, 0),
    above,
  };
}

export function placeColumn(
  input: SeriesChartInput,
  series: readonly DrawnSeries[],
  { plot, labelTop, width }: SeriesLayout,
): LabelColumn {
  const [end, isOneTime] = [endOfTime(input), hasOneTime(input)];
  const members = series.flatMap((one) => {
    const point = latest(one.stretches.flat());
    if (point === undefined || point.at < end || isOneTime) return [];
    const { colour } = one.style;
    return [{ point, colour, block: columnBlock(one, point, colour, width) }];
  });
  const tops = pushApart(
    members.map(({ point, block }) => ({
      wanted: point.place.y - firstLineMiddle(block),
      size: block.height,
    })),
    labelTop,
    plot.bottom,
    rowGap,
  );
  return {
    points: new Set(members.map(({ point }) => point)),
    labels: members.map(({ point, block, colour }, index) => {
      const top = tops[index] ?? plot.top;
      const x = plot.right + columnGap;
      const box = blockBox(block, x, top, "start");
      const leader = leaderTo({ x: point.place.x + markRadius, y: point.place.y }, box, markRadius);
      return { block, x, top, align: "start", box, colour, ...(leader === undefined ? {} : { leader }) };
    }),
  };
}

const columnGap = 6;
const rowGap = 6;

/** As narrow as the longest word allows, so that the plot keeps its room. */
function columnBlock(
  series: { readonly label: string },
  point: { readonly label: string },
  colour: string,
  width: number,
): TextBlock {
  const runs = endRuns(series, point, colour);
  const words = runs.flatMap((run) => run.text.split(" ").map((word) => textWidth(word, run.size, run.bold)));
  return textBlock(runs, clamp(Math.max(...words), isNarrow(width) ? 96 : 170, width * 0.4));
}
