import { type Box, clamp } from "./box.js";
import { element, type Svg } from "./svg.js";
import type { ChartTheme } from "./theme.js";
import { namedTicks, type Tick } from "./tick-labels.js";
import { smallText } from "./type-sizes.js";
import type { ValueScale } from "./value-scale.js";

/** A scale that runs from left to right: upright rules through the plot with their values under it. */
export function drawTicksBelow(
  chart: {
    readonly plot: Box;
    readonly ticks: readonly Tick[];
    readonly width: number;
    readonly xOf: (value: number) => number;
  },
  theme: ChartTheme,
): readonly Svg[] {
  const { plot, ticks, width, xOf } = chart;
  return ticks.flatMap(({ value, text, width: textWidth }) => {
    const x = xOf(value);
    return [
      element("line", {
        x1: x,
        x2: x,
        y1: plot.top,
        y2: plot.bottom,
        stroke: value === 0 ? theme.inkMuted : theme.rule,
      }),
      element(
        "text",
        {
          x: clamp(x, textWidth / 2, width - textWidth / 2),
          y: plot.bottom + 18,
          "font-size": smallText,
          "text-anchor": "middle",
          fill: theme.inkMuted,
        },
        text,
      ),
    ];
  });
}

/** As many round values, up to six, as can be named beside each other. */
export function ticksThatFit(
  scale: ValueScale,
  formatTick: (value: number) => string,
  plotWidth: number,
): readonly Tick[] {
  const xOf = scale.between(0, plotWidth);
  for (const count of [5, 4, 3, 2, 1]) {
    const ticks = namedTicks(scale.ticks(count), formatTick, plotWidth / 2);
    const places = ticks.map(({ value }) => xOf(value));
    const fit = ticks.every((tick, index) => {
      const [before, from, to] = [ticks[index - 1], places[index - 1], places[index]];
      if (before === undefined || from === undefined || to === undefined) return true;
      return to - from >= (before.width + tick.width) / 2 + tickSpace;
    });
    if (fit) return ticks;
  }
  return [];
}

/** How much of the drawing lies below the plot for the values. */
export const tickBand = 26;

const tickSpace = 16;
