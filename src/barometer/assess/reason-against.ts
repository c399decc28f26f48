import type { Target } from "../../policy/index.js";
import type { Evidence } from "./evidence/evidence.js";
import type { MeasuredTarget } from "./measured/measured-target.js";
import { notAssessable, type Verdict } from "./verdict.js";

/** What stands against any judgement, in the order in which a reader would ask. */
export function reasonAgainst(
  { target, obstacle }: MeasuredTarget,
  evidence: Evidence,
  hasProxies: boolean,
): Verdict | undefined {
  const { baseline, subject } = target;
  if (saysNothing(target)) return { status: "no-target-value", notes: [] };
  if (subject === undefined) return notAssessable("no-indicator");
  if (target.undecided !== undefined) return notAssessable("definition-open");
  if (obstacle === "no-comparator") return notAssessable(obstacle);
  if (!evidence.isMeasured && hasProxies) return notAssessable("proxy-group");
  if (baseline === undefined && !evidence.isMeasured) return notAssessable("no-observation");
  if (needsBaseline(target)) {
    if (baseline === undefined && (target.kind !== "level" || evidence.latest === undefined)) {
      return notAssessable("no-baseline");
    }
    if (baseline !== undefined && (baseline.qualifier !== "eq" || isUndated(baseline.period))) {
      return notAssessable("baseline-inexact");
    }
  }
  if (obstacle !== undefined) return notAssessable(obstacle);
  if (evidence.obstacle !== undefined) return notAssessable(evidence.obstacle);
  if (!evidence.hasNews) return notAssessable("awaiting-data");
  if (!unitsFit(target, evidence)) return notAssessable("definition-open");
  const isAdjusted = subject.measure?.startsWith("adjusted-") ?? false;
  if (target.adjustment !== undefined && !isAdjusted) return notAssessable("adjusted-value-missing");
  return undefined;
}

function isUndated(period: string | undefined): boolean {
  return period === undefined || period === "undated";
}

/** Kinds that are judged by what they became, not by a level of their own. */
function needsBaseline({ kind }: Target): boolean {
  return ![
    "parity",
    "composition",
    "coverage",
    "count",
    "milestone",
    "threshold-count",
    "rank",
    "ratio",
  ].includes(kind);
}

/** Neither a value nor a way to go. A parity, a composition or full coverage is a value of its own. */
function saysNothing({ kind, goal, change, direction }: Target): boolean {
  const ownValue = ["parity", "composition", "coverage", "gap-closing", "milestone", "threshold-count"];
  return !ownValue.includes(kind) && goal === undefined && change === undefined && direction === undefined;
}

/** Numbers of the target in another unit than its figures have are nothing that can be held against them. */
function unitsFit({ baseline, goal, milestones = [] }: Target, { units }: Evidence): boolean {
  const stated = [baseline, goal, ...milestones.map((milestone) => milestone.goal)].map((one) => one?.unit);
  return stated.every((unit) => unit === undefined || units.every((own) => own === unit));
}
