import { type Decimal, isExact, parseDecimal } from "../../../cube/index.js";
import type { Assessment, EditionObservation, TargetStatus } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { isRefused, roundDecimal } from "../../../statistics/index.js";
import { notAssessable, type Verdict, verdictBy } from "../verdict.js";
import type { Case } from "./case.js";
import { goalLimit, isBeyond } from "./is-beyond.js";
import { isUnchanged } from "./is-unchanged.js";
import { confidenceLimits } from "./limits.js";
import { progressOf } from "./progress.js";
import { opposite, type Way, wayToGoal } from "./ways.js";

/**
 * Judges how far a target is on its way, once it is known not to be reached or missed for good: by the part gone of
 * the way due; where no date is stated, by nothing but the way.
 */
export function judgeProgress(target: Target, latest: EditionObservation, its: Case): Verdict {
  const { evidence, goalPeriod } = its;
  if (!isExact(latest)) return notAssessable("too-uncertain");
  // There are figures for a time after the deadline, and the one for the deadline is missing.
  if (evidence.isOverdue && !evidence.isLast) return notAssessable("awaiting-data");
  const [from, goal] = [target.baseline, target.goal].map((stated) => parseDecimal(stated?.value ?? ""));
  if (from === undefined) return notAssessable("no-baseline");
  if (goal === undefined) return notAssessable("definition-open");
  const way = wayToGoal(target, from, goal);
  if (way === undefined) return notAssessable("definition-open");
  if (isUnchanged(latest, from)) return verdictBy(latest, "no-significant-change");

  // Where the baseline met the goal already, there is no way to have gone a part of.
  const limit = goalLimit(target, goal);
  if (isBeyond({ value: target.baseline?.value, qualifier: "eq" }, limit, way) === true) {
    return isBeyond(latest, limit, way) === true
      ? notAssessable("too-uncertain")
      : verdictBy(latest, "moving-away");
  }
  if (goalPeriod === undefined) return withoutDate(latest, from, way);
  const progress = progressOf(target, latest, goalPeriod);
  if (typeof progress === "string") return notAssessable(progress);
  const printed = roundDecimal(progress, 4);
  const verdict = verdictBy(latest, progressStatus(progress), isRefused(printed) ? undefined : printed);
  return { ...verdict, notes: [...verdict.notes, ...withinNoise(target, latest, its)] };
}

/** Nobody said by when: so nothing is due, and no part of it can have been gone. */
function withoutDate(latest: EditionObservation, from: Decimal, way: Way): Verdict {
  const baseline = { at: from, strict: true };
  const status: TargetStatus | undefined =
    isBeyond(latest, baseline, way) === true
      ? "right-way"
      : isBeyond(latest, baseline, opposite(way)) === true
        ? "moving-away"
        : undefined;
  if (status === undefined) return notAssessable("too-uncertain");

  const verdict = verdictBy(latest, status);
  return { ...verdict, notes: [...verdict.notes, { code: "no-deadline", numbers: {} }] };
}

/** The bands of the Eurostat cut-offs: 95 and 60 % of the way due. */
function progressStatus(progress: number): TargetStatus {
  return progress < 0 ? "moving-away" : progress < 0.6 ? "off-track" : progress < 0.95 ? "slow" : "on-track";
}

/** Somewhere inside the figure's confidence limits the status would be another. */
function withinNoise(target: Target, latest: EditionObservation, { goalPeriod }: Case): Assessment["notes"] {
  if (confidenceLimits(latest) === undefined) return [];
  const [atLower, atUpper] = [latest.lower, latest.upper].map((value) =>
    value === undefined ? "definition-open" : progressOf(target, { ...latest, value }, goalPeriod),
  );
  if (typeof atLower !== "number" || typeof atUpper !== "number") return [];
  if (progressStatus(atLower) === progressStatus(atUpper)) return [];
  const [low, high] = [Math.min(atLower, atUpper), Math.max(atLower, atUpper)].map((one) =>
    roundDecimal(one, 2),
  );
  if (low === undefined || high === undefined || isRefused(low) || isRefused(high)) return [];
  return [{ code: "within-noise", numbers: { low, high } }];
}
