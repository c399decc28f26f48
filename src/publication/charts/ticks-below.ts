import { type Box, clamp } from "./box.js";
import { element, type Svg } from "./svg.js";
import type { ChartTheme } from "./theme.js";
import { namedTicks, type Tick } from "./tick-labels.js";
import { smallText } from "./type-sizes.js";
import type { ValueScale } from "./value-scale.js";

/** A round value of a scale that runs from left to right. */
export interface PlacedTick extends Tick {
  readonly x: number;
  /** The middle of its text: at the edges of the drawing it gives way. */
  readonly textX: number;
}

/** As many round values, up to six, as can be named beside each other. */
export function placeTicks(
  scale: ValueScale,
  formatTick: (value: number) => string,
  { left, right, width }: { readonly left: number; readonly right: number; readonly width: number },
): readonly PlacedTick[] {
  const xOf = scale.between(left, right);
  for (const count of [5, 4, 3, 2, 1]) {
    const ticks = namedTicks(scale.ticks(count), formatTick, width / 3).map((tick) => {
      const x = xOf(tick.value);
      return { ...tick, x, textX: clamp(x, tick.width / 2, width - tick.width / 2) };
    });
    if (ticks.every((tick, index) => areApart(ticks[index - 1], tick))) return ticks;
  }
  return [];
}

/** Upright rules through the plot with their values under it. */
export function drawTicksBelow(
  { plot, ticks }: { readonly plot: Box; readonly ticks: readonly PlacedTick[] },
  theme: ChartTheme,
): readonly Svg[] {
  return ticks.flatMap(({ value, text, x, textX }) => [
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
        x: textX,
        y: plot.bottom + 18,
        "font-size": smallText,
        "text-anchor": "middle",
        fill: theme.inkMuted,
      },
      text,
    ),
  ]);
}

/** How much of the drawing lies below the plot for the values. */
export const tickBand = 26;

const tickSpace = 16;

function areApart(before: PlacedTick | undefined, tick: PlacedTick): boolean {
  return before === undefined || tick.textX - before.textX >= (before.width + tick.width) / 2 + tickSpace;
}
