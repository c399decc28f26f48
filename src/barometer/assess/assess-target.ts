import type { Period } from "../../cube/index.js";
import type { Assessment } from "../../edition/index.js";
import type { Target } from "../../policy/index.js";
import { dueDate, duePeriod } from "./deadline.js";
import { type Evidence, gatherEvidence } from "./evidence.js";
import { betterOffEndFell } from "./guards.js";
import { judgeDirection } from "./judge-direction.js";
import { judgeLevel } from "./judge-level.js";
import { paceOf } from "./pace.js";
import type { Published } from "./published.js";
import { reasonAgainst } from "./reason-against.js";
import { notAssessable, type Verdict } from "./verdict.js";

/** The version of the rules below. A status that changes under the same version is a fault. */
export const assessmentMethod = "assessment/1";

/** How a target stands, why, and the numbers it was judged by. */
export function assessTarget(target: Target, published: Published): Assessment {
  const due = dueDate(target, published.policy);
  const evidence = gatherEvidence(target, published, due);
  const goalPeriod = duePeriod(target, published.policy);
  const verdict = reasonAgainst(target, evidence) ?? judge(target, evidence, goalPeriod);
  const pace = paceOf(
    target,
    goalPeriod,
    evidence.after.length > 0 ? [...evidence.before.slice(-1), ...evidence.after] : evidence.before,
  );
  return {
    target: target.id,
    status: verdict.status,
    ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
    method: assessmentMethod,
    ...figures(target, evidence),
    ...(due === undefined ? {} : { due }),
    ...(verdict.progress === undefined ? {} : { progress: verdict.progress }),
    ...(pace === undefined ? {} : { pace }),
    notes: [
      ...(target.goal?.qualifier === "approx" ? [{ code: "goal-approximate" as const, numbers: {} }] : []),
      ...(due === undefined
        ? []
        : [{ code: `deadline-read-as-${published.policy.settings.deadlines}` as const, numbers: { due } }]),
      ...verdict.notes,
      ...betterOffEndFell(target, evidence.latest, published),
    ],
  };
}

function judge(target: Target, evidence: Evidence, goalPeriod: Period | undefined): Verdict {
  const { latest } = evidence;
  if (latest === undefined) return notAssessable("awaiting-data");
  // Marked by its source as of low reliability, or a range: neither can be held against a number.
  if (latest.obsStatus === "U" || latest.value === undefined) return notAssessable("too-uncertain");
  return target.kind === "level"
    ? judgeLevel(target, latest, evidence, goalPeriod)
    : judgeDirection(target, latest, evidence);
}

/** The figures of an assessment: where the target starts, what it is judged by, where it is to go. */
function figures(
  { baseline, goal, deadline }: Target,
  { latest }: Evidence,
): Pick<Assessment, "baseline" | "observed" | "goal"> {
  return {
    ...(baseline === undefined
      ? {}
      : {
          baseline: {
            value: baseline.value,
            qualifier: baseline.qualifier,
            ...(baseline.period === undefined ? {} : { period: baseline.period }),
          },
        }),
    ...(latest?.value === undefined
      ? {}
      : {
          observed: {
            value: latest.value,
            qualifier: latest.qualifier,
            period: latest.period,
            obsStatus: latest.obsStatus,
          },
        }),
    ...(goal === undefined
      ? {}
      : {
          goal: {
            value: goal.value,
            qualifier: goal.qualifier,
            ...(deadline?.by === undefined ? {} : { period: deadline.by }),
          },
        }),
  };
}
