import { compareDecimals, type Decimal, parseDecimal } from "../../../cube/index.js";
import type { Assessment, EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { notAssessable, type Verdict, verdictBy } from "../verdict.js";
import type { Case } from "./case.js";
import { goalLimit, isBeyond } from "./is-beyond.js";
import { isFinal } from "./is-final.js";
import { isVague } from "./is-vague.js";
import { judgeProgress } from "./judge-progress.js";
import { confidenceLimits } from "./limits.js";
import { wayToGoal } from "./ways.js";

/** Judges a target that states a level to reach, by the newest figure in time. */
export function judgeLevel(target: Target, latest: EditionObservation, its: Case): Verdict {
  const [from, goal] = [target.baseline, target.goal].map((stated) => parseDecimal(stated?.value ?? ""));
  if (goal === undefined) return notAssessable("definition-open");
  const way = wayToGoal(target, from, goal);
  if (way === undefined && from === undefined) return notAssessable("no-baseline");
  if (way === undefined || isVague(target.goal?.qualifier)) return notAssessable("definition-open");

  const isMet = isBeyond(latest, goalLimit(target, goal), way);
  if (isMet === true && isFinal(latest)) return aroundGoal(verdictBy(latest, "reached"), latest, goal);
  if (isMet === false && isFinal(latest) && its.evidence.isLast) {
    return aroundGoal(verdictBy(latest, "missed"), latest, goal);
  }
  return judgeProgress(target, latest, its);
}

/** The figure decides; that its confidence limits lie on both sides of the goal must be said beside it. */
function aroundGoal(verdict: Verdict, latest: EditionObservation, goal: Decimal): Verdict {
  const limits = confidenceLimits(latest);
  if (limits === undefined || latest.lower === undefined || latest.upper === undefined) return verdict;
  if (compareDecimals(limits.low, goal) >= 0 || compareDecimals(limits.high, goal) <= 0) return verdict;
  const note: Assessment["notes"][number] = {
    code: "limits-around-goal",
    numbers: { lower: latest.lower, upper: latest.upper },
  };
  return { ...verdict, notes: [...verdict.notes, note] };
}
