import type { Box } from "./box.js";
import { element, pathThrough, type Svg } from "./svg.js";
import type { ChartTheme } from "./theme.js";

/**
 * The band over a tile: a pattern and a colour for each class, so that neither is needed to tell them apart from the
 * other, and the word under it from both. Without a class it is empty, in a dashed frame.
 */
export function drawTileBand(box: Box, kind: number | undefined, theme: ChartTheme): readonly Svg[] {
  const { left, top, right, bottom } = box;
  const colour = kind === undefined ? theme.inkMuted : (theme.series[kind % 4] ?? theme.ink);
  const frame = element("rect", {
    class: kind === undefined ? "tile-none" : "tile-band",
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    fill: kind !== undefined && kind % 4 === 0 ? colour : theme.paper,
    stroke: colour,
    "stroke-width": 1.5,
    ...(kind === undefined ? { "stroke-dasharray": "4 3" } : {}),
  });
  const pattern = kind === undefined ? [] : (patterns[kind % 4] ?? []);
  const middle = (top + bottom) / 2;
  const line = pathThrough([
    { x: left + 4, y: middle },
    { x: right - 4, y: middle },
  ]);
  return [
    frame,
    ...pattern.map((strokes) => element("path", { d: line, fill: "none", stroke: colour, ...strokes })),
  ];
}

/** Full, upright bars, dots, one line: by the dashes of a line through the band. */
const patterns: readonly (readonly Readonly<Record<string, string | number>>[])[] = [
  [],
  [{ "stroke-width": 10, "stroke-dasharray": "5 5" }],
  [{ "stroke-width": 6, "stroke-dasharray": "0.01 10", "stroke-linecap": "round" }],
  [{ "stroke-width": 2 }],
];
