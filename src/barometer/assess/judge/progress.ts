import type { Period } from "../../../cube/index.js";
import type { EditionObservation, NotAssessableReason } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { progressRatio } from "../../../statistics/index.js";
import { timedValue } from "../timed-value.js";
import { isVague } from "./is-vague.js";

/**
 * The part gone of the way due by the time of a figure, on straight lines from the baseline through the
 * milestones to the goal; or why there is no such part.
 */
export function progressOf(
  target: Target,
  latest: EditionObservation,
  goalPeriod: Period | undefined,
): number | NotAssessableReason {
  const { baseline, goal, milestones = [] } = target;
  if (milestones.some((milestone) => isVague(milestone.goal.qualifier))) return "definition-open";
  const from = timedValue(baseline?.period, baseline?.value);
  const observed = timedValue(latest.period, latest.value);
  const end = timedValue(goalPeriod?.text, goal?.value);
  if (from === undefined) return "baseline-inexact";
  if (observed === undefined || end === undefined) return "definition-open";
  const way = milestones.flatMap((milestone) => timedValue(milestone.at, milestone.goal.value) ?? []);
  const ratio = progressRatio({ baseline: from, path: [...way, end], observed });
  if (typeof ratio !== "number") return ratio.refused === "nothing-due" ? "not-due" : "definition-open";
  // Doubles put 0.95 a little below itself at times; no printed figure is as exact as nine decimals.
  return Math.round(ratio * 1e9) / 1e9;
}
