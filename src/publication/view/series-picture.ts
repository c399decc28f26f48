import { segments } from "../../cube/index.js";
import type { EditionSeries } from "../../edition/index.js";
import { formatPeriod, inPeriod } from "../../language/index.js";
import { isAt, type Target } from "../../policy/index.js";
import type { ChartSeries, SeriesChartInput } from "../charts/series-input.js";
import { seriesSummary } from "./chart-summaries.js";
import { drawnAbsences } from "./drawn-absences.js";
import { drawnBreaks } from "./drawn-breaks.js";
import { drawnFan } from "./drawn-fan.js";
import { drawnFigure, position, type SaidOnce, tick } from "./drawn-figure.js";
import { isDatedFigure, seriesToDraw } from "./drawn-series.js";
import { gapTarget, targetsToDraw } from "./drawn-targets.js";
import { looksOf } from "./group-looks.js";
import { capital, codeNames, lineName, lowerFirst, measureTitle, placeName, unitName } from "./names.js";
import { mainPlace } from "./places.js";
import { type Reader, seriesOf } from "./reader.js";

/** What a chart of values over time is drawn from, but for the width. */
export interface SeriesPicture extends Omit<SeriesChartInput, "id" | "width"> {
  /** Which of the series the target is for, so that it can take its colour. */
  readonly targetSeries?: number;
}

/**
 * An indicator or a gap over time at the policy's own place: a line or slope per group, the gap between two of
 * them, the first target that states a level for a year. Undefined when it has no dated figures there. `about`: for
 * the page of a target, which shows that target's level and what lies ahead of it, and no picture without its series.
 */
export function seriesPicture(reader: Reader, id: string, about?: Target): SeriesPicture | undefined {
  const all = seriesOf(reader, id);
  const place = mainPlace(reader, all);
  if (place === undefined) return undefined;
  const { drawn, gap } = seriesToDraw(reader, id, all, place);
  if (drawn.length === 0) return undefined;
  const isDrawn = ({ subject }: Target): boolean =>
    Object.keys(subject?.dimensions ?? {}).length === 0 ||
    drawn.some(({ key }) => subject !== undefined && isAt(key, subject, reader.index));
  if (about !== undefined && !isDrawn(about)) return undefined;
  const { targetSeries, ...targets } = targetsToDraw(reader, id, place, drawn, about);
  const fan = about === undefined ? undefined : drawnFan(reader, about, drawn);
  const aim = gap === undefined ? undefined : gapTarget(reader, gap, place);
  const absences = drawnAbsences(reader, drawn);
  const looks = looksOf(
    reader.found,
    drawn.map(({ key }) => key.group),
  );
  const once = saidOnce(drawn);
  const chart = {
    series: drawn.map((series, at) => ({ ...chartSeries(reader, series, at, once), look: looks[at] ?? 0 })),
    breaks: drawn.flatMap((series) => drawnBreaks(reader, series)),
    ...targets,
    ...(absences.length === 0 ? {} : { absences }),
    ...(fan === undefined ? {} : { fan }),
    ...(gap === undefined ? {} : { gap: aim === undefined ? {} : { target: aim } }),
  };
  const periods = periodsByPlace(drawn);
  const periodAt = (at: number): string => periods.get(at) ?? String(at);
  return {
    title: reader.words.pages.overTime(
      [measureTitle(reader, id), lowerFirst(reader, codeNames(reader, drawn[0]?.key.dimensions ?? {}))]
        .filter(Boolean)
        .join(", "),
      placeName(reader, place),
    ),
    summary: seriesSummary(chart, (at) => inPeriod(periodAt(at), reader.language), reader.words.charts),
    unitLabel: once.unit ? unitLabel(reader, drawn[0]?.unit ?? "", once) : "",
    formatTick: (value) => tick(reader, drawn[0]?.unit ?? "", value),
    formatYear: (at) => formatPeriod(periodAt(at), reader.language),
    ...chart,
    // A line alone is named by the title.
    series: drawn.length === 1 ? chart.series.map((one) => ({ ...one, label: "" })) : chart.series,
    ...(targetSeries === undefined ? {} : { targetSeries }),
  };
}

/** A unit in words, and that every figure is derived: over the plot once. A percentage keeps its sign. */
function saidOnce(drawn: readonly EditionSeries[]): SaidOnce {
  const [first] = drawn;
  const unit = first?.unit !== "percent" && drawn.every((one) => one.unit === first?.unit);
  const figures = drawn.flatMap(({ observations }) => observations.filter(isDatedFigure));
  return { unit, derived: unit && figures.every(({ derivation }) => derivation !== undefined) };
}

function unitLabel(reader: Reader, unit: string, { derived }: SaidOnce): string {
  const name = capital(unitName(reader, unit).trim());
  return derived ? reader.words.pages.derivedMark(name) : name;
}

function chartSeries(reader: Reader, series: EditionSeries, index: number, once: SaidOnce): ChartSeries {
  return {
    label: lineName(reader, series.key, series.observations),
    role: index === 0 ? "primary" : "secondary",
    segments: segments(series)
      .map((stretch) =>
        stretch.filter(isDatedFigure).map((observation) => ({
          ...drawnFigure(reader, { series, observation }, once),
          at: position(observation.period) ?? 0,
        })),
      )
      .filter((stretch) => stretch.length > 0),
  };
}

/** The period that lies at a place on the axis of time; of several, the first. */
function periodsByPlace(drawn: readonly EditionSeries[]): ReadonlyMap<number, string> {
  const periods = new Map<number, string>();
  for (const { period } of drawn.flatMap(({ observations }) => observations)) {
    const at = position(period);
    if (at !== undefined && !periods.has(at)) periods.set(at, period);
  }
  return periods;
}
