import { texts } from "../../../../src/language/index.js";
import { barChart } from "../../../../src/publication/charts/bar-chart.js";
import type { Bar, BarChartInput } from "../../../../src/publication/charts/bar-input.js";
import { barSummary } from "../../../../src/publication/view/chart-summaries.js";
import type { GalleryCase } from "./gallery-case.js";
import { danish } from "./series-case.js";

export type BarCase = Pick<BarChartInput, "title" | "bars"> &
  Partial<Omit<BarChartInput, "id" | "summary" | "width">>;

export function barCase(name: string, shows: string, input: BarCase): GalleryCase {
  const drawn = { unitLabel: "", formatTick: (value: number) => `${danish(value)}\u00A0%`, ...input };
  const summary = barSummary(drawn, texts.da.charts);
  return {
    name: `bars-${name}`,
    shows,
    draw: (variant, theme) => barChart({ ...drawn, ...variant, summary }, theme),
    figures: input.bars.flatMap(({ valueLabel, target }) => [
      valueLabel,
      ...(target === undefined ? [] : [target.label]),
    ]),
  };
}

export function bar(label: string, value: number, more: Partial<Bar> = {}): Bar {
  return { label, value, valueLabel: `${danish(value)}\u00A0%`, role: "primary", ...more };
}
