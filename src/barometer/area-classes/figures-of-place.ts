import { type Period, parsePeriod, segments, total } from "../../cube/index.js";
import type { EditionObservation, EditionSeries } from "../../edition/index.js";
import type { Point, PolicyIndex } from "../../policy/index.js";
import { seriesAt } from "../series-index.js";

/** A published figure of a place, and the stretch of years in which it may be compared with others. */
export interface PlaceFigure {
  readonly period: Period;
  readonly observation: EditionObservation;
  readonly definition: string;
  readonly stretch: object;
}

/** What figures to take: of an indicator's own measure, for everybody, at these codes. */
export interface Wanted {
  readonly indicator: string;
  readonly refArea: string;
  readonly dimensions?: Readonly<Record<string, string>> | undefined;
}

/** A place's figures by their periods. */
export type FiguresOf = (wanted: Wanted) => ReadonlyMap<string, PlaceFigure>;

/** Looks up figures in what is published, once for each place. */
export function figuresLookup(series: readonly EditionSeries[], index: PolicyIndex): FiguresOf {
  const found = new Map<string, ReadonlyMap<string, PlaceFigure>>();
  return (wanted) => {
    const point = pointOf(wanted);
    const name = JSON.stringify(point);
    const known = found.get(name);
    if (known !== undefined) return known;
    const own = index.indicators.get(wanted.indicator)?.definition;
    // Where two definitions have a figure for one period, the indicator's own comes last and stays.
    const ordered = seriesAt({ series, index }, point).toSorted(
      (a, b) => Number(a.key.definition === own) - Number(b.key.definition === own),
    );
    const figures = new Map(
      ordered.flatMap((one) => figuresIn(one).map((figure) => [figure.period.text, figure] as const)),
    );
    found.set(name, figures);
    return figures;
  };
}

function pointOf({ indicator, refArea, dimensions = {} }: Wanted): Point {
  const codes = Object.entries(dimensions).filter(([, code]) => code !== total);
  return { indicator, refArea, dimensions: Object.fromEntries(codes.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function figuresIn(series: EditionSeries): readonly PlaceFigure[] {
  return segments(series).flatMap((stretch) =>
    stretch.flatMap((observation) => {
      const period = parsePeriod(observation.period);
      return period?.start === undefined
        ? []
        : [{ period, observation, definition: series.key.definition, stretch }];
    }),
  );
}

/** The text of the period so many years earlier; undefined for a period that no calendar repeats. */
export function yearsBefore(period: string, years: number): string {
  return `${Number(period.slice(0, 4)) - years}${period.slice(4)}`;
}
