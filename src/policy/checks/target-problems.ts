import { parsePeriod } from "../../cube/index.js";
import { error, type Problem } from "../../problems/index.js";
import type { PolicySource } from "../read-policy.js";
import type { Target } from "../schema/policy.js";
import type { Path } from "../yaml-source.js";

/** Targets whose parts contradict each other: times out of order, a subject that names two things. */
export function targetProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  const wrongPeriod =
    +policy.period.from > +policy.period.to
      ? [
          error("period-order", placeOf(["period", "to"]), {
            da: `perioden slutter (${policy.period.to}), før den begynder (${policy.period.from})`,
            en: `the period ends (${policy.period.to}) before it begins (${policy.period.from})`,
          }),
        ]
      : [];
  return [
    ...wrongPeriod,
    ...policy.areas.flatMap((area, i) =>
      area.targets.flatMap((target, j) => [
        ...subjectProblems(target, ["areas", i, "targets", j], placeOf),
        ...timeProblems(target, ["areas", i, "targets", j], placeOf),
      ]),
    ),
  ];
}

function subjectProblems(target: Target, at: Path, placeOf: PolicySource["placeOf"]): readonly Problem[] {
  const { subject } = target;
  if (subject === undefined || (subject.indicator === undefined) !== (subject.gap === undefined)) return [];
  return [
    error("target-subject", placeOf([...at, "subject"]), {
      da: `målet ${target.id} skal måles på enten en indikator eller en forskel ("gap")`,
      en: `the target ${target.id} must be measured on either an indicator or a gap`,
    }),
  ];
}

function timeProblems(target: Target, at: Path, placeOf: PolicySource["placeOf"]): readonly Problem[] {
  const by = target.deadline?.by;
  if (by === undefined) return [];
  const problems: Problem[] = [];
  const baseline = target.baseline?.period;
  const baselineStart = baseline === undefined ? undefined : parsePeriod(baseline)?.start;
  if (baselineStart !== undefined && baselineStart.slice(0, 4) >= by) {
    problems.push(
      error("deadline-order", placeOf([...at, "deadline", "by"]), {
        da: `fristen ${by} ligger ikke efter udgangspunktet ${baseline}`,
        en: `the deadline ${by} is not after the baseline ${baseline}`,
      }),
    );
  }
  const milestones = target.milestones ?? [];
  milestones.forEach((milestone, index) => {
    const earlier = milestones[index - 1];
    if (milestone.at < by && (earlier === undefined || earlier.at < milestone.at)) return;
    problems.push(
      error("milestone-order", placeOf([...at, "milestones", index, "at"]), {
        da: `delmålet ${milestone.at} skal ligge før fristen ${by} og efter delmålet foran`,
        en: `the milestone ${milestone.at} must lie before the deadline ${by} and after the milestone above it`,
      }),
    );
  });
  return problems;
}
