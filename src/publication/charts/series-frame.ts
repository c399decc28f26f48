import { drawAbsenceSign } from "./absence-sign.js";
import type { LabelRequest } from "./label-candidates.js";
import type { SeriesChartInput } from "./series-input.js";
import { edge, type SeriesLayout, tickGap } from "./series-layout.js";
import { absencePlace, pathPlaces } from "./series-places.js";
import { element, pathThrough, type Svg } from "./svg.js";
import { drawTextBlock, textBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { smallText } from "./type-sizes.js";
import { drawYears, placeYears, yearBand } from "./year-axis.js";

/** What stands still behind the figures: the unit, the scale, the years, the rules of breaks. */
export function drawPlot(input: SeriesChartInput, layout: SeriesLayout, theme: ChartTheme): readonly Svg[] {
  const { plot, unit, breaks, width } = layout;
  const years = placeYears(layout.namedTimes, layout.importantTimes, layout.xOf, input.formatYear, width);
  return [
    ...drawTextBlock(unit, edge, edge, "start"),
    ...drawTicks(layout, theme),
    ...drawYears(years, plot.bottom, theme),
    ...breaks.map(({ x, top }) =>
      element("line", {
        class: "break-rule",
        x1: x,
        x2: x,
        y1: top,
        y2: plot.bottom,
        stroke: theme.inkMuted,
      }),
    ),
    ...(input.absences ?? []).map((absence) => {
      return drawAbsenceSign(absencePlace(absence, input, layout), theme.inkMuted);
    }),
  ];
}

/** The straight way to the target: dots, so that nobody takes it for figures. */
export function drawPath(input: SeriesChartInput, layout: SeriesLayout, theme: ChartTheme): readonly Svg[] {
  const way = pathPlaces(input, layout);
  if (way.length < 2) return [];
  return [
    element("path", {
      class: "target-path",
      d: pathThrough(way),
      fill: "none",
      stroke: theme.accent,
      "stroke-width": 2,
      "stroke-linecap": "round",
      "stroke-dasharray": "0 6",
    }),
  ];
}

/** Labels that found no room in the plot, as lines under it: no word is ever lost. */
export function drawNotes(
  homeless: readonly LabelRequest[],
  { plot, width }: SeriesLayout,
): { readonly text: readonly Svg[]; readonly bottom: number } {
  const runs = homeless.flatMap(({ note, colour }) =>
    note === undefined ? [] : [{ text: note, size: smallText, colour }],
  );
  const top = plot.bottom + yearBand;
  const block = textBlock(runs, width - 2 * edge);
  return { text: drawTextBlock(block, edge, top, "start"), bottom: top + block.height };
}

function drawTicks({ plot, ticks, yOf }: SeriesLayout, theme: ChartTheme): readonly Svg[] {
  return ticks.flatMap(({ value, text }) => {
    const y = yOf(value);
    return [
      element("line", {
        x1: plot.left,
        x2: plot.right,
        y1: y,
        y2: y,
        stroke: value === 0 ? theme.inkMuted : theme.rule,
      }),
      element(
        "text",
        {
          x: plot.left - tickGap + 2,
          y: y + smallText * 0.35,
          "font-size": smallText,
          "text-anchor": "end",
          fill: theme.inkMuted,
        },
        text,
      ),
    ];
  });
}
