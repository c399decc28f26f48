import { parsePeriod, periodPosition } from "../../cube/index.js";
import type { Assessment } from "../../edition/index.js";
import { formatDecimal } from "../../language/index.js";
import type { Target } from "../../policy/index.js";
import { isRefused, roundDecimal } from "../../statistics/index.js";
import { targetValueUnit } from "./assessments.js";
import type { Reader } from "./reader.js";

/** The progress ratio of an assessment worked out once more from its printed numbers. Decimal texts. */
export interface RedoneProgress {
  /** Change since the baseline, and the change that was due by then. */
  readonly gone: string;
  readonly due: string;
  /** The one over the other, in as few decimals as leave it in its band. */
  readonly ratio: string;
  /** `(51 − 47) / ((57 − 47) × 3/5) = 0.67`, in the reader's language. */
  readonly line: string;
}

/**
 * How a reader redoes the ratio by hand, going in straight lines through the milestones. Undefined where there is
 * none, and where it does not come out as the assessment has it: rather no sum than a wrong one.
 */
export function redoneProgress(
  reader: Reader,
  target: Target,
  assessment: Assessment,
): RedoneProgress | undefined {
  const { baseline, observed, progress } = assessment;
  const [from, now] = [timed(baseline?.period, baseline?.value), timed(observed?.period, observed?.value)];
  if (progress === undefined || from === undefined || now === undefined) return undefined;
  const way = [from, ...wayTo(reader, target, assessment)];
  const next = way.find(({ at }, index) => index > 0 && at >= now.at) ?? way.at(-1);
  const last = next === undefined ? undefined : way[way.indexOf(next) - 1];
  if (next === undefined || last === undefined) return undefined;
  const part = Math.min(1, (now.at - last.at) / (next.at - last.at));
  const [gone, due] = [
    now.value - from.value,
    last.value + (next.value - last.value) * part - from.value,
  ] as const;
  if (Math.abs(gone / due - Number(progress)) > 0.0001) return undefined;
  const digits = Math.max(...[from, now, next, last].map(({ text }) => decimalsOf(text)));
  const ratio = inItsBand(progress);
  const show = (text: string): string => formatDecimal(text, reader.language);
  const then = (text: string): string => (text.startsWith("-") ? `(${show(text)})` : show(text));
  const years = `${show(short(now.at - last.at))}/${show(short(next.at - last.at))}`;
  const step = `(${show(next.text)} − ${then(last.text)}) × ${years}`;
  const start = then(from.text);
  const divisor =
    part === 1
      ? `${show(next.text)} − ${start}`
      : last === from
        ? step
        : `${show(last.text)} + ${step} − ${start}`;
  return {
    gone: rounded(gone, digits),
    due: rounded(due, isWhole(due, digits) ? digits : digits + 1),
    ratio,
    line: `(${show(now.text)} − ${start}) / (${divisor}) = ${show(ratio)}`,
  };
}

/** The milestones of a target as its assessment judges by them. */
export function milestonesJudgedBy(
  reader: Reader,
  target: Target,
  { baseline }: Assessment,
): readonly { readonly at: string; readonly value: string }[] {
  const isShare = targetValueUnit(reader, target).kind !== "percent";
  return (target.milestones ?? []).map(({ at, goal }) => {
    const share = (Number(baseline?.value) * Number(goal.value)) / 100;
    return { at, value: goal.unit === "percent" && isShare ? short(share) : goal.value };
  });
}

interface Timed {
  readonly at: number;
  readonly value: number;
  readonly text: string;
}

/** Through the milestones to the goal. */
function wayTo(reader: Reader, target: Target, assessment: Assessment): readonly Timed[] {
  const by = target.deadline?.by;
  // Read as the first day of its year, a deadline asks for the figure of the year before.
  const isStart = reader.policy.settings.deadlines === "start-of-year";
  const end =
    by === undefined ? undefined : timed(isStart ? String(Number(by) - 1) : by, assessment.goal?.value);
  const steps = milestonesJudgedBy(reader, target, assessment).flatMap(
    ({ at, value }) => timed(at, value) ?? [],
  );
  return end === undefined ? [] : [...steps, end];
}

function timed(period: string | undefined, value: string | undefined): Timed | undefined {
  const parsed = parsePeriod(period ?? "");
  const at = parsed === undefined ? undefined : periodPosition(parsed);
  return at === undefined || value === undefined ? undefined : { at, value: Number(value), text: value };
}

/** Two decimals; four where two would lie in another band than the number itself. */
function inItsBand(progress: string): string {
  const two = rounded(Number(progress), 2);
  const band = (text: string): number => [0, 0.6, 0.95].filter((limit) => Number(text) >= limit).length;
  return band(two) === band(progress) ? two : progress;
}

function rounded(value: number, digits: number): string {
  const text = roundDecimal(value, digits);
  return typeof text === "string" && !isRefused(text) ? text : String(value);
}

/** As few decimals as it needs, noise of doubles left out. */
function short(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

function isWhole(value: number, digits: number): boolean {
  return Math.abs(value - Number(value.toFixed(digits))) < 1e-9;
}

function decimalsOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}
