import type { DumbbellEnd } from "./dumbbell-input.js";
import { type DumbbellLayout, edge, labelAway, type PlacedRow, signRoom } from "./dumbbell-layout.js";
import { drawMark, type MarkShape, markRadius } from "./mark.js";
import { qualifierReach } from "./qualifier-reach.js";
import { element, pathThrough, type Svg } from "./svg.js";
import { drawTextBlock, type TextBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";

/** The bar between the two marks of a row, and the marks. */
export function drawRowMarks(placed: PlacedRow, layout: DumbbellLayout, theme: ChartTheme): readonly Svg[] {
  const { row, middle: y } = placed;
  const [from, to] = [layout.xOf(row.first.value), layout.xOf(row.second.value)];
  const strong = row.emphasised === true;
  const [firstColour, secondColour] = theme.series;
  // Equal figures stand one over the other, so that both are seen.
  const lift = Math.abs(from - to) < markRadius * 1.5 ? markRadius : 0;
  return [
    element("line", {
      class: strong ? "dumbbell-gap emphasised" : "dumbbell-gap",
      x1: from,
      x2: to,
      y1: y,
      y2: y,
      stroke: strong ? theme.ink : theme.rule,
      "stroke-width": strong ? 4 : 3,
    }),
    ...drawEnd(row.first, { x: from, y: y - lift }, "dot", firstColour, theme),
    ...drawEnd(row.second, { x: to, y: y + lift }, "diamond", secondColour, theme),
  ];
}

/** The row's label, its gap, and the two figures on the outer sides of their marks. */
export function drawRowWords(placed: PlacedRow, layout: DumbbellLayout): readonly Svg[] {
  const { row, label, gap, middle, wordsTop } = placed;
  const [firstX, secondX] = [layout.xOf(row.first.value), layout.xOf(row.second.value)];
  const firstIsLeft = firstX <= secondX;
  return [
    ...drawTextBlock(label, edge, wordsTop, "start"),
    ...drawTextBlock(gap, layout.width - edge, layout.narrow ? wordsTop : middle - gap.height / 2, "end"),
    ...drawFigure(row.first, placed.first, firstX, middle, firstIsLeft),
    ...drawFigure(row.second, placed.second, secondX, middle, !firstIsLeft),
  ];
}

function drawFigure(
  { qualifier }: DumbbellEnd,
  block: TextBlock,
  x: number,
  middle: number,
  onLeft: boolean,
): readonly Svg[] {
  const { side } = qualifierReach(qualifier);
  const away = labelAway + (side === "around" || side === (onLeft ? "lower" : "higher") ? signRoom : 0);
  const top = middle - block.height / 2;
  return onLeft ? drawTextBlock(block, x - away, top, "end") : drawTextBlock(block, x + away, top, "start");
}

function drawEnd(
  { mark, qualifier }: DumbbellEnd,
  at: { readonly x: number; readonly y: number },
  shape: MarkShape,
  colour: string,
  theme: ChartTheme,
): readonly Svg[] {
  return [
    ...drawReach(at, qualifierReach(qualifier).side, colour),
    ...drawMark({ at, shape, colour, kind: mark }, theme),
  ];
}

/** An arrow towards where the true value lies; both ways and dashed for an "about". */
function drawReach(
  { x, y }: { readonly x: number; readonly y: number },
  side: ReturnType<typeof qualifierReach>["side"],
  colour: string,
): readonly Svg[] {
  if (side === "here") return [];
  const tip = markRadius + signRoom - 1;
  const sign = { class: "dumbbell-qualifier", fill: "none", stroke: colour, "stroke-width": 1.75 };
  if (side === "around") {
    const ends = [
      { x: x - tip, y },
      { x: x + tip, y },
    ];
    return [element("path", { d: pathThrough(ends), ...sign, "stroke-dasharray": "2.5 2" })];
  }
  const way = side === "lower" ? -1 : 1;
  const arrow = [
    { x: x + way * (tip - 4), y: y - 4 },
    { x: x + way * tip, y },
    { x: x + way * (tip - 4), y: y + 4 },
  ];
  return [element("path", { d: pathThrough(arrow), ...sign })];
}
