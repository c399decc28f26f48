import { compareDecimals, parseDecimal, parsePeriod } from "../../cube/index.js";
import { error, type Problem } from "../../problems/index.js";
import { indexPolicy, type PolicyIndex } from "../policy-index.js";
import type { PolicySource } from "../read-policy.js";
import type { Target } from "../schema/policy.js";
import type { Path } from "../yaml/yaml-source.js";

/** Times out of order: of the policy's period, and of a target's baseline, milestones and deadline. */
export function targetProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  const { from, to } = policy.period;
  const index = indexPolicy(policy);
  const wrongPeriod =
    from <= to
      ? []
      : [
          error("period-order", placeOf(["period", "to"]), {
            da: `perioden slutter (${to}), før den begynder (${from})`,
            en: `the period ends (${to}) before it begins (${from})`,
          }),
        ];
  return [
    ...wrongPeriod,
    ...policy.areas.flatMap((area, i) =>
      area.targets.flatMap((target, j) => [
        ...directionProblems(target, ["areas", i, "targets", j], placeOf),
        ...unitProblems(target, ["areas", i, "targets", j], index, placeOf),
        ...timeProblems(target, ["areas", i, "targets", j], placeOf),
        ...guardProblems(target, ["areas", i, "targets", j], placeOf),
      ]),
    ),
  ];
}

/** A goal that lies the other way than the stated direction: one of the two is a slip. */
function directionProblems(target: Target, at: Path, placeOf: PolicySource["placeOf"]): readonly Problem[] {
  const [from, goal] = [target.baseline, target.goal].map((stated) => parseDecimal(stated?.value ?? ""));
  if (from === undefined || goal === undefined || target.direction === undefined) return [];
  const order = compareDecimals(goal, from);
  if (order === 0 || order > 0 === (target.direction === "up")) return [];
  return [
    error("goal-direction", placeOf([...at, "goal", "value"]), {
      da: `målet ${target.id} skal gå ${target.direction === "up" ? "op" : "ned"} fra ${target.baseline?.value}, men måltallet er ${target.goal?.value}`,
      en: `the target ${target.id} is to go ${target.direction} from ${target.baseline?.value}, but its goal is ${target.goal?.value}`,
    }),
  ];
}

/** Numbers that no figure of the target can be held against: beside a mere direction, or in another unit than its figures. */
function unitProblems(
  { id, kind, subject, baseline, goal }: Target,
  at: Path,
  { indicators, gaps }: PolicyIndex,
  placeOf: PolicySource["placeOf"],
): readonly Problem[] {
  if (kind === "direction" && goal !== undefined) {
    return [
      error("direction-goal", placeOf([...at, "goal"]), {
        da: `målet ${id} har "kind: direction" og et måltal (${goal.value}); ventede en anden slags mål, som "level", eller intet måltal`,
        en: `the target ${id} has "kind: direction" and a goal (${goal.value}); expected another kind, such as "level", or no goal`,
      }),
    ];
  }
  // Of a difference, the numbers of the two ends are in another unit than itself.
  if (subject?.measure !== undefined || ["parity", "composition"].includes(kind)) return [];
  const unit = (gaps.get(subject?.gap ?? "") ?? indicators.get(subject?.indicator ?? ""))?.unit;
  return Object.entries({ baseline, goal }).flatMap(([field, stated]) =>
    unit === undefined || stated?.unit === undefined || stated.unit === unit
      ? []
      : [
          error("target-unit", placeOf([...at, field, "unit"]), {
            da: `${id}: "${field}" er i "${stated.unit}", men tallene for det, der måles, er i "${unit}"; ventede samme enhed`,
            en: `${id}: "${field}" is in "${stated.unit}", but the figures of what is measured are in "${unit}"; expected the same unit`,
          }),
        ],
  );
}

/** A condition on those who stayed can only be looked at where the policy says which figure is theirs. */
function guardProblems({ guard }: Target, at: Path, placeOf: PolicySource["placeOf"]): readonly Problem[] {
  if (guard?.kind !== "must-hold-for-stayers" || guard.among !== undefined) return [];
  return [
    error("guard-among", placeOf([...at, "guard"]), {
      da: '"among" mangler; ventede den indikator og gruppe, der viser det samme blandt dem, der er blevet boende',
      en: '"among" is missing; expected the indicator and group that show the same among those who stayed',
    }),
  ];
}

function timeProblems(target: Target, at: Path, placeOf: PolicySource["placeOf"]): readonly Problem[] {
  const by = target.deadline?.by;
  const baseline = target.baseline?.period;
  const start = baseline === undefined ? undefined : parsePeriod(baseline)?.start?.slice(0, 4);
  const problems: Problem[] = [];
  if (by !== undefined && start !== undefined && start >= by) {
    problems.push(
      error("deadline-order", placeOf([...at, "deadline", "by"]), {
        da: `fristen ${by} ligger ikke efter udgangspunktet ${baseline}`,
        en: `the deadline ${by} is not after the baseline ${baseline}`,
      }),
    );
  }
  const milestones = target.milestones ?? [];
  milestones.forEach((milestone, index) => {
    const earlier = milestones[index - 1]?.at ?? start;
    const inOrder =
      (earlier === undefined || earlier < milestone.at) && (by === undefined || milestone.at < by);
    if (inOrder) return;
    const limits = [
      ...(earlier === undefined ? [] : [{ da: `efter ${earlier}`, en: `after ${earlier}` }]),
      ...(by === undefined ? [] : [{ da: `før fristen ${by}`, en: `before the deadline ${by}` }]),
    ];
    problems.push(
      error("milestone-order", placeOf([...at, "milestones", index, "at"]), {
        da: `delmålet ${milestone.at} skal ligge ${limits.map(({ da }) => da).join(" og ")}`,
        en: `the milestone ${milestone.at} must lie ${limits.map(({ en }) => en).join(" and ")}`,
      }),
    );
  });
  return problems;
}
