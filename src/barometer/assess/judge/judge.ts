import type { Target } from "../../../policy/index.js";
import { notAssessable, type Verdict } from "../verdict.js";
import type { Case } from "./case.js";
import { judgeClosing } from "./judge-closing.js";
import { judgeDirection } from "./judge-direction.js";
import { judgeLevel } from "./judge-level.js";
import { judgePeriod } from "./judge-period.js";

/** Judges a target against which no reason stands, each kind by its own rule. */
export function judge(target: Target, its: Case): Verdict {
  const { latest } = its.evidence;
  if (latest === undefined) return notAssessable("awaiting-data");
  // Marked by its source as of low reliability, or a range: neither can be held against a number.
  if (latest.obsStatus === "U" || latest.value === undefined) return notAssessable("too-uncertain");
  if (isClosing(target)) return judgeClosing(target, latest, its);
  if (isDirection(target)) return judgeDirection(target, latest, its.evidence);
  // A number beside a mere direction, or a change that no level follows from: the policy must say what it asks for.
  if (target.goal === undefined || target.kind === "direction") return notAssessable("definition-open");
  return isJudgedByPeriod(target) ? judgePeriod(target, latest, its) : judgeLevel(target, latest, its);
}

/** A difference that is to become none. */
function isClosing({ kind, goal }: Target): boolean {
  const closing = ["gap-closing", "parity", "composition"].includes(kind);
  return closing && goal !== undefined && Number(goal.value) === 0;
}

/** With a number beside it, "the right way" would pass over how far it is to go. A rank or a level may state no more. */
function isDirection({ kind, goal, change, direction }: Target): boolean {
  return goal === undefined && change === undefined && (direction !== undefined || kind === "gap-closing");
}

/** What has no level to start from is done or not done, each time it is counted. */
function isJudgedByPeriod({ kind, baseline }: Target): boolean {
  const countable = ["coverage", "count", "ratio", "threshold-count", "composition", "milestone"];
  return baseline === undefined && countable.includes(kind);
}
