import {
  compareDecimals,
  type Decimal,
  parseDecimal,
  parsePeriod,
  periodPosition,
  subtractDecimals,
} from "../../cube/index.js";
import type {
  Assessment,
  EditionObservation,
  NotAssessableReason,
  TargetStatus,
} from "../../edition/index.js";
import type { Target } from "../../policy/index.js";
import { isRefused, progressRatio, roundDecimal } from "../../statistics/index.js";
import type { Evidence } from "./evidence.js";

export interface Verdict {
  readonly status: TargetStatus;
  readonly reason?: NotAssessableReason;
  /** Four decimals. */
  readonly progress?: string;
  readonly notes: Assessment["notes"];
}

/** Kinds that this version can judge. The others are said to have no method, not guessed at. */
export function hasMethod({ kind, goal }: Target): boolean {
  return kind === "level"
    ? goal !== undefined
    : kind === "direction" || (kind === "gap-closing" && goal === undefined);
}

/** Judges a target of a kind that has a method and a comparable figure after its baseline. */
export function judge(target: Target, evidence: Evidence, due: string | undefined): Verdict {
  const latest = evidence.after.at(-1);
  if (latest === undefined) return { status: "not-assessable", reason: "awaiting-data", notes: [] };
  if (!hasMethod(target)) return { status: "not-assessable", reason: "no-method", notes: [] };
  return target.kind === "level" ? judgeLevel(target, latest, due) : judgeDirection(target, latest);
}

function judgeLevel(target: Target, latest: EditionObservation, due: string | undefined): Verdict {
  const [from, goal, now] = [target.baseline?.value, target.goal?.value, latest.value].map((text) =>
    parseDecimal(text ?? ""),
  );
  if (from === undefined || goal === undefined || now === undefined) return tooUncertain();
  if (!isComparable(latest)) return tooUncertain();
  const upward = compareDecimals(goal, from) > 0;
  const provisional = latest.obsStatus === "P";
  const reached = upward ? compareDecimals(now, goal) >= 0 : compareDecimals(now, goal) <= 0;
  const notes = noteUncertainty(latest, provisional);
  if (reached && !provisional) return { status: "reached", notes };
  const end = parsePeriod(latest.period)?.end ?? "";
  if (due !== undefined && end >= due && !provisional) return { status: "missed", notes };

  const progress = progressOf(target, latest, { from, goal, now });
  if (progress === undefined) return { status: "not-assessable", reason: "definition-open", notes };
  const rounded = roundDecimal(progress, 4);
  return {
    status: progressStatus(progress),
    ...(isRefused(rounded) ? {} : { progress: rounded }),
    notes,
  };
}

/** The bands of the Eurostat cut-offs: 95 and 60 % of the way due. */
function progressStatus(progress: number): TargetStatus {
  return progress < 0 ? "moving-away" : progress < 0.6 ? "off-track" : progress < 0.95 ? "slow" : "on-track";
}

function progressOf(
  target: Target,
  latest: EditionObservation,
  { from, goal, now }: Readonly<Record<"from" | "goal" | "now", Decimal>>,
): number | undefined {
  const at = (period: string | undefined): number | undefined => {
    const parsed = period === undefined ? undefined : parsePeriod(period);
    return parsed === undefined ? undefined : periodPosition(parsed);
  };
  const [start, end, observedAt] = [at(target.baseline?.period), at(target.deadline?.by), at(latest.period)];
  if (start === undefined || end === undefined || observedAt === undefined) return undefined;
  const result = progressRatio({
    baseline: { at: start, value: number(from) },
    path: [{ at: end, value: number(goal) }],
    observed: { at: observedAt, value: number(now) },
  });
  return typeof result === "number" ? result : undefined;
}

function judgeDirection(target: Target, latest: EditionObservation): Verdict {
  const [from, now] = [target.baseline?.value, latest.value].map((text) => parseDecimal(text ?? ""));
  if (from === undefined || now === undefined || !isComparable(latest)) return tooUncertain();
  const change = subtractDecimals(now, from);
  const wanted = target.direction ?? "down";
  const notes = noteUncertainty(latest, latest.obsStatus === "P");
  if (change.units === 0n || withinLimits(latest, from)) return { status: "no-significant-change", notes };
  const rose = change.units > 0n;
  return { status: rose === (wanted === "up") ? "right-way" : "moving-away", notes };
}

function isComparable({ qualifier }: EditionObservation): boolean {
  return qualifier === "eq" || qualifier === "approx";
}

/** The confidence limits of the latest figure hold the baseline: the change may be chance. */
function withinLimits({ lower, upper, confidence }: EditionObservation, from: Decimal): boolean {
  const [low, high] = [parseDecimal(lower ?? ""), parseDecimal(upper ?? "")];
  if (confidence === undefined || low === undefined || high === undefined) return false;
  return compareDecimals(low, from) <= 0 && compareDecimals(from, high) <= 0;
}

function noteUncertainty(latest: EditionObservation, provisional: boolean): Assessment["notes"] {
  return [
    ...(provisional ? [{ code: "provisional" as const, numbers: { period: latest.period } }] : []),
    ...(latest.confidence === undefined ? [{ code: "no-uncertainty" as const, numbers: {} }] : []),
  ];
}

function tooUncertain(): Verdict {
  return { status: "not-assessable", reason: "too-uncertain", notes: [] };
}

function number({ units, scale }: Decimal): number {
  return Number(units) / 10 ** scale;
}
