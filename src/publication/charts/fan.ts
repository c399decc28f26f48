import type { Point, Segment } from "./box.js";
import { impatient, type LabelRequest } from "./label-candidates.js";
import type { ChartFan, SeriesChartInput } from "./series-input.js";
import { placeOf, type SeriesLayout } from "./series-layout.js";
import type { DrawnSeries } from "./series-marks.js";
import { segmentsThrough } from "./series-places.js";
import { element, pathThrough, type Svg } from "./svg.js";
import { wrappings } from "./text-block.js";
import { smallText } from "./type-sizes.js";

/**
 * Where a series will lie if its recent pace continues: a pale band that opens from the last figure year by year,
 * and its dashed middle, in the colour of the series.
 */
export function drawFan(
  { fan }: SeriesChartInput,
  series: readonly DrawnSeries[],
  layout: SeriesLayout,
): readonly Svg[] {
  const colour = series[fan?.series ?? -1]?.style.colour;
  if (fan === undefined || colour === undefined) return [];
  const { lower, middle, upper } = fanPlaces(fan, layout);
  const outline = [...upper, ...[...lower].reverse().slice(0, -1)];
  return [
    element("path", { class: "fan", d: `${pathThrough(outline)}Z`, fill: colour, "fill-opacity": 0.2 }),
    element("path", {
      class: "fan-middle",
      d: pathThrough(middle),
      fill: "none",
      stroke: colour,
      "stroke-width": 1.5,
      "stroke-dasharray": "3 4",
    }),
  ];
}

/** What no label may cover: the edges and the middle. */
export function fanSegments({ fan }: SeriesChartInput, layout: SeriesLayout): readonly Segment[] {
  if (fan === undefined) return [];
  const { lower, middle, upper } = fanPlaces(fan, layout);
  return [lower, middle, upper].flatMap(segmentsThrough);
}

/** How sure the band is, beside its open end; what it is stands in the description. */
export function fanRequest(
  { fan }: SeriesChartInput,
  series: readonly DrawnSeries[],
  layout: SeriesLayout,
): readonly LabelRequest[] {
  const colour = series[fan?.series ?? -1]?.style.colour;
  if (fan === undefined || colour === undefined) return [];
  const { lower, upper } = fanPlaces(fan, layout);
  const ends = [lower, upper].flatMap((edge) => [edge.at(-1), edge.at(-2)]);
  return [
    {
      anchors: ends.filter((place) => place !== undefined),
      reach: 2,
      blocks: wrappings([{ text: fan.label, size: smallText, colour }], [80]),
      sides: ["right", "below", "above", "below-start", "above-start", "below-end", "above-end", "left"],
      colour,
      patience: impatient,
      note: fan.note,
    },
  ];
}

function fanPlaces(
  { from, steps }: ChartFan,
  layout: SeriesLayout,
): Readonly<Record<"lower" | "middle" | "upper", readonly Point[]>> {
  const start = placeOf(layout, from.at, from.value);
  const edge = (name: "lower" | "middle" | "upper"): readonly Point[] => [
    start,
    ...steps.map((step) => placeOf(layout, step.at, step[name])),
  ];
  return { lower: edge("lower"), middle: edge("middle"), upper: edge("upper") };
}
