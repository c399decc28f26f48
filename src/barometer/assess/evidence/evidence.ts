import { isExact, parsePeriod } from "../../../cube/index.js";
import type { EditionObservation, EditionSeries, NotAssessableReason } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { type DatedFigure, datedFigures, type Stretch } from "./dated-figures.js";
import { stretchOfBaseline, stretchOfNewest } from "./home-stretch.js";
import { areEquallyLong, endOfNext } from "./period-length.js";

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
  /** The published figure that is the baseline. */
  readonly baseline?: EditionObservation;
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
 * lost afterwards was reached. A target without a dated baseline is judged by the newest figure in time.
 */
export function gatherEvidence(
  { baseline }: Target,
  own: readonly EditionSeries[],
  asOf: string,
  due: string | undefined,
): Evidence {
  const figures = datedFigures(own).filter(({ observation }) => isStatement(observation));
  const from = parsePeriod(baseline?.period ?? "undated");
  const baselineEnd = from?.end;
  const later = baselineEnd === undefined ? figures : figures.filter(({ start }) => start > baselineEnd);
  const laterInTime = later.filter(({ end }) => due === undefined || end <= due);
  const home =
    baseline === undefined || baselineEnd === undefined
      ? stretchOfNewest(laterInTime)
      : stretchOfBaseline(figures, baseline);
  const length = baselineEnd === undefined ? laterInTime.at(-1)?.period : from;
  const isComparable = ({ period }: DatedFigure): boolean =>
    length !== undefined && areEquallyLong(period, length);
  const inTime = homeLast(laterInTime.filter(isComparable), home);
  const newest = inTime.at(-1);
  const severalPlaces = new Set(own.map(({ key }) => key.refArea)).size > 1;
  const obstacle = severalPlaces ? "definition-open" : obstacleTo(newest, home, baselineEnd !== undefined);
  const judged = obstacle === undefined ? newest : undefined;
  const then = home?.find(({ period }) => period === baseline?.period);
  const isMeasured = own.some(({ observations }) => observations.some(isStatement));
  return {
    isMeasured,
    hasNews: baselineEnd === undefined ? isMeasured : later.length > 0,
    units: [...new Set(own.map(({ unit }) => unit))],
    ...(obstacle === undefined ? {} : { obstacle }),
    ...(judged === undefined ? {} : { latest: judged.observation }),
    ...(then === undefined ? {} : { baseline: then }),
    isLast: judged !== undefined && due !== undefined && (endOfNext(judged.period) ?? "") > due,
    isOverdue: due !== undefined && (asOf > due || later.some(({ end }) => end > due)),
    before:
      baselineEnd === undefined
        ? []
        : exactAtHome(
            homeLast(figures.filter(isComparable), home).filter(({ end }) => end <= baselineEnd),
            home,
          ),
    after: exactAtHome(inTime, home),
  };
}

/** A figure that says something: a number, a range, or that it is withheld. What is not collected says nothing. */
function isStatement({ value, lower, upper, obsStatus }: EditionObservation): boolean {
  return (
    value !== undefined ||
    (lower !== undefined && upper !== undefined) ||
    obsStatus === "Q" ||
    obsStatus === "U"
  );
}

/** Of two figures for the same time, the one at home counts. */
function homeLast(figures: readonly DatedFigure[], home: Stretch | undefined): readonly DatedFigure[] {
  return figures.toSorted(
    (a, b) =>
      (a.end < b.end ? -1 : a.end > b.end ? 1 : 0) || Number(a.stretch === home) - Number(b.stretch === home),
  );
}

/** The newest figure counts and no older one in its place: what it shows must not be passed over. */
function obstacleTo(
  newest: DatedFigure | undefined,
  home: Stretch | undefined,
  hasBaseline: boolean,
): NotAssessableReason | undefined {
  if (newest === undefined) return undefined;
  if (newest.stretch !== home) return hasBaseline ? "break" : "definition-open";
  return newest.observation.obsStatus === "Q" ? "withheld" : undefined;
}

function exactAtHome(
  figures: readonly DatedFigure[],
  home: Stretch | undefined,
): readonly EditionObservation[] {
  return figures
    .filter(({ stretch, observation }) => stretch === home && isExact(observation))
    .map(({ observation }) => observation);
}
