import { chartFrame, chartWidth, labelLayer } from "./chart-frame.js";
import { drawMark, drawRing, ringRadius } from "./mark.js";
import { qualifierReach } from "./qualifier-reach.js";
import type { Step, StepChartInput } from "./step-input.js";
import { element, pathThrough, type Svg } from "./svg.js";
import { drawTextBlock, type TextBlock, textBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { isNarrow, smallText, valueText } from "./type-sizes.js";
import { valueScale } from "./value-scale.js";

/**
 * Stairs from what is known to what is wanted: a filled block where there is a figure, a dashed outline with an open
 * ring where there is only a wish. The steps are equally wide, because a figure without a date has no place in time.
 */
export function stepChart(input: StepChartInput, theme: ChartTheme): string {
  const { steps } = input;
  if (steps.length < 2 || steps.length > 6) throw new TypeError(`invalid steps: ${steps.length}`);
  const width = chartWidth(input);
  const column = (width - 2 * edge) / steps.length;
  const words = steps.map((step) => stepWords(step, column - 8, width, theme));
  const plotTop = edge + Math.max(...words.map(({ label }) => label.height)) + ringRadius + 8;
  const plotBottom = plotTop + (isNarrow(width) ? 120 : 160);
  const values = steps.map(({ value }) => value);
  const yOf = valueScale([0, ...values], { domain: [Math.min(0, ...values), Math.max(...values)] }).between(
    plotBottom,
    plotTop,
  );
  const whenTop = plotBottom + ringRadius + 4;
  const placed = steps.map((step, at): PlacedStep => {
    const left = edge + at * column;
    return {
      step,
      ...(words[at] as StepWords),
      left,
      right: left + column,
      y: yOf(step.value),
      zero: yOf(0),
    };
  });
  return chartFrame(input, theme, whenTop + Math.max(...words.map(({ when }) => when.height)) + edge, [
    element("line", { x1: edge, x2: width - edge, y1: yOf(0), y2: yOf(0), stroke: theme.inkMuted }),
    ...placed.flatMap((one) => drawStep(one, theme)),
    labelLayer(
      placed.flatMap(({ label, when, left, y }) => [
        ...drawTextBlock(label, left + column / 2, y - ringRadius - 6 - label.height, "middle"),
        ...drawTextBlock(when, left + column / 2, whenTop, "middle"),
      ]),
      theme,
    ),
  ]);
}

interface StepWords {
  readonly label: TextBlock;
  readonly when: TextBlock;
}

interface PlacedStep extends StepWords {
  readonly step: Step;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly zero: number;
}

const edge = 2;

/** Three steps have more in the narrow drawing, four have less. */
const narrowRoom = 80;

function stepWords({ kind, label, when }: Step, room: number, width: number, theme: ChartTheme): StepWords {
  const colour = kind === "known" ? theme.ink : theme.accent;
  // Many steps are narrow: small words are better than words in pieces.
  const size = isNarrow(width) ? (room < narrowRoom ? smallText : valueText) : valueText + 3;
  return {
    label: textBlock([{ text: label, size, bold: true, colour }], room),
    when: textBlock([{ text: when, size: smallText, colour: theme.inkMuted }], room),
  };
}

function drawStep({ step, left, right, y, zero }: PlacedStep, theme: ChartTheme): readonly Svg[] {
  const box = { x: left, y: Math.min(y, zero), width: right - left, height: Math.abs(zero - y) };
  const at = { x: (left + right) / 2, y };
  if (step.kind === "wanted") {
    return [
      element("rect", {
        class: "step-wanted",
        ...box,
        fill: "none",
        stroke: theme.accent,
        "stroke-width": 1.5,
        "stroke-dasharray": "5 4",
      }),
      ...drawRing(at, step.qualifier === "approx", theme),
    ];
  }
  return [
    element("rect", { class: "step-known", ...box, fill: theme.series[0], "fill-opacity": 0.18 }),
    element("line", { x1: left, x2: right, y1: y, y2: y, stroke: theme.series[0], "stroke-width": 2.5 }),
    ...drawReach(step, at, theme),
    ...drawMark({ at, shape: "dot", colour: theme.series[0], kind: "stated" }, theme),
  ];
}

/** An arrow from the mark towards where the true value lies. */
function drawReach(
  { qualifier }: Step,
  { x, y }: { readonly x: number; readonly y: number },
  { series }: ChartTheme,
): readonly Svg[] {
  const { side } = qualifierReach(qualifier);
  if (side !== "lower" && side !== "higher") return [];
  const way = side === "lower" ? 1 : -1;
  const head = [
    { x: x - 5, y: y + way * 11 },
    { x, y: y + way * 17 },
    { x: x + 5, y: y + way * 11 },
  ];
  return [
    element("path", {
      class: "step-qualifier",
      d: `${pathThrough([
        { x, y },
        { x, y: y + way * 17 },
      ])}${pathThrough(head)}`,
      fill: "none",
      stroke: series[0],
      "stroke-width": 2,
    }),
  ];
}
