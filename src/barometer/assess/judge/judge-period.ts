import { parseDecimal, parsePeriod } from "../../../cube/index.js";
import type { EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { notAssessable, type Verdict, verdictBy } from "../verdict.js";
import type { Case } from "./case.js";
import { goalLimit, isBeyond } from "./is-beyond.js";
import { isFinal } from "./is-final.js";
import { isVague } from "./is-vague.js";
import { wayToGoal } from "./ways.js";

/**
 * Judges what is to hold each time it is counted: everyone reached, so many a year, none above a threshold. The
 * newest period decides by itself; before a deadline, or before the period is over, nothing has been missed.
 */
export function judgePeriod(
  target: Target,
  latest: EditionObservation,
  { due, asOf, evidence }: Case,
): Verdict {
  const goal = parseDecimal(target.goal?.value ?? "");
  if (goal === undefined) return notAssessable("definition-open");
  const way = wayToGoal(target, undefined, goal);
  if (way === undefined || isVague(target.goal?.qualifier)) return notAssessable("definition-open");
  const isMet = isBeyond(latest, goalLimit(target, goal), way);
  const byPeriod = { code: "judged-by-period" as const, numbers: { period: latest.period } };
  // How many were reached is counted; that a change may be due to chance says nothing of it.
  const say = ({ notes, ...verdict }: Verdict): Verdict => ({
    ...verdict,
    notes: [byPeriod, ...notes.filter(({ code }) => code !== "no-uncertainty")],
  });
  if (isMet === undefined) return say(notAssessable("too-uncertain"));
  if (!isFinal(latest)) return say(notAssessable("awaiting-data"));
  if (isMet) return say(verdictBy(latest, "reached"));
  const isOver = (parsePeriod(latest.period)?.end ?? "") <= asOf;
  const isDue = due === undefined ? target.kind !== "milestone" : evidence.isOverdue || evidence.isLast;
  return say(isOver && isDue ? verdictBy(latest, "missed") : notAssessable("not-due"));
}
