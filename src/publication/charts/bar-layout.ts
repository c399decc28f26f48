import type { Bar, BarChartInput } from "./bar-input.js";
import { chartWidth } from "./chart-frame.js";
import { ringRadius } from "./mark.js";
import { longestReach, whiskerRoom } from "./qualified-bar.js";
import { edge, type RowPlace, type RowsOnScale, rowsOnScale } from "./rows-on-scale.js";
import { styleColour } from "./series-style.js";
import { type TextBlock, textBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { largeText, smallText, valueText } from "./type-sizes.js";
import { valueScale } from "./value-scale.js";

export interface BarLayout extends RowsOnScale<PlacedBar> {
  readonly unit: TextBlock;
  readonly wordsLeft: number;
}

/** A bar with its figure and name over it, and the words of its target under it. */
export interface PlacedBar extends RowPlace {
  readonly bar: Bar;
  readonly colour: string;
  readonly figure: TextBlock;
  readonly figureTop: number;
  readonly name: TextBlock;
  readonly nameLeft: number;
  readonly nameTop: number;
  readonly barTop: number;
  readonly barBottom: number;
  readonly target: TextBlock;
  readonly targetTop: number;
}

const barHeight = 20;
const rowSpace = 20;
const nameGap = 10;

export function barLayout(input: BarChartInput, theme: ChartTheme): BarLayout {
  const width = chartWidth(input);
  const values = input.bars.flatMap(({ value, range, target }) =>
    [value, range?.lower, range?.upper, target?.value].filter((one) => one !== undefined),
  );
  const ends = input.domain ?? [];
  const scale = valueScale([0, ...values], input.domain === undefined ? {} : { domain: input.domain });
  const hasNegative = Math.min(0, ...values, ...ends) < 0;
  const hasRing = input.bars.some(({ target, absent }) => target !== undefined || absent === true);
  const left = edge + (hasNegative ? longestReach : hasRing ? ringRadius : 0);
  // Words begin where the bars do, unless bars grow to the left.
  const wordsLeft = hasNegative ? edge : left;
  const unit = textBlock(
    [{ text: input.unitLabel, size: smallText, colour: theme.inkMuted }],
    width - edge - wordsLeft,
  );
  const rows = rowsOnScale(
    input.bars.map(
      (bar) => (top: number) => placedBar(bar, top, { left: wordsLeft, right: width - edge }, theme),
    ),
    scale,
    {
      width,
      left,
      right: width - edge - longestReach,
      top: edge + unit.height + (unit.height > 0 ? rowSpace / 2 : 0),
      space: rowSpace,
      plotTop: ({ barTop }) => barTop,
      formatTick: input.formatTick,
    },
  );
  return { ...rows, unit, wordsLeft };
}

interface Room {
  readonly left: number;
  readonly right: number;
}

function placedBar(bar: Bar, top: number, words: Room, theme: ChartTheme): PlacedBar {
  const colour = styleColour(bar, theme);
  const name = nameAndFigure(bar, top, words, colour, theme);
  const barTop = name.bottom + 6;
  const isDrawn = bar.value !== undefined || bar.range !== undefined || bar.absent === true;
  const barBottom = barTop + (isDrawn ? barHeight : 0);
  const hasWhisker = bar.value !== undefined && bar.range !== undefined;
  const target = textBlock(
    bar.target === undefined
      ? []
      : [{ text: bar.target.label, size: smallText, bold: true, colour: theme.accent }],
    words.right - words.left,
  );
  const targetTop = barBottom + (hasWhisker ? whiskerRoom : target.height > 0 ? 4 : 0);
  const bottom = targetTop + target.height;
  return { ...name, bar, colour, top, barTop, barBottom, target, targetTop, bottom };
}

/** Figure and name on one baseline beside each other where both fit, else one below the other. */
function nameAndFigure(bar: Bar, top: number, { left, right }: Room, colour: string, theme: ChartTheme) {
  const room = right - left;
  const isAbsent = bar.absent === true;
  const figure = textBlock(
    [
      {
        text: bar.valueLabel,
        size: isAbsent ? valueText : largeText,
        bold: !isAbsent,
        colour: isAbsent ? theme.inkMuted : colour,
      },
    ],
    room,
  );
  const nameRun = { text: bar.label, size: valueText - 1, colour: theme.ink };
  const beside = textBlock([nameRun], Number.POSITIVE_INFINITY);
  const fits = figure.lines.length === 1 && figure.width + nameGap + beside.width <= room;
  const name = fits ? beside : textBlock([nameRun], room);
  const nameTop = fits ? top + ((figure.lines[0]?.size ?? 0) - nameRun.size) * 0.975 : top + figure.height;
  return {
    figure,
    figureTop: top,
    name,
    nameLeft: fits ? left + figure.width + nameGap : left,
    nameTop,
    bottom: Math.max(top + figure.height, nameTop + name.height),
  };
}
