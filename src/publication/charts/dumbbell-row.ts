import { drawAbsenceSign } from "./absence-sign.js";
import type { Point } from "./box.js";
import { endsOf, type PlacedEnd } from "./dumbbell-ends.js";
import type { DumbbellLayout, PlacedRow } from "./dumbbell-layout.js";
import type { Look } from "./look.js";
import { drawMark, markRadius } from "./mark.js";
import { drawQualifierSign } from "./qualifier-sign.js";
import { drawRangeSign } from "./range-sign.js";
import { edge } from "./rows-on-scale.js";
import { lookShape } from "./series-style.js";
import { element, type Svg } from "./svg.js";
import { drawTextBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";

/** The bar between the two marks of a row, and the marks. */
export function drawRowMarks(placed: PlacedRow, layout: DumbbellLayout, theme: ChartTheme): readonly Svg[] {
  const { row, middle: y } = placed;
  const [first, second] = endsOf(placed, layout);
  const strong = row.emphasised === true;
  // Equal figures stand one over the other, so that both are seen.
  const areEqual =
    first.x !== undefined && second.x !== undefined && Math.abs(first.x - second.x) < markRadius * 1.5;
  const lift = areEqual ? markRadius : 0;
  return [
    ...(first.x === undefined || second.x === undefined
      ? []
      : [
          element("line", {
            class: strong ? "dumbbell-gap emphasised" : "dumbbell-gap",
            x1: first.x,
            x2: second.x,
            y1: y,
            y2: y,
            stroke: strong ? theme.ink : theme.rule,
            "stroke-width": strong ? 4 : 3,
          }),
        ]),
    ...drawEnd(first, y - lift, layout.looks[0], layout, theme),
    ...drawEnd(second, y + lift, layout.looks[1], layout, theme),
  ];
}

/** The row's label, its gap, and the two figures on the outer sides of all that is drawn of their marks. */
export function drawRowWords(placed: PlacedRow, layout: DumbbellLayout): readonly Svg[] {
  const { label, gap, middle, wordsTop } = placed;
  return [
    ...drawTextBlock(label, edge, wordsTop, "start"),
    ...drawTextBlock(gap, layout.width - edge, layout.narrow ? wordsTop : middle - gap.height / 2, "end"),
    ...endsOf(placed, layout).flatMap(({ words, wordsX, onLeft }) =>
      drawTextBlock(words, wordsX, middle - words.height / 2, onLeft ? "end" : "start"),
    ),
  ];
}

function drawEnd(
  { end, x, absentX }: PlacedEnd,
  y: number,
  look: Look,
  { xOf }: DumbbellLayout,
  theme: ChartTheme,
): readonly Svg[] {
  if (x === undefined) return [drawAbsenceSign({ x: absentX, y }, theme.inkMuted)];
  const { value, range, qualifier, mark } = end;
  const [colour, shape] = [theme.series[look], lookShape(look)];
  const ends: readonly Point[] =
    range === undefined ? [] : [range.lower, range.upper].map((at) => ({ x: xOf(at), y }));
  const [lower, upper] = ends;
  return [
    ...(lower === undefined || upper === undefined
      ? []
      : drawRangeSign([lower, upper], value !== undefined, colour)),
    ...(value === undefined
      ? []
      : [
          ...drawQualifierSign({ x, y }, qualifier, "rightwards", colour),
          ...drawMark({ at: { x, y }, shape, colour, kind: mark }, theme),
        ]),
  ];
}
