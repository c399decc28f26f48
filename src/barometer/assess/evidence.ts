import { isExact, parsePeriod } from "../../cube/index.js";
import type { EditionObservation, NotAssessableReason } from "../../edition/index.js";
import { isAt, type Target } from "../../policy/index.js";
import { type DatedFigure, datedFigures } from "./dated-figures.js";
import { areEquallyLong, endOfNext } from "./period-length.js";
import type { Published } from "./published.js";

/** What there is to judge a target by. */
export interface Evidence {
  /** Something has been measured: dated or not, shown or withheld. */
  readonly isMeasured: boolean;
  /** Something has been measured since the baseline, comparable or not; anything at all, where that has no date. */
  readonly hasNews: boolean;
  /** The units of the figures. */
  readonly units: readonly string[];
  /** Why the newest figure in time cannot be held against the baseline. */
  readonly obstacle?: NotAssessableReason;
  /** The newest figure in time, when nothing stands in the way of judging by it. */
  readonly latest?: EditionObservation;
  /** No figure of that kind can come after it and in time. */
  readonly isLast: boolean;
  /** The deadline has passed: by the edition's day, or there are figures for a time after it. */
  readonly isOverdue: boolean;
  /** Exact figures that may be held against the baseline: up to and including it, and after it in time. */
  readonly before: readonly EditionObservation[];
  readonly after: readonly EditionObservation[];
}

/**
 * Gathers the evidence from the published series alone, so that any reader can redo the assessment. A figure for
 * a time after the deadline never decides: a target reached late was missed, and one reached in time and
 * lost afterwards was reached.
 */
export function gatherEvidence(
  target: Target,
  { series, index, asOf }: Published,
  due: string | undefined,
): Evidence {
  const { subject, baseline } = target;
  const own = subject === undefined ? [] : series.filter(({ key }) => isAt(key, subject, index));
  const isMeasured = own.some(({ observations }) => observations.some(isStatement));
  const units = [...new Set(own.map(({ unit }) => unit))];
  const from = parsePeriod(baseline?.period ?? "undated");
  const baselineEnd = from?.end;
  if (from === undefined || baselineEnd === undefined) {
    const none = { isLast: false, isOverdue: false, before: [], after: [] };
    return { isMeasured, hasNews: isMeasured, units, ...none };
  }

  const figures = datedFigures(own, baseline).filter(({ observation }) => isStatement(observation));
  const later = figures.filter(({ start }) => start > baselineEnd);
  const comparable = figures.filter(({ period }) => areEquallyLong(period, from));
  const inTime = comparable.filter(
    (figure) => later.includes(figure) && (due === undefined || figure.end <= due),
  );
  const newest = inTime.at(-1);
  const severalPlaces = new Set(own.map(({ key }) => key.refArea)).size > 1;
  const obstacle = severalPlaces ? "definition-open" : obstacleTo(newest);
  const judged = obstacle === undefined ? newest : undefined;
  return {
    isMeasured,
    hasNews: later.length > 0,
    units,
    ...(obstacle === undefined ? {} : { obstacle }),
    ...(judged === undefined ? {} : { latest: judged.observation }),
    isLast: judged !== undefined && due !== undefined && (endOfNext(judged.period) ?? "") > due,
    isOverdue: due !== undefined && (asOf > due || later.some(({ end }) => end > due)),
    before: comparableValues(comparable.filter(({ end }) => end <= baselineEnd)),
    after: comparableValues(inTime),
  };
}

/** A figure that says something: a number, a range, or that it is withheld. What is not collected says nothing. */
function isStatement({ value, lower, upper, obsStatus }: EditionObservation): boolean {
  return value !== undefined || (lower !== undefined && upper !== undefined) || obsStatus === "Q";
}

/** The newest figure counts and no older one in its place: what it shows must not be passed over. */
function obstacleTo(newest: DatedFigure | undefined): NotAssessableReason | undefined {
  if (newest === undefined) return undefined;
  if (!newest.isHome) return "break";
  return newest.observation.obsStatus === "Q" ? "withheld" : undefined;
}

function comparableValues(figures: readonly DatedFigure[]): readonly EditionObservation[] {
  return figures
    .filter(({ isHome, observation }) => isHome && isExact(observation))
    .map(({ observation }) => observation);
}
