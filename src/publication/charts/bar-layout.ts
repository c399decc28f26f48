import type { Bar, BarChartInput } from "./bar-input.js";
import type { Box } from "./box.js";
import { chartWidth } from "./chart-frame.js";
import { ringRadius } from "./mark.js";
import { longestReach, whiskerRoom } from "./qualified-bar.js";
import { roleColour } from "./series-style.js";
import { type TextBlock, textBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { type PlacedTick, placeTicks, tickBand } from "./ticks-below.js";
import { largeText, smallText, valueText } from "./type-sizes.js";
import { valueScale } from "./value-scale.js";

export interface BarLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly ticks: readonly PlacedTick[];
  readonly xOf: (value: number) => number;
  readonly unit: TextBlock;
  readonly bars: readonly PlacedBar[];
}

/** A bar with its figure and name over it, and the words of its target under it. */
export interface PlacedBar {
  readonly bar: Bar;
  readonly colour: string;
  readonly figure: TextBlock;
  readonly figureTop: number;
  readonly name: TextBlock;
  readonly nameLeft: number;
  readonly nameTop: number;
  readonly top: number;
  readonly bottom: number;
  readonly target: TextBlock;
  readonly targetTop: number;
}

export const edge = 2;
const barHeight = 20;
const rowSpace = 20;

export function barLayout(input: BarChartInput, theme: ChartTheme): BarLayout {
  const width = chartWidth(input);
  const values = input.bars.flatMap(({ value, range, target }) =>
    [value, range?.lower, range?.upper, target?.value].filter((one) => one !== undefined),
  );
  const ends = input.domain ?? [];
  const scale = valueScale([0, ...values], input.domain === undefined ? {} : { domain: input.domain });
  const hasTarget = input.bars.some(({ target }) => target !== undefined);
  const left = edge + (Math.min(0, ...values, ...ends) < 0 ? longestReach : hasTarget ? ringRadius : 0);
  const right = width - edge - longestReach;
  const unit = textBlock(
    [{ text: input.unitLabel, size: smallText, colour: theme.inkMuted }],
    width - 2 * edge,
  );
  const bars: PlacedBar[] = [];
  let top = edge + unit.height + (unit.height > 0 ? rowSpace / 2 : 0);
  for (const bar of input.bars) {
    const placed = placedBar(bar, top, width, theme);
    bars.push(placed);
    top = placed.targetTop + placed.target.height + rowSpace;
  }
  const bottom = top - rowSpace / 2;
  return {
    width,
    height: bottom + tickBand,
    plot: { left, right, top: bars[0]?.top ?? top, bottom },
    ticks: placeTicks(scale, input.formatTick, { left, right, width }),
    xOf: scale.between(left, right),
    unit,
    bars,
  };
}

function placedBar(bar: Bar, top: number, width: number, theme: ChartTheme): PlacedBar {
  const colour = roleColour(bar.role, theme);
  const room = width - 2 * edge;
  const figure = textBlock([{ text: bar.valueLabel, size: largeText, bold: true, colour }], room);
  const nameRun = { text: bar.label, size: valueText - 1, colour: theme.ink };
  const beside = textBlock([nameRun], Number.POSITIVE_INFINITY);
  const fits = figure.lines.length === 1 && figure.width + nameGap + beside.width <= room;
  const name = fits ? beside : textBlock([nameRun], room);
  // Beside each other both stand on one baseline.
  const nameTop = fits ? top + (largeText - nameRun.size) * 0.975 : top + figure.height;
  const barTop = (fits ? top + figure.height : nameTop + name.height) + 6;
  const bottom = barTop + (bar.value === undefined && bar.range === undefined ? 0 : barHeight);
  const hasWhisker = bar.value !== undefined && bar.range !== undefined;
  const target = textBlock(
    bar.target === undefined
      ? []
      : [{ text: bar.target.label, size: smallText, bold: true, colour: theme.accent }],
    room,
  );
  return {
    bar,
    colour,
    figure,
    figureTop: top,
    name,
    nameLeft: fits ? edge + figure.width + nameGap : edge,
    nameTop,
    top: barTop,
    bottom,
    target,
    targetTop: bottom + (hasWhisker ? whiskerRoom : target.height > 0 ? 4 : 0),
  };
}

const nameGap = 10;
