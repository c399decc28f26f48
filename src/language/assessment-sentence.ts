import { formatDate } from "./date.js";
import { decimalParts } from "./decimal.js";
import type { Language } from "./language.js";
import { inPeriod } from "./period.js";
import { formatQuantity, type Quantity, type Unit } from "./quantity.js";
import type { ReasonCode } from "./reason.js";
import type { StatusCode } from "./status.js";

/** What an assessment was made from: decimal texts, periods and dates as the edition has them. */
export interface AssessmentNumbers {
  readonly status: StatusCode;
  readonly reason?: ReasonCode | undefined;
  readonly baseline?: DatedQuantity | undefined;
  readonly observed?: DatedQuantity | undefined;
  readonly goal?: DatedQuantity | undefined;
  /** The way to go where no goal is stated. */
  readonly direction?: "up" | "down" | undefined;
  /** The last day on which the target can be reached. */
  readonly due?: string | undefined;
  /** Progress made over progress due. */
  readonly progress?: string | undefined;
  readonly hasMilestones: boolean;
  /** The numbers are differences of two figures. */
  readonly isGap?: boolean | undefined;
}

export interface DatedQuantity extends Quantity {
  readonly period?: string | undefined;
}

/**
 * Why a target has its status, from its own numbers: `The figure went from 47% in 2005 to 52% in 2008. The target
 * is approx. 57% in 2010. That is 83% of the change due by then, …` Undefined where there are no numbers to say it
 * with. `unit` is the one the figures are in.
 */
export function assessmentSentence(
  numbers: AssessmentNumbers,
  unit: Unit,
  language: Language,
): string | undefined {
  const words = sentences[language];
  const what = words.what(numbers.isGap === true);
  const dated = (figure: DatedQuantity): string => {
    const text = formatQuantity(figure, unit, language);
    return figure.period === undefined ? text : `${text} ${inPeriod(figure.period, language)}`;
  };
  const { status, baseline, observed, goal, direction, due, progress } = numbers;
  if (status === "not-assessable") return reasonSentence(numbers, dated, language);
  if (observed === undefined || status === "no-target-value") return undefined;
  const now = dated(observed);
  const course =
    baseline === undefined
      ? words.is(what, now)
      : baseline.value === observed.value
        ? words.unchanged(what, dated(baseline), now)
        : words.went(what, dated(baseline), now);
  const wanted =
    goal !== undefined
      ? words.goal(dated(goal))
      : direction !== undefined
        ? words.directions[direction]
        : undefined;
  const isDue = progress !== undefined && ["on-track", "slow", "off-track"].includes(status);
  return [
    course,
    wanted,
    isDue ? words.progress(wholePercent(progress, language), numbers.hasMilestones) : undefined,
    status === "missed" && due !== undefined ? words.deadline(formatDate(due, language)) : undefined,
  ]
    .filter((text) => text !== undefined)
    .join(" ");
}

function reasonSentence(
  { reason, baseline, observed, isGap }: AssessmentNumbers,
  dated: (figure: DatedQuantity) => string,
  language: Language,
): string | undefined {
  const words = sentences[language];
  if (reason === "too-uncertain" && observed !== undefined)
    return words.is(words.what(isGap === true), dated(observed));
  if (baseline === undefined) return undefined;
  if (reason === "awaiting-data") return words.awaiting(dated(baseline));
  if (reason !== "baseline-inexact") return undefined;
  const isVague = baseline.qualifier !== "eq";
  const isUndated = baseline.period === undefined || baseline.period === "undated";
  return words.inexact(dated(baseline), isVague, isUndated);
}

/**
 * A progress of 0.7969 as `80%`, and of 0.9467 as `94%`: rounded, unless the number printed beside a status would lie
 * in the band above; then down.
 */
function wholePercent(progress: string, language: Language): string {
  const { whole, fraction } = decimalParts(progress);
  const down = Number(whole + fraction.padEnd(2, "0").slice(0, 2));
  const rounded = down + (Number(fraction.padEnd(3, "0")[2]) >= 5 ? 1 : 0);
  const value = String([60, 95].includes(rounded) ? down : rounded);
  const isNone = value === "0" && /[1-9]/.test(fraction);
  const shown = { value: isNone ? "1" : value, qualifier: isNone ? "below" : "eq" } as const;
  return formatQuantity(shown, { kind: "percent" }, language);
}

interface Sentences {
  readonly what: (isGap: boolean) => string;
  readonly is: (what: string, now: string) => string;
  readonly went: (what: string, before: string, now: string) => string;
  readonly unchanged: (what: string, before: string, now: string) => string;
  readonly goal: (goal: string) => string;
  readonly directions: Readonly<Record<"up" | "down", string>>;
  readonly progress: (part: string, hasMilestones: boolean) => string;
  readonly deadline: (date: string) => string;
  readonly awaiting: (baseline: string) => string;
  readonly inexact: (baseline: string, isVague: boolean, isUndated: boolean) => string;
}

const sentences: Readonly<Record<Language, Sentences>> = {
  da: {
    what: (isGap) => (isGap ? "Forskellen" : "Tallet"),
    is: (what, now) => `${what} er ${now}.`,
    went: (what, before, now) => `${what} gik fra ${before} til ${now}.`,
    unchanged: (what, before, now) => `${what} er uændret siden udgangspunktet: ${before} og ${now}.`,
    goal: (goal) => `Målet er ${goal}.`,
    directions: { up: "Målet er et højere tal.", down: "Målet er et lavere tal." },
    progress: (part, hasMilestones) =>
      `Det er ${part} af den ændring, der skulle være sket på det tidspunkt, regnet ad ${hasMilestones ? "lige linjer fra udgangspunktet gennem delmålene til målet" : "en lige linje fra udgangspunktet til målet"}.`,
    deadline: (date) => `Fristen var ${date}.`,
    awaiting: (baseline) =>
      `Målet tager udgangspunkt i ${baseline}, og der er ikke offentliggjort noget senere tal, som kan sammenlignes med det.`,
    inexact: (baseline, isVague, isUndated) =>
      `Målet tager udgangspunkt i ${baseline}. ${isVague ? `Det er ikke et præcist tal${isUndated ? ", og kilden siger ikke, hvornår det er fra" : ""}` : "Kilden siger ikke, hvornår tallet er fra"}.`,
  },
  en: {
    what: (isGap) => (isGap ? "The gap" : "The figure"),
    is: (what, now) => `${what} is ${now}.`,
    went: (what, before, now) => `${what} went from ${before} to ${now}.`,
    unchanged: (what, before, now) => `${what} is unchanged since the baseline: ${before} and ${now}.`,
    goal: (goal) => `The target is ${goal}.`,
    directions: { up: "The target is a higher figure.", down: "The target is a lower figure." },
    progress: (part, hasMilestones) =>
      `That is ${part} of the change due by then, going ${hasMilestones ? "in straight lines from the baseline through the milestones to the target" : "by a straight line from the baseline to the target"}.`,
    deadline: (date) => `The deadline was ${date}.`,
    awaiting: (baseline) =>
      `The target starts from ${baseline}, and no later figure that can be compared with it has been published.`,
    inexact: (baseline, isVague, isUndated) =>
      `The target starts from ${baseline}. ${isVague ? `That is not an exact number${isUndated ? ", and the source does not say when it is from" : ""}` : "The source does not say when the figure is from"}.`,
  },
};
