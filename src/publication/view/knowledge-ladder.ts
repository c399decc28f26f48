import { parsePeriod } from "../../cube/index.js";
import type { Assessment, TargetStatus } from "../../edition/index.js";
import type { Target } from "../../policy/index.js";

/**
 * What must be known of a target before it can be said how it stands, in the order in which one asks: how much, by
 * when, from where, and where it is now.
 */
export const rungs = ["number", "year", "baseline", "second-measurement"] as const;
export type Rung = (typeof rungs)[number];

export interface LadderStep {
  readonly rung: Rung;
  /** Targets with this rung and every one before it. */
  readonly reached: readonly Target[];
  /** How many targets have this rung, whatever else they lack. */
  readonly having: number;
}

/** The ladder is nested: a target stands on a rung only when it stands on all the rungs before it. */
export function knowledgeLadder(
  targets: readonly Target[],
  assessmentOf: (target: Target) => Assessment | undefined,
): readonly LadderStep[] {
  return rungs.map((rung, at) => ({
    rung,
    reached: targets.filter((target) =>
      rungs.slice(0, at + 1).every((one) => hasRung(one, target, assessmentOf(target))),
    ),
    having: targets.filter((target) => hasRung(rung, target, assessmentOf(target))).length,
  }));
}

/** Those of the rungs up to this one that a target lacks. */
export function lackingRungs(
  rung: Rung,
  target: Target,
  assessment: Assessment | undefined,
): readonly Rung[] {
  return rungs.slice(0, rungs.indexOf(rung) + 1).filter((one) => !hasRung(one, target, assessment));
}

export function isRung(text: string): text is Rung {
  return (rungs as readonly string[]).includes(text);
}

/** True when no target has been measured since its baseline, nor judged without one: there is only a beginning. */
export function isStartingPoint(assessments: readonly Assessment[]): boolean {
  return !assessments.some((one) => isMeasuredSince(one) || !unjudged.includes(one.status));
}

const unjudged: readonly TargetStatus[] = ["not-assessable", "no-target-value"];

/** The figure a target is judged by is for a time after its baseline; what has no baseline is measured for the first time. */
function isMeasuredSince({ baseline, observed }: Assessment): boolean {
  const [from, at] = [baseline, observed].map((figure) => parsePeriod(figure?.period ?? "undated"));
  return from?.end !== undefined && at?.start !== undefined && at.start > from.end;
}

function hasRung(rung: Rung, target: Target, assessment: Assessment | undefined): boolean {
  switch (rung) {
    // A level or a change in figures: "all" is one, a direction ("fewer"), a comparison ("as for others") and what is
    // either done or not are none.
    case "number":
      if (target.kind === "milestone") return false;
      return target.goal?.value !== undefined || target.change?.value !== undefined;
    // A year that ends it. A rhythm ("every year") or another wording is no year.
    case "year":
      return target.deadline?.by !== undefined;
    // A figure to start from, exact or not, dated or not.
    case "baseline":
      return target.baseline?.value !== undefined;
    // A figure for a later time that may be held against the baseline.
    case "second-measurement":
      return assessment !== undefined && isMeasuredSince(assessment);
  }
}
