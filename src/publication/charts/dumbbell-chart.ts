import { chartFrame, labelLayer } from "./chart-frame.js";
import type { DumbbellChartInput } from "./dumbbell-input.js";
import { dumbbellLayout } from "./dumbbell-layout.js";
import { drawNames } from "./dumbbell-names.js";
import { drawRowMarks, drawRowWords } from "./dumbbell-row.js";
import type { ChartTheme } from "./theme.js";
import { drawTicksBelow } from "./ticks-below.js";

/**
 * Two figures a row on a common scale: a dot, a diamond and the bar between them, with the gap as stated. The
 * names of the two stand over the first row only; one row may be emphasised.
 */
export function dumbbellChart(input: DumbbellChartInput, theme: ChartTheme): string {
  if (input.rows.length === 0) throw new TypeError("missing rows");
  const layout = dumbbellLayout(input, theme);
  const names = drawNames(layout, theme);
  return chartFrame(input, theme, layout.height, [
    ...drawTicksBelow(layout, theme),
    ...names.leaders,
    ...layout.rows.flatMap((row) => drawRowMarks(row, layout, theme)),
    labelLayer([...names.words, ...layout.rows.flatMap((row) => drawRowWords(row, layout))], theme),
  ]);
}
