import { formatPeriod, formatQuantity } from "../../language/index.js";
import type { Target } from "../../policy/index.js";
import type { Step, StepChartInput } from "../charts/step-input.js";
import { assessmentOf, judgedUnit, statedText, targetValueUnit } from "./assessments.js";
import { number } from "./drawn-figure.js";
import { unitOf } from "./names.js";
import { type Reader, textIn } from "./reader.js";

export type TargetSteps = Omit<StepChartInput, "id" | "width">;

/**
 * From a target's baseline over its milestones to its value, with the newest figure among them where its time puts it.
 * Undefined where there are no two of them.
 */
export function targetSteps(reader: Reader, target: Target): TargetSteps | undefined {
  const [start, ahead, now] = [known(reader, target), wanted(reader, target), measured(reader, target)];
  // What is wanted without a year lies ahead of every figure.
  const isPast = ({ by }: WantedStep): boolean => now !== undefined && by !== undefined && by <= now.by;
  const steps: readonly Step[] = [
    ...start,
    ...ahead.filter(isPast).map(({ step }) => step),
    ...(now === undefined || start.length + ahead.length > 5 ? [] : [now.step]),
    ...ahead.filter((one) => !isPast(one)).map(({ step }) => step),
  ];
  if (steps.length < 2 || steps.length > 6) return undefined;
  // Its own title says what is wanted as if it were so.
  return {
    title: `${reader.words.table.target}: ${textIn(reader, target.title)}`,
    summary: reader.words.charts.figuresAlone(steps.map(({ label, when }) => `${label} (${when})`)),
    steps,
  };
}

function known(reader: Reader, target: Target): readonly Step[] {
  const { baseline } = target;
  if (baseline?.value === undefined) return [];
  return [
    {
      kind: "known",
      value: number(baseline.value),
      label: formatQuantity(baseline, targetValueUnit(reader, target), reader.language),
      when: formatPeriod(baseline.period ?? "undated", reader.language),
      qualifier: baseline.qualifier,
    },
  ];
}

/** The newest figure that the target is judged by, once there is one after the baseline. */
function measured(reader: Reader, target: Target): { readonly step: Step; readonly by: string } | undefined {
  const observed = assessmentOf(reader, target)?.observed;
  if (observed?.period === undefined || target.baseline?.period === undefined) return undefined;
  if (observed.period === "undated" || observed.period <= target.baseline.period) return undefined;
  return {
    by: observed.period.slice(0, 4),
    step: {
      kind: "known",
      value: number(observed.value),
      label: formatQuantity(observed, judgedUnit(reader, target), reader.language),
      when: formatPeriod(observed.period, reader.language),
      qualifier: observed.qualifier,
    },
  };
}

interface WantedStep {
  readonly step: Step;
  /** The year, where one is stated. */
  readonly by: string | undefined;
}

function wanted(reader: Reader, target: Target): readonly WantedStep[] {
  const { milestones = [], goal, deadline } = target;
  const stated = [
    ...milestones.map((milestone) => ({ ...milestone.goal, at: milestone.at })),
    ...(goal === undefined ? [] : [{ ...goal, at: deadline?.by }]),
  ];
  return stated.flatMap((value): readonly WantedStep[] => {
    const height = heightOf(reader, target, value);
    if (height === undefined) return [];
    const when =
      value.at !== undefined
        ? reader.words.home.byYear(value.at)
        : deadline === undefined
          ? reader.words.commitments.noDeadline
          : textIn(reader, deadline.wording);
    return [{ by: value.at, step: { kind: "wanted", ...height, when, qualifier: value.qualifier } }];
  });
}

type Stated = NonNullable<Target["goal"]>;

/** A value in per cent of something that is not itself in per cent is that share of the baseline. */
function heightOf(reader: Reader, target: Target, stated: Stated): Pick<Step, "value" | "label"> | undefined {
  const own = targetValueUnit(reader, target);
  const unit = stated.unit === undefined ? own : unitOf(reader, stated.unit);
  const label = statedText(reader, target, stated);
  if (unit.kind === own.kind) return { value: number(stated.value), label };
  if (unit.kind !== "percent" || target.baseline?.value === undefined) return undefined;
  return {
    value: (number(target.baseline.value) * number(stated.value)) / 100,
    label,
  };
}
