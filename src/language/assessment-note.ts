import { formatDate } from "./date.js";
import type { Language } from "./language.js";
import { inPeriod, periodInSentence } from "./period.js";
import { formatQuantity, type Unit } from "./quantity.js";

/** What an assessment says beside the status; the keys are the edition's. */
export type AssessmentNoteCode = keyof typeof sentences;

export interface AssessmentNoteNumbers {
  readonly code: AssessmentNoteCode;
  /** Decimal texts, periods and dates by name, as the edition has them. */
  readonly numbers: Readonly<Record<string, string>>;
}

/** A note as a sentence. `unit` is the one of the indicator, or of the gap's ends. */
export function assessmentNoteSentence(
  { code, numbers }: AssessmentNoteNumbers,
  unit: Unit,
  language: Language,
): string {
  const number = (name: string): string => {
    const text = numbers[name];
    if (text === undefined) throw new TypeError(`missing number: ${name}`);
    return text;
  };
  return sentences[code][language](number, unit);
}

type Sentence = (number: (name: string) => string, unit: Unit) => string;

const sentences = {
  "better-off-end-fell": {
    da: (number, unit) =>
      `Det tal, der sammenlignes med, faldt fra ${figure(number("before"), unit, "da")} ${inPeriod(number("from"), "da")} til ${figure(number("after"), unit, "da")} ${inPeriod(number("to"), "da")}. En forskel kan på den måde blive mindre, uden at det andet tal ændrer sig.`,
    en: (number, unit) =>
      `The figure that the other is compared with fell from ${figure(number("before"), unit, "en")} ${inPeriod(number("from"), "en")} to ${figure(number("after"), unit, "en")} ${inPeriod(number("to"), "en")}. A gap can narrow in this way without the other figure changing.`,
  },
  provisional: {
    da: (number) =>
      `Tallet for ${periodInSentence(number("period"), "da")} er foreløbigt og kan blive ændret.`,
    en: (number) =>
      `The figure for ${periodInSentence(number("period"), "en")} is provisional and may be revised.`,
  },
  "no-uncertainty": {
    da: () =>
      "Kilden oplyser ikke, hvor usikkert det tal er, som målet vurderes på, så det kan ikke udelukkes, at ændringen er tilfældig.",
    en: () =>
      "The source does not say how uncertain the figure is that the target is judged by, so the change may be due to chance.",
  },
  "goal-approximate": {
    da: () => "Politikken angiver kun måltallet omtrentligt. Her regnes med tallet, som det er trykt.",
    en: () => "The policy states the target value only approximately. Here it is taken as printed.",
  },
  "deadline-read-as-end-of-year": {
    da: (number) =>
      `Fristen læses som årets sidste dag: ${formatDate(number("due"), "da")}. Det er barometerets antagelse.`,
    en: (number) =>
      `The deadline is read as the last day of the year: ${formatDate(number("due"), "en")}. That is an assumption of the barometer.`,
  },
  "deadline-read-as-start-of-year": {
    da: (number) =>
      `Fristen læses som årets første dag: ${formatDate(number("due"), "da")}. Det er barometerets antagelse.`,
    en: (number) =>
      `The deadline is read as the first day of the year: ${formatDate(number("due"), "en")}. That is an assumption of the barometer.`,
  },
} satisfies Readonly<Record<string, Readonly<Record<Language, Sentence>>>>;

function figure(value: string, unit: Unit, language: Language): string {
  return formatQuantity({ value, qualifier: "eq" }, unit, language);
}
