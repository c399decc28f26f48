import type {
  Assessment,
  EditionObservation,
  EditionSeries,
  NotAssessableReason,
} from "../../../edition/index.js";
import { judgedDifference, type Target } from "../../../policy/index.js";
import { seriesAt } from "../../series-index.js";
import type { Published } from "../published.js";
import { differenceSeries } from "./difference-series.js";
import { goalInUnit } from "./goal-in-unit.js";

/** A target as it can be held against figures: what was published about it, and its numbers in their unit. */
export interface MeasuredTarget {
  readonly target: Target;
  /** The series that the target is about; for a target on the difference of two, that difference. */
  readonly series: readonly EditionSeries[];
  /** Why its numbers cannot be said in the unit of its figures. */
  readonly obstacle?: NotAssessableReason;
  readonly notes: Assessment["notes"];
}

/**
 * Finds what was published about a target and says its goal in the unit of that. "The same level as others" is a
 * difference of 0 from them; where that difference is published allowing for other influences, as the target
 * asks, it is taken from there and nowhere else, and so is the start of it.
 */
export function measuredTarget(target: Target, published: Published): MeasuredTarget {
  const { subject } = target;
  if (subject === undefined) return { target, series: [], notes: [] };
  const adjusted =
    target.adjustment === undefined || subject.measure !== undefined
      ? []
      : seriesAt(published, { ...subject, measure: "adjusted-gap" });
  if (adjusted.length > 0) {
    const judged = { ...target, subject: { ...subject, measure: "adjusted-gap" } };
    return judgedDifference(target) === "computed"
      ? byDifference(judged, adjusted)
      : inUnit(judged, adjusted);
  }
  const own = seriesAt(published, subject);
  if (judgedDifference(target) !== "computed") return inUnit(target, own);
  const { comparator } = target;
  const others = comparator === undefined ? [] : seriesAt(published, comparator);
  if (own.length > 0 && others.length === 0) {
    // The figures of one alone are no difference, and must not be shown as one.
    return { target, series: [], obstacle: "no-comparator", notes: [] };
  }
  if (comparator === undefined) return inUnit(target, own);
  // An adjusted gap is the others minus the group: so is the plain one that waits for it.
  const ends =
    target.adjustment === undefined ? ([subject, comparator] as const) : ([comparator, subject] as const);
  return byDifference(target, differenceSeries(...ends, published));
}

function byDifference(target: Target, series: readonly EditionSeries[]): MeasuredTarget {
  const then = series
    .flatMap(({ observations }) => observations)
    .find(({ period }) => period === target.baseline?.period);
  const measured = inUnit(fromDifference(target, then), series);
  // Judged without the start it has, a target could come to stand otherwise because a figure was withheld.
  return then?.obsStatus === "Q" ? { ...measured, obstacle: "withheld" } : measured;
}

/** The baseline of such a target is the subject's own; what counts is how far it was from the other then. */
function fromDifference(target: Target, then: EditionObservation | undefined): Target {
  const { baseline: _, ...others } = target;
  return then?.value === undefined
    ? others
    : { ...others, baseline: { value: then.value, qualifier: then.qualifier, period: then.period } };
}

function inUnit(target: Target, series: readonly EditionSeries[]): MeasuredTarget {
  return { series, ...goalInUnit(target, series[0]?.unit) };
}
