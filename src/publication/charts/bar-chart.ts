import { drawAbsenceSign } from "./absence-sign.js";
import type { BarChartInput } from "./bar-input.js";
import { type BarLayout, barLayout, type PlacedBar } from "./bar-layout.js";
import { clamp } from "./box.js";
import { chartFrame, labelLayer } from "./chart-frame.js";
import { drawRing } from "./mark.js";
import { drawQualifiedBar } from "./qualified-bar.js";
import { edge } from "./rows-on-scale.js";
import type { Svg } from "./svg.js";
import { drawTextBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { drawTicksBelow } from "./ticks-below.js";

/**
 * One or a few figures without a course, as bars from zero under their own large numerals. A bar ends sharply
 * only where its figure does: "just under", "at least", "about" and "between" are drawn open. One that may still
 * change or was worked out is framed, and where there is no figure a cross stands with the word that says why.
 */
export function barChart(input: BarChartInput, theme: ChartTheme): string {
  if (input.bars.length === 0) throw new TypeError("missing bars");
  const layout = barLayout(input, theme);
  return chartFrame(input, theme, layout.height, [
    ...drawTicksBelow(layout, theme),
    ...layout.rows.flatMap((placed) => drawFigure(placed, layout, theme)),
    ...layout.rows.flatMap((placed) => drawTarget(placed, layout, theme)),
    labelLayer(
      [
        ...drawTextBlock(layout.unit, layout.wordsLeft, edge, "start"),
        ...layout.rows.flatMap((placed) => drawWords(placed, layout)),
      ],
      theme,
    ),
  ]);
}

function drawFigure(
  { bar, colour, barTop: top, barBottom: bottom }: PlacedBar,
  { xOf, width }: BarLayout,
  theme: ChartTheme,
): readonly Svg[] {
  if (bar.absent === true) return [drawAbsenceSign({ x: xOf(0), y: (top + bottom) / 2 }, theme.inkMuted)];
  return drawQualifiedBar(bar, colour, { top, bottom, left: edge, right: width - edge, xOf });
}

function drawTarget(
  { bar, barTop, barBottom }: PlacedBar,
  { xOf }: BarLayout,
  theme: ChartTheme,
): readonly Svg[] {
  if (bar.target === undefined) return [];
  const { value, approximate } = bar.target;
  return drawRing({ x: xOf(value), y: (barTop + barBottom) / 2 }, approximate, theme);
}

function drawWords(placed: PlacedBar, { xOf, width, wordsLeft }: BarLayout): readonly Svg[] {
  const { bar, figure, figureTop, name, nameLeft, nameTop, target, targetTop } = placed;
  const half = target.width / 2;
  const targetX = clamp(xOf(bar.target?.value ?? 0), wordsLeft + half, width - edge - half);
  return [
    ...drawTextBlock(figure, wordsLeft, figureTop, "start"),
    ...drawTextBlock(name, nameLeft, nameTop, "start"),
    ...drawTextBlock(target, targetX, targetTop, "middle"),
  ];
}
