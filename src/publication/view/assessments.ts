import type { Assessment } from "../../edition/index.js";
import {
  assessmentNoteSentence,
  assessmentSentence,
  formatQuantity,
  inPeriod,
  paceSentence,
  type Unit,
  unitOfDifference,
} from "../../language/index.js";
import { judgedDifference, type Target } from "../../policy/index.js";
import { lowerFirst, measureTitle, pointGroup, unitOf } from "./names.js";
import { type Reader, textIn } from "./reader.js";

export function assessmentOf({ found }: Reader, target: Target): Assessment | undefined {
  return found.assessments.get(target.id);
}

/** The unit of what a target is measured on; for a gap, of its ends. */
export function targetUnit(reader: Reader, { subject }: Target): Unit {
  const gap = reader.index.gaps.get(subject?.gap ?? "");
  const indicator = reader.index.indicators.get(gap?.from.indicator ?? subject?.indicator ?? "");
  return unitOf(reader, indicator?.unit ?? "");
}

/** The unit in which a target's own values are printed. */
export function targetValueUnit(reader: Reader, { subject }: Target): Unit {
  const gap = reader.index.gaps.get(subject?.gap ?? "");
  return gap === undefined ? targetUnit(reader, { subject } as Target) : unitOf(reader, gap.unit);
}

/** The unit of the numbers in a target's assessment. */
export function judgedUnit(reader: Reader, target: Target): Unit {
  const unit = targetUnit(reader, target);
  return judgedDifference(target) === undefined ? unit : unitOfDifference(unit);
}

/** `47% in 2005` */
export function baselineText(reader: Reader, target: Target): string {
  const { baseline } = target;
  if (baseline === undefined) return reader.words.pages.noneStated;
  const value = formatQuantity(baseline, targetValueUnit(reader, target), reader.language);
  return baseline.period === undefined ? value : `${value} ${inPeriod(baseline.period, reader.language)}`;
}

/** `approx. 57% in 2010`; a direction or a kind in words where no number is stated. */
export function goalText(reader: Reader, target: Target): string {
  const { words, language } = reader;
  const { goal, change, direction, deadline, kind } = target;
  const when = deadline?.by === undefined ? "" : ` ${inPeriod(deadline.by, language)}`;
  if (goal !== undefined) return `${statedText(reader, target, goal)}${when}`;
  if (change !== undefined) {
    const level = assessmentOf(reader, target)?.goal;
    const stated = statedChangeText(reader, target);
    return level === undefined
      ? `${stated}${when}`
      : `${formatQuantity(level, judgedUnit(reader, target), language)}${when} (${stated})`;
  }
  if (direction !== undefined) {
    return (target.baseline === undefined ? words.pages.directionsAlone : words.pages.directions)[direction];
  }
  return comparatorName(reader, target) ?? words.targetKinds[kind];
}

/** A value of a target: in per cent of something that is not itself in per cent it is that share of the baseline. */
export function statedText(reader: Reader, target: Target, stated: NonNullable<Target["goal"]>): string {
  const own = targetValueUnit(reader, target);
  const unit = stated.unit === undefined ? own : unitOf(reader, stated.unit);
  const text = formatQuantity(stated, unit, reader.language);
  return unit.kind === "percent" && own.kind !== "percent" ? reader.words.home.shareOfBaseline(text) : text;
}

/** `+13 percentage points`: the change the policy states, beside or instead of a level. */
export function statedChangeText(reader: Reader, { change }: Target): string | undefined {
  return change === undefined
    ? undefined
    : formatQuantity(change, unitOf(reader, change.unit ?? ""), reader.language, { signed: true });
}

/** `as for people of …`: with whom, or with what, the target asks for the same. */
function comparatorName(reader: Reader, { comparator, subject }: Target): string | undefined {
  if (comparator === undefined) return undefined;
  const { pages } = reader.words;
  return comparator.indicator === subject?.indicator
    ? pages.sameAs(lowerFirst(reader, pointGroup(reader, comparator)))
    : pages.sameAsMeasure(measureTitle(reader, comparator.indicator ?? ""));
}

export function latestText(reader: Reader, target: Target, assessment: Assessment | undefined): string {
  const observed = assessment?.observed;
  if (observed === undefined) return reader.words.pages.noneYet;
  const { subject } = target;
  const number = formatQuantity(observed, judgedUnit(reader, target), reader.language);
  // What is measured is no gap, and the number is one: it must say so.
  const value =
    judgedDifference(target) !== undefined && subject?.gap === undefined
      ? reader.words.target.difference(number)
      : number;
  return observed.period === undefined ? value : `${value} ${inPeriod(observed.period, reader.language)}`;
}

export function deadlineText(reader: Reader, { deadline }: Target): string {
  return deadline === undefined ? reader.words.commitments.noDeadline : textIn(reader, deadline.wording);
}

/** `2.0 percentage points a year needed …, 1.3 seen …` */
export function paceText(
  reader: Reader,
  target: Target,
  assessment: Assessment | undefined,
): string | undefined {
  const pace = assessment?.pace;
  const [from, to] = [target.baseline?.period, target.deadline?.by];
  if (pace === undefined || from === undefined || to === undefined) return undefined;
  return paceSentence({ ...pace, from, to }, targetUnit(reader, target), reader.language);
}

/** What to know beside a status; how the deadline and the change are read stands with these. */
export function assessmentNotes(reader: Reader, target: Target, assessment: Assessment): readonly string[] {
  return assessment.notes
    .filter(({ code }) => !isDeadlineNote(code) && !isReadingNote(code))
    .map((note) => assessmentNoteSentence(note, noteUnit(reader, target, note), reader.language));
}

/** Both ways to read a change in per cent, and which is taken. */
export function readingNotes(reader: Reader, target: Target, assessment: Assessment): readonly string[] {
  return assessment.notes
    .filter(({ code }) => isReadingNote(code))
    .map((note) => assessmentNoteSentence(note, noteUnit(reader, target, note), reader.language));
}

/** Notes tell of the numbers a target is judged by, but for those that look at the ends of a gap. */
function noteUnit(reader: Reader, target: Target, { code }: Assessment["notes"][number]): Unit {
  return ["better-off-end-fell", "unadjusted-difference"].includes(code)
    ? targetUnit(reader, target)
    : judgedUnit(reader, target);
}

/** The day that the deadline is read as, which is a setting and not the policy's word. */
export function deadlineReading(
  reader: Reader,
  target: Target,
  assessment: Assessment | undefined,
): string | undefined {
  const note = assessment?.notes.find(({ code }) => isDeadlineNote(code));
  return note === undefined
    ? undefined
    : assessmentNoteSentence(note, targetUnit(reader, target), reader.language);
}

/** Why a target has its status, from the numbers of its assessment. */
export function whyText(reader: Reader, target: Target, assessment: Assessment): string | undefined {
  return assessmentSentence(
    {
      ...assessment,
      direction: target.direction,
      isGap: judgedDifference(target) !== undefined,
      hasMilestones: (target.milestones ?? []).length > 0,
    },
    judgedUnit(reader, target),
    reader.language,
  );
}

function isDeadlineNote(code: Assessment["notes"][number]["code"]): boolean {
  return code.startsWith("deadline-read-as");
}

function isReadingNote(code: Assessment["notes"][number]["code"]): boolean {
  return code.startsWith("change-read-");
}
