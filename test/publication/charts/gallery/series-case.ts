import { texts } from "../../../../src/language/index.js";
import { seriesChart } from "../../../../src/publication/charts/series-chart.js";
import {
  type SeriesChartInput,
  type SeriesPoint,
  targetsOf,
} from "../../../../src/publication/charts/series-input.js";
import { seriesSummary } from "../../../../src/publication/view/chart-summaries.js";
import type { GalleryCase } from "./gallery-case.js";

/** What a case says of itself; the rest is the same for all. */
export type SeriesCase = Pick<SeriesChartInput, "title" | "series"> &
  Partial<Omit<SeriesChartInput, "id" | "summary" | "width">>;

export function seriesCase(name: string, shows: string, input: SeriesCase): GalleryCase {
  const drawn = {
    unitLabel: "",
    formatTick: (value: number) => `${danish(value)}\u00A0%`,
    formatYear: String,
    breaks: [],
    ...input,
  };
  const summary = seriesSummary(drawn, (at) => `i ${drawn.formatYear(at)}`, texts.da.charts);
  return {
    name: `series-${name}`,
    shows,
    draw: (variant, theme) => seriesChart({ ...drawn, ...variant, summary }, theme),
    figures: [
      ...input.series.flatMap(({ segments }) => segments.flat().map(({ label }) => label)),
      ...targetsOf(input).map(({ label }) => label),
      ...(input.breaks ?? []).map(({ reason }) => reason),
      ...(input.absences ?? []).map(({ label }) => label),
      ...(input.fan === undefined ? [] : [input.fan.label, input.fan.spoken]),
    ],
  };
}

/** A stated figure in per cent; more about it in the third place. */
export function percent(at: number, value: number, more: Partial<SeriesPoint> = {}): SeriesPoint {
  return { at, value, label: `${danish(value)}\u00A0%`, mark: "stated", ...more };
}

/** A figure as it is read out with its limits. */
export function withLimits(value: number, lower: number, upper: number): string {
  const [figure, low, high] = [value, lower, upper].map((one) => `${danish(one)}\u00A0%`);
  const { charts } = texts.da;
  return charts.limits(figure ?? "", charts.confidence("95"), low ?? "", high ?? "");
}

/** One figure a year from the first on. */
export function yearly(first: number, values: readonly number[]): readonly SeriesPoint[] {
  return values.map((value, index) => percent(first + index, value));
}

export function danish(value: number): string {
  return value.toLocaleString("da-DK", { maximumFractionDigits: 10 });
}
