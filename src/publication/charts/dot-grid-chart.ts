import type { Point } from "./box.js";
import { chartFrame, chartWidth, labelLayer } from "./chart-frame.js";
import type { DotGridChartInput, DotKind } from "./dot-grid-input.js";
import { element, pathThrough, type Svg } from "./svg.js";
import { drawTextBlock, firstLineMiddle, type TextBlock, textBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { isNarrow, smallText, valueText } from "./type-sizes.js";

/**
 * A dot for each thing, row by row, each kind with a mark of its own. What the marks mean stands over the rows.
 */
export function dotGridChart(input: DotGridChartInput, theme: ChartTheme): string {
  if (input.rows.length === 0) throw new TypeError("missing rows");
  const width = chartWidth(input);
  const key = placedKey(input, width, theme);
  const rows = placedRows(input, key.at(-1)?.bottom ?? edge, width, theme);
  return chartFrame(input, theme, (rows.at(-1)?.bottom ?? edge) + edge, [
    ...key.flatMap(({ mark, at }, kind) =>
      drawDots([{ ...at, count: 1 }, ...rows.flatMap(({ dots }) => dots[kind] ?? [])], mark, theme),
    ),
    labelLayer(
      [
        ...key.flatMap(({ label, at }) =>
          drawTextBlock(label, edge + cell + 4, at.y - firstLineMiddle(label), "start"),
        ),
        ...rows.flatMap(({ label, top }) => drawTextBlock(label, edge, top, "start")),
      ],
      theme,
    ),
  ]);
}

const edge = 2;
const cell = 15;

/** Dots side by side: the middle of the first, and how many. */
interface Run extends Point {
  readonly count: number;
}

interface PlacedKind {
  readonly mark: DotKind["mark"];
  readonly label: TextBlock;
  readonly at: Point;
  readonly bottom: number;
}

function placedKey({ kinds }: DotGridChartInput, width: number, theme: ChartTheme): readonly PlacedKind[] {
  const placed: PlacedKind[] = [];
  let top = edge;
  for (const kind of kinds) {
    const label = textBlock(
      [{ text: kind.label, size: smallText, colour: theme.ink }],
      width - 2 * edge - cell - 4,
    );
    const bottom = top + label.height + 4;
    placed.push({
      mark: kind.mark,
      label,
      at: { x: edge + cell / 2, y: top + firstLineMiddle(label) },
      bottom,
    });
    top = bottom;
  }
  return placed;
}

interface PlacedRow {
  readonly label: TextBlock;
  readonly top: number;
  readonly bottom: number;
  /** The dots of each kind, a run a line. */
  readonly dots: readonly (readonly Run[])[];
}

/** In a narrow drawing the name of a row stands over its dots, else beside them. */
function placedRows(
  { rows }: DotGridChartInput,
  start: number,
  width: number,
  theme: ChartTheme,
): readonly PlacedRow[] {
  const narrow = isNarrow(width);
  const room = narrow ? width - 2 * edge : width * 0.34;
  const labels = rows.map(({ label }) =>
    textBlock([{ text: label, size: valueText - 1, colour: theme.ink }], room),
  );
  const left = narrow ? edge : edge + Math.max(...labels.map((label) => label.width)) + cell;
  const inLine = Math.max(1, Math.floor((width - edge - left) / cell));
  const placed: PlacedRow[] = [];
  let top = start + 10;
  for (const [index, { counts }] of rows.entries()) {
    const label = labels[index] ?? textBlock([], room);
    const dotsTop = narrow
      ? top + label.height + 2
      : top + Math.max(0, (label.lines[0]?.size ?? 0) * 0.625 - cell / 2);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const lines = Math.ceil(all / inLine);
    const bottom = Math.max(top + label.height, dotsTop + lines * cell);
    placed.push({ label, top, bottom, dots: runsOf(counts, { left, top: dotsTop, inLine }) });
    top = bottom + (narrow ? 8 : 5);
  }
  return placed;
}

function runsOf(
  counts: readonly number[],
  { left, top, inLine }: { readonly left: number; readonly top: number; readonly inLine: number },
): readonly (readonly Run[])[] {
  let before = 0;
  return counts.map((count) => {
    const runs: Run[] = [];
    const end = before + count;
    while (before < end) {
      const [line, column] = [Math.floor(before / inLine), before % inLine];
      const length = Math.min(end - before, inLine - column);
      runs.push({ x: left + (column + 0.5) * cell, y: top + (line + 0.5) * cell, count: length });
      before += length;
    }
    return runs;
  });
}

/**
 * Runs of dots as dashed lines without length between round ends: a page with hundreds of dots stays light. A ring
 * is a dot with a smaller one of paper on it.
 */
function drawDots(runs: readonly Run[], mark: DotKind["mark"], theme: ChartTheme): readonly Svg[] {
  const d = runs
    // The line goes on a little, so that its last dash is surely drawn.
    .map(({ x, y, count }) =>
      pathThrough([
        { x, y },
        { x: x + (count - 1) * cell + 0.5, y },
      ]),
    )
    .join("");
  const dots = (name: string, size: number, stroke: string): Svg =>
    element("path", {
      class: name,
      d,
      fill: "none",
      stroke,
      "stroke-width": size,
      "stroke-linecap": "round",
      "stroke-dasharray": `0.01 ${cell - 0.01}`,
    });
  const full = dots(`dot-${mark}`, 10, mark === "empty" ? theme.ink : theme.accent);
  if (mark === "full") return [full];
  const hollow = [full, dots("dot-inside", 7, theme.paper)];
  return mark === "ringed" ? [...hollow, dots("dot-point", 3.2, theme.accent)] : hollow;
}
