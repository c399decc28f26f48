import { chartFrame, chartWidth, labelLayer } from "./chart-frame.js";
import type { LadderChartInput, LadderChartStep } from "./ladder-input.js";
import { element, type Svg } from "./svg.js";
import { drawTextBlock, type TextBlock, textBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { isNarrow, valueText } from "./type-sizes.js";

/**
 * Steps one below the other, each with its count as a large numeral and a bar against the whole: what is left of
 * the whole from step to step. A step that nothing has come to is a line where its bar would begin.
 */
export function ladderChart(input: LadderChartInput, theme: ChartTheme): string {
  if (input.steps.length === 0) throw new TypeError("missing steps");
  const width = chartWidth(input);
  const numerals = input.steps.map(({ countLabel }) => numeral(countLabel, width, theme));
  const left = edge + Math.max(...numerals.map((block) => block.width)) + columnGap;
  const rows: PlacedStep[] = [];
  let top = edge;
  for (const [at, step] of input.steps.entries()) {
    const label = textBlock(
      [{ text: step.label, size: valueText + 1, colour: theme.ink }],
      width - left - edge,
    );
    const block = numerals[at] ?? numeral(step.countLabel, width, theme);
    const placed = { step, label, numeral: block, top, ...rowHeights(label, block) };
    rows.push(placed);
    top += placed.height + rowSpace;
  }
  const bars = { left, right: width - edge, total: input.total };
  return chartFrame(input, theme, top - rowSpace + numeralFoot, [
    ...rows.flatMap((row) => drawBar(row, bars, theme)),
    labelLayer(
      rows.flatMap((row) => [
        ...drawTextBlock(
          row.numeral,
          left - columnGap,
          row.top + row.height - row.numeral.height + numeralFoot,
          "end",
        ),
        ...drawTextBlock(row.label, left, row.top, "start"),
      ]),
      theme,
    ),
  ]);
}

interface PlacedStep {
  readonly step: LadderChartStep;
  readonly label: TextBlock;
  readonly numeral: TextBlock;
  readonly top: number;
  readonly barTop: number;
  readonly height: number;
}

const edge = 2;
const columnGap = 14;
const rowSpace = 16;
const barHeight = 10;
/** How far the line of a numeral goes on below its digits. */
const numeralFoot = 7;

function numeral(text: string, width: number, theme: ChartTheme): TextBlock {
  const size = isNarrow(width) ? 32 : 38;
  return textBlock([{ text, size, bold: true, colour: theme.ink }], Number.POSITIVE_INFINITY);
}

/** The bar lies under the words, and the foot of the numeral at the foot of the bar. */
function rowHeights(
  label: TextBlock,
  block: TextBlock,
): { readonly barTop: number; readonly height: number } {
  const height = Math.max(block.height - numeralFoot, label.height + 6 + barHeight);
  return { barTop: height - barHeight, height };
}

function drawBar(
  { step, top, barTop }: PlacedStep,
  { left, right, total }: { readonly left: number; readonly right: number; readonly total: number },
  theme: ChartTheme,
): readonly Svg[] {
  const length = total > 0 ? ((right - left) * step.count) / total : 0;
  const bar = { x: left, y: top + barTop, height: barHeight };
  return [
    element("rect", {
      class: "ladder-whole",
      ...bar,
      width: right - left,
      fill: theme.rule,
      "fill-opacity": 0.5,
    }),
    element("rect", { class: "ladder-part", ...bar, width: Math.max(length, 2), fill: theme.accent }),
  ];
}
