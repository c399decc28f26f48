import type { Assessment } from "../../edition/index.js";
import type { Target } from "../../policy/index.js";
import { seriesAt } from "../series-index.js";
import { chanceFor, isUnderWay } from "./chance.js";
import { dueDate, duePeriod } from "./deadline.js";
import { combineCodes, targetsByCode } from "./each-code.js";
import { type Evidence, gatherEvidence } from "./evidence/evidence.js";
import { guardNotes } from "./guards/guard-notes.js";
import { judge } from "./judge/judge.js";
import { type MeasuredTarget, measuredTarget } from "./measured/measured-target.js";
import { paceOf } from "./pace.js";
import { personsToGo } from "./persons-to-go.js";
import type { Published } from "./published.js";
import { reasonAgainst } from "./reason-against.js";

/** The version of the rules below. A status that changes under the same version is a fault. */
export const assessmentMethod = "assessment/3";

/** How a target stands, why, and the numbers it was judged by. */
export function assessTarget(target: Target, published: Published): Assessment {
  const single = targetsByCode(target, published);
  return single === undefined
    ? assessOne(target, published)
    : combineCodes(
        target,
        single.map(({ code, target: one }) => ({ code, assessment: assessOne(one, published) })),
      );
}

function assessOne(stated: Target, published: Published): Assessment {
  const { policy, asOf } = published;
  const due = dueDate(stated, policy);
  const goalPeriod = duePeriod(stated, policy);
  const measured = measuredTarget(stated, published);
  const { target, series } = measured;
  const evidence = gatherEvidence(target, series, asOf, due);
  const verdict =
    reasonAgainst(measured, evidence, hasProxies(stated, published)) ??
    judge(target, { evidence, goalPeriod, due, asOf });
  const pace = paceOf(
    target,
    goalPeriod,
    evidence.after.length > 0 ? [...evidence.before.slice(-1), ...evidence.after] : evidence.before,
  );
  const chance = isUnderWay(verdict) ? chanceFor(target, evidence, goalPeriod) : undefined;
  const toGo = personsToGo(target, evidence, verdict, published);
  return {
    target: target.id,
    status: verdict.status,
    ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
    method: assessmentMethod,
    ...figures(measured, evidence),
    ...(due === undefined ? {} : { due }),
    ...(verdict.progress === undefined ? {} : { progress: verdict.progress }),
    ...(pace === undefined ? {} : { pace }),
    ...(toGo === undefined ? {} : { toGo }),
    ...(chance === undefined ? {} : { chance }),
    notes: [
      ...(target.goal?.qualifier === "approx" ? [{ code: "goal-approximate" as const, numbers: {} }] : []),
      ...(due === undefined
        ? []
        : [{ code: `deadline-read-as-${policy.settings.deadlines}` as const, numbers: { due } }]),
      ...measured.notes,
      ...verdict.notes,
      ...guardNotes(stated, measured, evidence, published),
    ],
  };
}

/** Figures about others than the target's group have been published. */
function hasProxies({ proxies = [] }: Target, published: Published): boolean {
  return proxies.some((point) => seriesAt(published, point).length > 0);
}

/** The figures of an assessment: where the target starts, what it is judged by, where it is to go. */
function figures(
  { target: { baseline, goal, deadline } }: MeasuredTarget,
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
            ...limits(latest),
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

function limits({
  lower,
  upper,
  confidence,
}: NonNullable<Evidence["latest"]>): Pick<
  NonNullable<Assessment["observed"]>,
  "lower" | "upper" | "confidence"
> {
  return lower === undefined || upper === undefined || confidence === undefined
    ? {}
    : { lower, upper, confidence };
}
