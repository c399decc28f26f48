import { type Observation, segments } from "../../cube/index.js";
import type { EditionObservation, EditionSeries } from "../../edition/index.js";
import { isAt, type Point, type PolicyIndex, type Target } from "../../policy/index.js";

/** What there is to judge a target by: its series, the comparable stretch its baseline stands in, and more. */
export interface Evidence {
  /** Dated observations of the subject with a value, in time order, over all segments. */
  readonly observations: readonly EditionObservation[];
  /** Observations after the baseline in the baseline's own segment. */
  readonly after: readonly EditionObservation[];
  /** Observations up to and including the baseline in its segment: the pace of the past. */
  readonly before: readonly EditionObservation[];
  /** Some dated figure is newer than the baseline, comparable or not; any is, when there is no baseline. */
  readonly newerThanBaseline: boolean;
  /** Something follows the baseline, but only across a break. */
  readonly onlyAcrossBreak: boolean;
  /** Something follows the baseline, but is withheld. */
  readonly onlyWithheld: boolean;
}

/** Gathers the evidence from the published series alone, so that any reader can redo the assessment. */
export function gatherEvidence(
  target: Target,
  series: readonly EditionSeries[],
  index: PolicyIndex,
): Evidence {
  const { subject } = target;
  const own = subject === undefined ? [] : series.filter(({ key }) => isAt(key, subject, index));
  const stretches = own.flatMap((one) => segments(one));
  const observations = stretches.flat();
  const stated = target.baseline?.period;
  const baseline = stated === "undated" ? undefined : stated;
  const home = stretches.find((stretch) => stretch.some(({ period }) => period === baseline)) ?? [];
  const at = home.findIndex(({ period }) => period === baseline);
  const after = at === -1 ? [] : home.slice(at + 1);
  const laterElsewhere = observations.filter(
    (observation) => !home.includes(observation) && baseline !== undefined && observation.period > baseline,
  );
  return {
    newerThanBaseline: observations.some(
      ({ period, value }) => value !== undefined && period > (baseline ?? ""),
    ),
    observations: observations.filter(hasValue),
    after: after.filter(hasValue),
    before: at === -1 ? [] : home.slice(0, at + 1).filter(hasValue),
    onlyAcrossBreak: after.length === 0 && laterElsewhere.length > 0,
    onlyWithheld: after.length > 0 && after.every(({ obsStatus }) => obsStatus === "Q"),
  };
}

/** The published series a point names, at one place and group. */
export function seriesAt(
  point: Point,
  series: readonly EditionSeries[],
  index: PolicyIndex,
): readonly EditionSeries[] {
  return series.filter(({ key }) => isAt(key, point, index));
}

function hasValue({ value }: Pick<Observation, "value">): boolean {
  return value !== undefined;
}
