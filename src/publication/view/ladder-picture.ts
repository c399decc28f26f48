import type { Target } from "../../policy/index.js";
import type { LadderChartInput } from "../charts/ladder-input.js";
import { assessmentOf } from "./assessments.js";
import { knowledgeLadder, type LadderStep } from "./knowledge-ladder.js";
import type { Reader } from "./reader.js";

export function ladderOf(reader: Reader, targets: readonly Target[]): readonly LadderStep[] {
  return knowledgeLadder(targets, (target) => assessmentOf(reader, target));
}

export function allTargets({ policy }: Reader): readonly Target[] {
  return policy.areas.flatMap(({ targets }) => targets);
}

/** The knowledge ladder as it is drawn: all targets first, then what is left of them from step to step. */
export function ladderPicture(reader: Reader): Omit<LadderChartInput, "id" | "width"> {
  const words = reader.words.ladder;
  const targets = allTargets(reader);
  const steps = ladderOf(reader, targets).map(({ rung, reached }) => ({
    count: reached.length,
    countLabel: String(reached.length),
    label: words.labels[rung](reached.length),
  }));
  return {
    title: words.title,
    summary: words.summary(
      targets.length,
      steps.map(({ countLabel, label }) => `${countLabel} ${label}.`),
    ),
    total: targets.length,
    steps: [
      { count: targets.length, countLabel: String(targets.length), label: words.all(targets.length) },
      ...steps,
    ],
  };
}
