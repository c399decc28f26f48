import {
  decimalNumber,
  isExact,
  parseDecimal,
  parsePeriod,
  periodPosition,
  type SeriesKey,
  segments,
  total,
} from "../../cube/index.js";
import type { EditionObservation, EditionSeries } from "../../edition/index.js";
import { formatDecimal, inPeriod } from "../../language/index.js";
import { isAt, type Point, type PolicyArea, type Target } from "../../policy/index.js";
import type { ChartSeries, SeriesBreak, SeriesChartInput, SeriesPoint } from "../charts/series-input.js";
import { goalText } from "./assessments.js";
import { figureNotes, figureText } from "./figure-words.js";
import { isOwnMeasure, lineName, lineNameInSentence, measureTitle, placeName } from "./names.js";
import { mainPlace } from "./places.js";
import { type Reader, seriesOf } from "./reader.js";

/** What a chart of values over time is drawn from, but for the width. */
export interface SeriesPicture extends Omit<SeriesChartInput, "id" | "width"> {
  /** Which of the series the target is for, so that it can take its colour. */
  readonly targetSeries?: number;
}

/**
 * An indicator or a gap over time at the policy's own place: a line or slope per group, the first target that
 * states a level for a year. Undefined when it has no dated figures there.
 */
export function seriesPicture(reader: Reader, id: string): SeriesPicture | undefined {
  const all = seriesOf(reader, id);
  const place = mainPlace(reader, all);
  const drawn = all
    .filter(({ key }) => key.refArea === place && isOwnMeasure(reader, key))
    .filter(({ key }) => Object.keys(key.dimensions).length === 0)
    .filter(({ observations }) => observations.some(isDrawable))
    .sort((a, b) => importance(reader, b.key) - importance(reader, a.key))
    .slice(0, 4)
    .sort((a, b) => lastValue(b) - lastValue(a));
  if (place === undefined || drawn.length === 0) return undefined;
  const title = reader.words.pages.overTime(measureTitle(reader, id), placeName(reader, place));
  const target = targetWithLevel(reader, id, place);
  const goal =
    target === undefined ? undefined : chartTarget(reader, target, targetGroup(reader, target, drawn));
  return {
    title,
    summary: summary(reader, drawn, target),
    unitLabel: "",
    formatTick: (value) => tick(reader, drawn[0]?.unit ?? "", value),
    formatYear: (at) => String(at),
    // A line alone is named by the title.
    series: drawn.map((series, at) => ({
      ...chartSeries(reader, series, at),
      ...(drawn.length === 1 ? { label: "" } : {}),
    })),
    breaks: drawn.flatMap((series) => seriesBreaks(reader, series)),
    ...(goal === undefined
      ? {}
      : { target: goal.ring, ...(goal.path === undefined ? {} : { path: goal.path }) }),
    ...(target === undefined
      ? {}
      : { targetSeries: drawn.findIndex(({ key }) => isAboutGroup(target, key)) }),
  };
}

/** What a target is about comes before what a gap compares, and both before the rest, when not all fit. */
function importance({ policy, index }: Reader, key: SeriesKey): number {
  const points = (pick: (area: PolicyArea) => readonly (Point | undefined)[]): readonly Point[] =>
    policy.areas.flatMap(pick).filter((point) => point !== undefined);
  const targets = points(({ targets: all }) => all.map(({ subject }) => subject));
  const ends = points(({ gaps }) => gaps.flatMap(({ from, minus }) => [from, minus]));
  const isAmong = (some: readonly Point[]): boolean => some.some((point) => isAt(key, point, index));
  return isAmong(targets) ? 2 : isAmong(ends) ? 1 : 0;
}

/** The series of the group that a target is about; the one there is, for a gap. */
function isAboutGroup({ subject }: Target, key: SeriesKey): boolean {
  return subject?.gap !== undefined || key.group === (subject?.group ?? total);
}

/** Whom a target is about, in the middle of a sentence; nothing for a gap or for everyone. */
function targetGroup(reader: Reader, target: Target, drawn: readonly EditionSeries[]): string {
  const series =
    target.subject?.gap === undefined ? drawn.find(({ key }) => isAboutGroup(target, key)) : undefined;
  return series === undefined || series.key.group === total
    ? ""
    : lineNameInSentence(reader, series.key, series.observations);
}

function isDrawable({ period, value }: EditionObservation): boolean {
  return value !== undefined && position(period) !== undefined;
}

function chartSeries(reader: Reader, series: EditionSeries, at: number): ChartSeries {
  return {
    label: lineName(reader, series.key, series.observations),
    role: at === 0 ? "primary" : "secondary",
    segments: segments(series)
      .map((stretch) =>
        stretch.filter(isDrawable).map((observation) => chartPoint(reader, series, observation)),
      )
      .filter((stretch) => stretch.length > 0),
  };
}

function chartPoint(reader: Reader, series: EditionSeries, observation: EditionObservation): SeriesPoint {
  const derived = observation.derivation !== undefined;
  const text = figureText(reader, { series, observation });
  return {
    at: position(observation.period) ?? 0,
    value: number(observation.value),
    label: derived ? reader.words.pages.derivedMark(text) : text,
    mark: derived ? "derived" : observation.obsStatus === "P" ? "provisional" : "stated",
    qualifier: observation.qualifier,
    ...(observation.lower === undefined || observation.upper === undefined
      ? {}
      : { range: { lower: number(observation.lower), upper: number(observation.upper) } }),
  };
}

function seriesBreaks(reader: Reader, series: EditionSeries): readonly SeriesBreak[] {
  return brokenAt(series).map((observation) => ({
    at: position(observation.period) ?? 0,
    reason: breakReason(reader, series, observation),
  }));
}

function brokenAt({ observations }: EditionSeries): readonly EditionObservation[] {
  return observations.filter(
    (observation) => ["B", "D"].includes(observation.obsStatus) && isDrawable(observation),
  );
}

/** The first note that came with the first figure after a break says why; else the status does. */
function breakReason(reader: Reader, series: EditionSeries, observation: EditionObservation): string {
  const [status = "", note] = figureNotes(reader, { series, observation });
  return note ?? status;
}

function targetWithLevel(reader: Reader, id: string, place: string): Target | undefined {
  return reader.policy.areas
    .flatMap((area) => area.targets)
    .find(
      ({ subject, goal, deadline }) =>
        (subject?.gap ?? subject?.indicator) === id &&
        (subject?.refArea === undefined || subject.refArea === place) &&
        Object.keys(subject?.dimensions ?? {}).length === 0 &&
        goal !== undefined &&
        deadline?.by !== undefined,
    );
}

function chartTarget(
  reader: Reader,
  target: Target,
  who: string,
):
  | { readonly ring: SeriesChartInput["target"] & object; readonly path: SeriesChartInput["path"] }
  | undefined {
  const { goal, baseline, deadline } = target;
  if (goal === undefined || deadline?.by === undefined) return undefined;
  const from = baseline?.period === undefined || !isExact(baseline) ? undefined : position(baseline.period);
  return {
    ring: {
      at: Number(deadline.by),
      value: number(goal.value),
      label: reader.words.pages.goalLabel(
        who,
        goalText(reader, { ...target, deadline: undefined }),
        deadline.by,
      ),
      approximate: goal.qualifier === "approx",
    },
    path:
      from === undefined || baseline === undefined
        ? undefined
        : { from: { at: from, value: number(baseline.value) }, label: reader.words.pages.straightWay },
  };
}

function summary(reader: Reader, drawn: readonly EditionSeries[], target: Target | undefined): string {
  const { pages } = reader.words;
  const lines = drawn.map((series) =>
    pages.seriesSummary(
      lineName(reader, series.key, series.observations),
      series.observations.filter(isDrawable).map((observation) => {
        const text = figureText(reader, { series, observation });
        const marked = observation.derivation === undefined ? text : pages.derivedMark(text);
        return `${marked} ${inPeriod(observation.period, reader.language)}`;
      }),
    ),
  );
  const breaks = drawn.flatMap((series) =>
    brokenAt(series).map((observation) =>
      pages.breakSummary(
        inPeriod(observation.period, reader.language),
        breakReason(reader, series, observation),
      ),
    ),
  );
  const goal =
    target === undefined
      ? []
      : [pages.goalSummary(targetGroup(reader, target, drawn), goalText(reader, target))];
  return [...lines, ...breaks, ...goal].join(" ");
}

/** A value on the scale: percent carries its sign, other units are named elsewhere. */
export function tick(reader: Reader, unit: string, value: number): string {
  const text = formatDecimal(String(value), reader.language);
  return unit === "percent" ? `${text}${reader.language === "da" ? "\u00a0" : ""}%` : text;
}

function lastValue({ observations }: EditionSeries): number {
  return number(observations.filter(isDrawable).at(-1)?.value);
}

function position(period: string): number | undefined {
  const parsed = parsePeriod(period);
  return parsed === undefined ? undefined : periodPosition(parsed);
}

export function number(text: string | undefined): number {
  const decimal = parseDecimal(text ?? "");
  return decimal === undefined ? 0 : decimalNumber(decimal);
}
