import { type Period, parsePeriod, segments } from "../../../cube/index.js";
import type { EditionObservation, EditionSeries } from "../../../edition/index.js";

/** The figures of a series among which one may be held against another. */
export type Stretch = readonly EditionObservation[];

/** A figure of what a target is about, with its time. */
export interface DatedFigure {
  readonly observation: EditionObservation;
  readonly period: Period;
  /** First and last day. */
  readonly start: string;
  readonly end: string;
  readonly stretch: Stretch;
}

/** The dated figures of some series in order of time. */
export function datedFigures(series: readonly EditionSeries[]): readonly DatedFigure[] {
  return series
    .flatMap((one) => segments(one))
    .flatMap((stretch) =>
      stretch.flatMap((observation): readonly DatedFigure[] => {
        const period = parsePeriod(observation.period);
        return period?.start === undefined || period.end === undefined
          ? []
          : [{ observation, period, start: period.start, end: period.end, stretch }];
      }),
    )
    .toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}
