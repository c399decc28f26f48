import { formatPeriod, formatQuantity } from "../../language/index.js";
import type { Target } from "../../policy/index.js";
import type { Step, StepChartInput } from "../charts/step-input.js";
import { targetValueUnit } from "./assessments.js";
import { number } from "./drawn-figure.js";
import { unitOf } from "./names.js";
import { type Reader, textIn } from "./reader.js";

export type TargetSteps = Omit<StepChartInput, "id" | "width">;

/** From a target's baseline over its milestones to its value. Undefined where it has no two of them. */
export function targetSteps(reader: Reader, target: Target): TargetSteps | undefined {
  const steps = [...known(reader, target), ...wanted(reader, target)];
  if (steps.length < 2 || steps.length > 6) return undefined;
  return {
    title: textIn(reader, target.title),
    summary: reader.words.pages.seriesSummary(
      textIn(reader, target.title),
      steps.map(({ label, when }) => `${label} (${when})`),
    ),
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

function wanted(reader: Reader, target: Target): readonly Step[] {
  const { milestones = [], goal, deadline } = target;
  const stated = [
    ...milestones.map((milestone) => ({ ...milestone.goal, at: milestone.at })),
    ...(goal === undefined ? [] : [{ ...goal, at: deadline?.by }]),
  ];
  return stated.flatMap((value): readonly Step[] => {
    const height = heightOf(reader, target, value);
    if (height === undefined) return [];
    return [
      {
        kind: "wanted",
        ...height,
        when:
          value.at === undefined
            ? deadline === undefined
              ? reader.words.commitments.noDeadline
              : textIn(reader, deadline.wording)
            : reader.words.home.byYear(value.at),
        qualifier: value.qualifier,
      },
    ];
  });
}

type Stated = NonNullable<Target["goal"]>;

/** A value in per cent of something that is not itself in per cent is that share of the baseline. */
function heightOf(reader: Reader, target: Target, stated: Stated): Pick<Step, "value" | "label"> | undefined {
  const own = targetValueUnit(reader, target);
  const unit = stated.unit === undefined ? own : unitOf(reader, stated.unit);
  const label = formatQuantity(stated, unit, reader.language);
  if (unit.kind === own.kind) return { value: number(stated.value), label };
  if (unit.kind !== "percent" || target.baseline?.value === undefined) return undefined;
  return {
    value: (number(target.baseline.value) * number(stated.value)) / 100,
    label: reader.words.home.shareOfBaseline(label),
  };
}
