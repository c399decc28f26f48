import { clamp } from "./box.js";
import { endsOf } from "./dumbbell-ends.js";
import { type DumbbellLayout, nameGap, namesAbove } from "./dumbbell-layout.js";
import { pushApart } from "./push-apart.js";
import { edge } from "./rows-on-scale.js";
import { element, type Svg } from "./svg.js";
import { drawTextBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";

export interface DrawnNames {
  readonly words: readonly Svg[];
  /** From each name down to the mark it names. */
  readonly leaders: readonly Svg[];
}

/** The two names over the marks of the first row, side by side, and what the numbers at the right are. */
export function drawNames(layout: DumbbellLayout, theme: ChartTheme): DrawnNames {
  const { names, rows, narrow, width, looks } = layout;
  const [row] = rows;
  if (row === undefined) return { words: [], leaders: [] };
  const [first, second] = endsOf(row, layout).map(({ x, absentX }) => x ?? absentX);
  const named = [
    { block: names.first, x: first ?? names.left, colour: theme.series[looks[0]] },
    { block: names.second, x: second ?? names.right, colour: theme.series[looks[1]] },
  ];
  const lefts = pushApart(
    named.map(({ block, x }) => ({ wanted: x - block.width / 2, size: block.width })),
    names.left,
    names.right,
    nameGap,
  );
  const placed = named.map((name, index) => ({ ...name, left: lefts[index] ?? edge, nameGap, namesAbove }));
  const namesBottom = row.marksTop - namesAbove;
  const gapTop = narrow ? edge : row.top - namesAbove - names.gap.height;
  return {
    words: [
      ...placed.flatMap(({ block, left }) =>
        drawTextBlock(block, left + block.width / 2, namesBottom - block.height, "middle"),
      ),
      ...drawTextBlock(names.gap, width - edge, gapTop, "end"),
    ],
    leaders: placed.map(({ block, x, left, colour }) =>
      element("line", {
        class: "leader",
        x1: clamp(x, left + 4, left + block.width - 4),
        y1: namesBottom,
        x2: x,
        y2: row.middle,
        stroke: colour,
        "stroke-width": 0.75,
      }),
    ),
  };
}
