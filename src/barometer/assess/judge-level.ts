import { isExact, type Period, parseDecimal } from "../../cube/index.js";
import type { EditionObservation, TargetStatus } from "../../edition/index.js";
import type { Target } from "../../policy/index.js";
import { isRefused, roundDecimal } from "../../statistics/index.js";
import type { Evidence } from "./evidence.js";
import { isBeyond } from "./is-beyond.js";
import { isUnchanged } from "./is-unchanged.js";
import { isVague } from "./is-vague.js";
import { progressOf } from "./progress.js";
import { notAssessable, type Verdict, verdictBy } from "./verdict.js";
import { wayToGoal } from "./ways.js";

/** Judges a target that states a level to reach, by the newest figure in time. */
export function judgeLevel(
  target: Target,
  latest: EditionObservation,
  evidence: Evidence,
  goalPeriod: Period | undefined,
): Verdict {
  const [from, goal] = [target.baseline, target.goal].map((stated) => parseDecimal(stated?.value ?? ""));
  if (from === undefined || goal === undefined) return notAssessable("no-method");
  const way = wayToGoal(target, from, goal);
  if (way === undefined || isVague(target.goal?.qualifier)) return notAssessable("definition-open");

  const limit = { at: goal, strict: ["above", "below"].includes(target.goal?.qualifier ?? "eq") };
  const isMet = isBeyond(latest, limit, way);
  // Another figure for the same time may follow a provisional one and an estimate.
  const isFinal = !["P", "E"].includes(latest.obsStatus);
  if (isMet === true && isFinal) return verdictBy(latest, "reached");
  if (isMet === false && isFinal && evidence.isLast) return verdictBy(latest, "missed");
  if (!isExact(latest)) return notAssessable("too-uncertain");
  // There are figures for a time after the deadline, and the one for the deadline is missing.
  if (evidence.isOverdue && !evidence.isLast) return notAssessable("awaiting-data");
  if (isUnchanged(latest, from)) return verdictBy(latest, "no-significant-change");

  // Where the baseline met the goal already, there is no way to have gone a part of.
  if (isBeyond({ value: target.baseline?.value, qualifier: "eq" }, limit, way) === true) {
    return isMet === true ? notAssessable("too-uncertain") : verdictBy(latest, "moving-away");
  }
  const progress = progressOf(target, latest, goalPeriod);
  if (typeof progress === "string") return notAssessable(progress);
  const printed = roundDecimal(progress, 4);
  return verdictBy(latest, progressStatus(progress), isRefused(printed) ? undefined : printed);
}

/** The bands of the Eurostat cut-offs: 95 and 60 % of the way due. */
function progressStatus(progress: number): TargetStatus {
  return progress < 0 ? "moving-away" : progress < 0.6 ? "off-track" : progress < 0.95 ? "slow" : "on-track";
}
