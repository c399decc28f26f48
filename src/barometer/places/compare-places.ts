import { comparePeriods, type Period, parsePeriod, seriesKeyText } from "../../cube/index.js";
import type {
  ComparedPlaceFigure,
  EditionObservation,
  EditionSeries,
  PlaceComparison,
} from "../../edition/index.js";
import { indexPolicy, type Policy } from "../../policy/index.js";
import { limitsOfFigure } from "./figure-limits.js";
import { limitsOfGap } from "./gap-limits.js";
import { type Kin, kinOf, mainKin } from "./kin.js";
import type { PublishedPlaces } from "./published-places.js";
import { rankPlaces } from "./rank-places.js";

/** The version of the rules below. A comparison that changes under the same version is a fault. */
export const comparisonMethod = "comparison/1";

/**
 * Every indicator and gap that a period has for two places or more, from what is published alone: the figures with
 * limits, how many are behind them, what would be expected, who is missing. In the newest period that places of a
 * kind share they have ranges of ranks too, where the policy wants any. `docs/methods/comparison.md`.
 *
 * The order of places and series in the input changes nothing.
 */
export function comparePlaces({
  policy,
  series,
}: {
  readonly policy: Policy;
  readonly series: readonly EditionSeries[];
}): readonly PlaceComparison[] {
  const index = indexPolicy(policy);
  const published = { policy, series, index };
  const expected = expectedFigures(series);
  return subjectsOf(series, published).flatMap((subject) => {
    const tables = tablesOf(subject).map((table) => ({ ...table, kin: mainKin(table.figures, index) }));
    const newest = new Map<Kin, string>(tables.map(({ kin, period }) => [kin, period.text]));
    return tables.map(({ period, figures, kin }): PlaceComparison => {
      const { indicator, measure, group, dimensions, definition } = subject.key;
      const places = [...figures]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([refArea, figure]) => comparedPlace(refArea, figure, expected, published));
      return {
        indicator,
        measure,
        group,
        dimensions,
        definition,
        period: period.text,
        method: comparisonMethod,
        ...rankPlaces(places, { indicator, kin, isNewest: newest.get(kin) === period.text }, published),
        missing: missingPlaces(policy, figures, kin, period),
      };
    });
  });
}

/** What is compared: series that differ in nothing but their place. */
interface Subject {
  readonly key: EditionSeries["key"];
  readonly series: readonly EditionSeries[];
}

function subjectsOf(
  series: readonly EditionSeries[],
  { index }: Pick<PublishedPlaces, "index">,
): readonly Subject[] {
  const subjects = new Map<string, EditionSeries[]>();
  for (const one of series) {
    const { indicator, measure } = one.key;
    const own = index.gaps.has(indicator)
      ? ["gap", "adjusted-gap"].includes(measure)
      : index.indicators.get(indicator)?.measure === measure && measure !== "rank";
    if (!own) continue;
    const name = subjectName(one.key, one.key.measure, one.key.definition);
    const others = subjects.get(name);
    if (others === undefined) subjects.set(name, [one]);
    else others.push(one);
  }
  return [...subjects]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first === undefined || others.length === 0 ? [] : [{ key: first.key, series: [first, ...others] }],
    );
}

function subjectName(key: EditionSeries["key"], measure: string, definition: string): string {
  return seriesKeyText({ ...key, measure, definition, refArea: "" });
}

/** A figure at a place, with the series it stands in. */
export interface FigureAtPlace {
  readonly series: EditionSeries;
  readonly observation: EditionObservation;
}

type Figures = ReadonlyMap<string, FigureAtPlace>;

/** The figures of each dated period that has a number for two places or more, in order of time. */
function tablesOf({ series }: Subject): readonly { readonly period: Period; readonly figures: Figures }[] {
  const byPeriod = new Map<string, Map<string, FigureAtPlace>>();
  for (const one of series) {
    for (const observation of one.observations) {
      if (!isStatement(observation)) continue;
      const figures = byPeriod.get(observation.period) ?? new Map<string, FigureAtPlace>();
      byPeriod.set(observation.period, figures.set(one.key.refArea, { series: one, observation }));
    }
  }
  return [...byPeriod]
    .flatMap(([text, figures]) => {
      const period = parsePeriod(text);
      const numbers = [...figures.values()].filter(({ observation }) => observation.value !== undefined);
      return period?.start === undefined || numbers.length < 2 ? [] : [{ period, figures }];
    })
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** A number, a span, or that there is one that is withheld. */
function isStatement({ value, lower, upper, obsStatus }: EditionObservation): boolean {
  return value !== undefined || obsStatus === "Q" || (lower !== undefined && upper !== undefined);
}

function comparedPlace(
  refArea: string,
  { series, observation }: FigureAtPlace,
  expected: ReadonlyMap<string, string>,
  published: PublishedPlaces,
): ComparedPlaceFigure {
  const { value, qualifier, lower, upper, denominator, period } = observation;
  const gap = series.key.measure === "gap" ? published.index.gaps.get(series.key.indicator) : undefined;
  // There may be a hundred thousand of them: one object each.
  const place: { -readonly [field in keyof ComparedPlaceFigure]: ComparedPlaceFigure[field] } = { refArea };
  if (value !== undefined) place.value = value;
  if (qualifier !== "eq") place.qualifier = qualifier;
  if (lower !== undefined && upper !== undefined && value === undefined)
    Object.assign(place, { lower, upper });
  if (gap === undefined) {
    Object.assign(place, limitsOfFigure(observation, series.unit));
    if (denominator !== undefined) place.n = denominator;
  } else Object.assign(place, limitsOfGap(observation, gap, refArea, published));
  const own = expected.size === 0 ? undefined : expected.get(expectedName(series.key, period));
  if (own !== undefined) place.expected = own;
  const reason = ownReason(observation);
  if (reason !== undefined) place.reason = reason;
  return place;
}

/** Why a place cannot be ranked whatever the others are. */
function ownReason({ value, lower, obsStatus }: EditionObservation): ComparedPlaceFigure["reason"] {
  if (value === undefined && lower === undefined) return "withheld";
  return obsStatus === "D" ? "definition-differs" : undefined;
}

/** What was delivered as expected at each place and time; under whatever definition that was computed. */
function expectedFigures(series: readonly EditionSeries[]): ReadonlyMap<string, string> {
  return new Map(
    series
      .filter(({ key }) => key.measure === "expected")
      .flatMap(({ key, observations }) =>
        observations.flatMap(({ period, value, qualifier }) =>
          value === undefined || qualifier !== "eq" ? [] : [[expectedName(key, period), value] as const],
        ),
      ),
  );
}

function expectedName(key: EditionSeries["key"], period: string): string {
  return `${subjectName(key, "", "")} ${key.refArea} ${period}`;
}

/** Places of that kind that were there at the time and have no figure. */
function missingPlaces(
  { places }: Policy,
  figures: Figures,
  kin: Kin,
  { start = "", end = "" }: Period,
): readonly string[] {
  return places
    .filter(
      ({ id, kind, validFrom, validTo }) =>
        kinOf(kind) === kin &&
        !figures.has(id) &&
        (validFrom === undefined || validFrom <= end) &&
        (validTo === undefined || validTo >= start),
    )
    .map(({ id }) => id)
    .sort();
}
