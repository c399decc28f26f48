import type { SeriesKey } from "../../cube/index.js";
import { isExact, total } from "../../cube/index.js";
import type { EditionSeries } from "../../edition/index.js";
import type { Gap, Target } from "../../policy/index.js";
import type { ChartTarget, SeriesChartInput } from "../charts/series-input.js";
import { goalText } from "./assessments.js";
import { number, position } from "./drawn-figure.js";
import { lineNameInSentence } from "./names.js";
import type { Reader } from "./reader.js";

/** What is to be reached, in a picture over time. */
export interface TargetsToDraw extends Pick<SeriesChartInput, "target" | "milestones" | "path"> {
  /** Which of the series the target is for, so that it can take its colour. */
  readonly targetSeries?: number;
}

/** The first target of an indicator or a gap that states a level for a year, with its milestones. */
export function targetsToDraw(
  reader: Reader,
  id: string,
  place: string,
  drawn: readonly EditionSeries[],
  about?: Target,
): TargetsToDraw {
  const target = about !== undefined && hasLevel(about) ? about : targetWithLevel(reader, id, place);
  if (target === undefined) return {};
  const who = targetGroup(reader, target, drawn);
  const { pages, charts } = reader.words;
  const aim = chartTarget(reader, target, {
    label: (goal, year) => pages.goalLabel(who, goal, year),
    spoken: (goal) => pages.goalSummary(who, goal),
  });
  const milestones = milestonesAt(target, drawn)
    // What is in another unit has no height of its own.
    .filter(({ goal }) => goal.unit === undefined || goal.unit === drawn[0]?.unit)
    .flatMap(({ at, goal }) => {
      const step = { ...target, goal, deadline: { by: at, wording: {} } };
      return chartTarget(reader, step, { label: charts.milestone, spoken: charts.milestoneSentence }) ?? [];
    });
  const path = wayTo(reader, target);
  return {
    ...(aim === undefined ? {} : { target: aim }),
    ...(milestones.length === 0 ? {} : { milestones }),
    ...(aim === undefined || path === undefined ? {} : { path }),
    targetSeries: drawn.findIndex(({ key }) => isAboutGroup(target, key)),
  };
}

/** The milestones with a share of an exact baseline as the value it is, for a height of its own. */
function milestonesAt(
  { milestones = [], baseline }: Target,
  drawn: readonly EditionSeries[],
): NonNullable<Target["milestones"]> {
  return milestones.map((milestone) => {
    const { unit, value, ...goal } = milestone.goal;
    if (unit !== "percent" || drawn[0]?.unit === "percent") return milestone;
    if (baseline?.value === undefined || !isExact(baseline)) return milestone;
    const share = Math.round(number(baseline.value) * number(value) * 1e4) / 1e6;
    return { ...milestone, goal: { ...goal, value: String(share) } };
  });
}

/** The target for a gap whose ends are drawn, in the unit of these. */
export function gapTarget(reader: Reader, gap: Gap, place: string): ChartTarget | undefined {
  const target = targetWithLevel(reader, gap.id, place);
  const { charts } = reader.words;
  return target === undefined || target.goal?.unit !== undefined
    ? undefined
    : chartTarget(reader, target, { label: charts.gapGoal, spoken: charts.gapGoalSentence });
}

function targetWithLevel(reader: Reader, id: string, place: string): Target | undefined {
  return reader.policy.areas
    .flatMap((area) => area.targets)
    .find(
      ({ subject, goal, deadline }) =>
        (subject?.gap ?? subject?.indicator) === id &&
        (subject?.refArea === undefined || subject.refArea === place) &&
        Object.keys(subject?.dimensions ?? {}).length === 0 &&
        hasLevel({ goal, deadline }),
    );
}

function hasLevel({ goal, deadline }: Pick<Target, "goal" | "deadline">): boolean {
  return goal !== undefined && deadline?.by !== undefined;
}

function chartTarget(
  reader: Reader,
  target: Target,
  words: { label(goal: string, year: string): string; spoken(goal: string): string },
): ChartTarget | undefined {
  const { goal, deadline } = target;
  if (goal === undefined || deadline?.by === undefined) return undefined;
  return {
    at: Number(deadline.by),
    value: number(goal.value),
    label: words.label(goalText(reader, { ...target, deadline: undefined }), String(deadline.by)),
    spoken: words.spoken(goalText(reader, target)),
    approximate: goal.qualifier === "approx",
  };
}

/** From an exact baseline alone: a way from "just under" would begin nowhere. */
function wayTo({ words }: Reader, { baseline }: Target): SeriesChartInput["path"] {
  const from = baseline?.period === undefined || !isExact(baseline) ? undefined : position(baseline.period);
  return from === undefined || baseline === undefined
    ? undefined
    : { from: { at: from, value: number(baseline.value) }, label: words.pages.straightWay };
}

/** The series of the group that a target is about; the one there is, for a gap. */
function isAboutGroup({ subject }: Target, key: SeriesKey): boolean {
  return subject?.gap !== undefined || key.group === (subject?.group ?? total);
}

/** Whom a target is about, in the middle of a sentence; nothing for a gap or for everyone. */
function targetGroup(reader: Reader, target: Target, drawn: readonly EditionSeries[]): string {
  const series =
    target.subject?.gap === undefined ? drawn.find(({ key }) => isAboutGroup(target, key)) : undefined;
  return series === undefined || series.key.group === total
    ? ""
    : lineNameInSentence(reader, series.key, series.observations);
}
