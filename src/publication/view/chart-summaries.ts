import type { InterfaceTexts } from "../../language/index.js";
import type { BarChartInput } from "../charts/bar-input.js";
import type { DumbbellChartInput, DumbbellEnd, DumbbellRow } from "../charts/dumbbell-input.js";
import { type ChartTarget, type SeriesChartInput, targetsOf } from "../charts/series-input.js";
import { withStop } from "./sentence.js";

// What is read out instead of a picture is made from what the picture is drawn from, so neither says less.

type ChartWords = InterfaceTexts["charts"];

/** Every series with its figures and their times, then breaks, absences, what is to be reached, and what lies ahead. */
export function seriesSummary(
  chart: Pick<SeriesChartInput, "series" | "breaks" | "absences" | "target" | "milestones" | "gap" | "fan">,
  inTime: (at: number) => string,
  words: ChartWords,
): string {
  return sentences([
    ...chart.series.map(({ label, segments }) => {
      const points = segments.flat().sort((a, b) => a.at - b.at);
      const figures = points.map((point) => `${point.spoken ?? point.label} ${inTime(point.at)}`);
      if (figures.length === 0) return "";
      return label === "" ? words.figuresAlone(figures) : words.figuresOf(label, figures);
    }),
    ...chart.breaks.map(({ at, reason }) => words.breakAt(inTime(at), reason)),
    ...(chart.absences ?? []).map(({ label }) => label),
    ...targetsOf(chart).map(targetSentence),
    chart.fan?.spoken ?? "",
  ]);
}

/** Every bar with its figure and its target. */
export function barSummary({ bars }: Pick<BarChartInput, "bars">, words: ChartWords): string {
  return sentences(
    bars.flatMap(({ label, valueLabel, spoken, target }) => [
      words.figuresOf(label, [spoken ?? valueLabel]),
      ...(target === undefined ? [] : [targetSentence(target)]),
    ]),
  );
}

/** Every row with both ends and the gap; the names of the ends as they are in the middle of a sentence. */
export function dumbbellSummary(
  { rows, gapLabel }: Pick<DumbbellChartInput, "rows" | "gapLabel">,
  names: { readonly first: string; readonly second: string },
): string {
  const end = (name: string, { label, spoken }: DumbbellEnd) => `${name} ${spoken ?? label}`;
  const gap = (row: DumbbellRow) => row.gapSpoken ?? `${gapLabel} ${row.gap}`;
  return sentences(
    rows.map(
      (row) => `${row.label}: ${end(names.first, row.first)}, ${end(names.second, row.second)}, ${gap(row)}`,
    ),
  );
}

function targetSentence({ label, spoken }: Pick<ChartTarget, "label" | "spoken">): string {
  return spoken ?? label;
}

/** Each ends with a stop, and with one only. */
function sentences(all: readonly string[]): string {
  return all
    .filter((one) => one !== "")
    .map(withStop)
    .join(" ");
}
