import type { Assessment, NotAssessableReason } from "../../edition/index.js";
import type { Policy, Target } from "../../policy/index.js";
import { type Evidence, gatherEvidence } from "./evidence.js";
import { betterOffEndFell } from "./guards.js";
import { paceOf } from "./pace.js";
import type { Published } from "./published.js";
import { hasMethod, judge, type Verdict } from "./verdict.js";

/** The version of the rules below. A status that changes under the same version is a fault. */
export const assessmentMethod = "assessment/1";

/** How a target stands, why, and the numbers it was judged by. */
export function assessTarget(target: Target, published: Published): Assessment {
  const { policy, index, series } = published;
  const evidence = gatherEvidence(target, series, index);
  const due = dueDate(target, policy);
  const verdict = reasonAgainst(target, evidence) ?? judge(target, evidence, due);
  const observed = evidence.after.at(-1);
  const pace = paceOf(
    target,
    evidence.after.length > 0 ? [...evidence.before.slice(-1), ...evidence.after] : evidence.before,
  );
  return {
    target: target.id,
    status: verdict.status,
    ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
    method: assessmentMethod,
    ...(target.baseline === undefined
      ? {}
      : {
          baseline: {
            value: target.baseline.value,
            qualifier: target.baseline.qualifier,
            ...(target.baseline.period === undefined ? {} : { period: target.baseline.period }),
          },
        }),
    ...(observed?.value === undefined
      ? {}
      : {
          observed: {
            value: observed.value,
            qualifier: observed.qualifier,
            period: observed.period,
            obsStatus: observed.obsStatus,
          },
        }),
    ...(target.goal === undefined
      ? {}
      : {
          goal: {
            value: target.goal.value,
            qualifier: target.goal.qualifier,
            ...(target.deadline?.by === undefined ? {} : { period: target.deadline.by }),
          },
        }),
    ...(due === undefined ? {} : { due }),
    ...(verdict.progress === undefined ? {} : { progress: verdict.progress }),
    ...(pace === undefined ? {} : { pace }),
    notes: [
      ...(target.goal?.qualifier === "approx" ? [{ code: "goal-approximate" as const, numbers: {} }] : []),
      ...(due !== undefined && policy.settings.deadlines === "end-of-year"
        ? [{ code: "deadline-read-as-end-of-year" as const, numbers: { due } }]
        : []),
      ...verdict.notes,
      ...betterOffEndFell(target, published),
    ],
  };
}

/** What stands against any judgement, in the order in which a reader would ask. */
function reasonAgainst(target: Target, evidence: Evidence): Verdict | undefined {
  const against = (reason: NotAssessableReason): Verdict => ({ status: "not-assessable", reason, notes: [] });
  if (saysNothing(target)) return { status: "no-target-value", notes: [] };
  if (target.subject === undefined) return against("no-indicator");
  if (target.undecided !== undefined) return against("definition-open");
  if (target.baseline === undefined && evidence.observations.length === 0) return against("no-observation");
  if (needsBaseline(target)) {
    if (target.baseline === undefined) return against("no-baseline");
    if (target.baseline.qualifier !== "eq" || isUndated(target.baseline.period))
      return against("baseline-inexact");
  }
  if (evidence.onlyAcrossBreak) return against("break");
  if (evidence.onlyWithheld) return against("withheld");
  if (!hasMethod(target) && evidence.newerThanBaseline) return against("no-method");
  if (evidence.after.length === 0) return against("awaiting-data");
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
  const ownValue = [
    "parity",
    "composition",
    "coverage",
    "gap-closing",
    "milestone",
    "threshold-count",
  ].includes(kind);
  return !ownValue && goal === undefined && change === undefined && direction === undefined;
}

/** "By 2010" as the policy's setting reads it. */
function dueDate({ deadline }: Target, { settings }: Policy): string | undefined {
  if (deadline?.by === undefined) return undefined;
  return settings.deadlines === "end-of-year" ? `${deadline.by}-12-31` : `${deadline.by}-01-01`;
}
