import { clamp } from "./box.js";
import { element, type Svg } from "./svg.js";
import { textWidth } from "./text-width.js";
import type { ChartTheme } from "./theme.js";
import { shortened } from "./tick-labels.js";
import { smallText } from "./type-sizes.js";

export interface YearLabel {
  readonly x: number;
  /** The middle of the text: at the edge of the drawing it gives way. */
  readonly textX: number;
  readonly text: string;
  readonly half: number;
}

/**
 * The times that are named under the plot: the ends and the important ones always, the others at the smallest
 * step from the first at which they all have room, so that the years run evenly.
 */
export function placeYears(
  times: readonly number[],
  important: readonly number[],
  xOf: (at: number) => number,
  formatYear: (at: number) => string,
  width: number,
): readonly YearLabel[] {
  const inOrder = [...new Set(times)].sort((a, b) => a - b);
  const [first = 0, last = 0] = [inOrder[0], inOrder.at(-1)];
  const candidates = new Map(inOrder.map((at) => [at, yearLabel(formatYear(at), xOf(at), width)]));
  const at = (wanted: readonly number[]) =>
    [...new Set(wanted)].flatMap((time) => candidates.get(time) ?? []);
  const evenly = [inOrder, ...steps.map((step) => inOrder.filter((time) => (time - first) % step === 0))]
    .map(at)
    .find((labels) => withRoom(labels).length === labels.length);
  return withRoom([...at([first, last, ...important]), ...(evenly ?? [])]);
}

const steps = [1, 2, 3, 4, 5, 10, 20, 50, 100];
const yearGap = 12;

/** The labels from which those are left out that would touch one before them in the list. */
function withRoom(labels: readonly YearLabel[]): readonly YearLabel[] {
  const placed: YearLabel[] = [];
  for (const label of labels) {
    const touches = (other: YearLabel) =>
      Math.abs(other.textX - label.textX) < other.half + label.half + yearGap;
    if (placed.includes(label) || placed.some(touches)) continue;
    placed.push(label);
  }
  return placed;
}

function yearLabel(text: string, x: number, width: number): YearLabel {
  const whole = shortened(text, width / 2);
  const half = textWidth(whole, smallText) / 2;
  return { x, textX: clamp(x, half + 2, width - half - 2), text: whole, half };
}

export function drawYears(
  years: readonly YearLabel[],
  plotBottom: number,
  theme: ChartTheme,
): readonly Svg[] {
  return years.flatMap(({ x, textX, text }) => [
    element("line", { x1: x, x2: x, y1: plotBottom, y2: plotBottom + 5, stroke: theme.inkMuted }),
    element(
      "text",
      {
        x: textX,
        y: plotBottom + 20,
        "font-size": smallText,
        "text-anchor": "middle",
        fill: theme.inkMuted,
      },
      text,
    ),
  ]);
}

/** How much of the drawing lies below the plot for the years. */
export const yearBand = 28;
