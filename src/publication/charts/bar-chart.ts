import type { BarChartInput } from "./bar-input.js";
import { type BarLayout, barLayout, edge, type PlacedBar } from "./bar-layout.js";
import { clamp } from "./box.js";
import { chartFrame, labelLayer } from "./chart-frame.js";
import { drawRing } from "./mark.js";
import { drawQualifiedBar } from "./qualified-bar.js";
import type { Svg } from "./svg.js";
import { drawTextBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { drawTicksBelow } from "./ticks-below.js";

/**
 * One or a few figures without a course, as bars from zero under their own large numerals. A bar ends sharply
 * only where its figure does: "just under", "at least", "about" and "between" are drawn open.
 */
export function barChart(input: BarChartInput, theme: ChartTheme): string {
  if (input.bars.length === 0) throw new TypeError("missing bars");
  const layout = barLayout(input, theme);
  return chartFrame(input, theme, layout.height, [
    ...drawTicksBelow(layout, theme),
    ...layout.bars.flatMap(({ bar, colour, top, bottom }) =>
      drawQualifiedBar(bar, colour, { top, bottom, left: edge, right: layout.width - edge, xOf: layout.xOf }),
    ),
    ...layout.bars.flatMap((placed) => drawTarget(placed, layout, theme)),
    labelLayer(
      [
        ...drawTextBlock(layout.unit, edge, edge, "start"),
        ...layout.bars.flatMap((placed) => drawWords(placed, layout)),
      ],
      theme,
    ),
  ]);
}

function drawTarget({ bar, top, bottom }: PlacedBar, { xOf }: BarLayout, theme: ChartTheme): readonly Svg[] {
  if (bar.target === undefined) return [];
  const { value, approximate } = bar.target;
  return drawRing({ x: xOf(value), y: (top + bottom) / 2 }, approximate, theme);
}

function drawWords(placed: PlacedBar, { xOf, width }: BarLayout): readonly Svg[] {
  const { bar, figure, figureTop, name, nameLeft, nameTop, target, targetTop } = placed;
  const half = target.width / 2;
  const targetX = clamp(xOf(bar.target?.value ?? 0), edge + half, width - edge - half);
  return [
    ...drawTextBlock(figure, edge, figureTop, "start"),
    ...drawTextBlock(name, nameLeft, nameTop, "start"),
    ...drawTextBlock(target, targetX, targetTop, "middle"),
  ];
}
