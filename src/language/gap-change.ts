import { formatDecimal } from "./decimal.js";
import type { Language } from "./language.js";
import { inPeriod } from "./period.js";
import { formatQuantity, type Unit, unitOfDifference } from "./quantity.js";

/** A gap at two times. `change` is the second minus the first: this room formats numbers and computes none. */
export interface GapChange {
  readonly before: DatedNumber;
  readonly after: DatedNumber;
  readonly change: string;
}

/**
 * `The gap narrowed by 6 percentage points, from 33 in 1995 to 27 in 2005.` Narrower means nearer to zero; a
 * gap that has passed zero has neither narrowed nor widened but reversed. `unit` is the one of the gap's ends.
 */
export function gapChangeSentence(
  { before, after, change }: GapChange,
  unit: Unit,
  language: Language,
): string {
  const words = sentences[language];
  const amount = (text: string): string =>
    formatQuantity({ value: text, qualifier: "eq" }, unitOfDifference(unit), language);
  const dated = ({ period }: DatedNumber, number: string): string =>
    `${number} ${inPeriod(period, language)}`;
  const size = amount(change.replace(/^-/, ""));
  const from = dated(before, formatDecimal(before.value, language));
  const to = dated(after, formatDecimal(after.value, language));
  const [first, second] = [Number(before.value), Number(after.value)];
  if (first === second) {
    return words.unchanged(dated(before, amount(before.value)), inPeriod(after.period, language));
  }
  if (first * second < 0) return words.reversed(dated(before, amount(before.value)), to);
  return Math.abs(second) < Math.abs(first) ? words.narrowed(size, from, to) : words.widened(size, from, to);
}

interface DatedNumber {
  readonly value: string;
  readonly period: string;
}

interface Sentences {
  readonly narrowed: (size: string, from: string, to: string) => string;
  readonly widened: (size: string, from: string, to: string) => string;
  readonly reversed: (from: string, to: string) => string;
  readonly unchanged: (first: string, secondTime: string) => string;
}

const sentences: Readonly<Record<Language, Sentences>> = {
  da: {
    narrowed: (size, from, to) => `Forskellen blev ${size} mindre, fra ${from} til ${to}.`,
    widened: (size, from, to) => `Forskellen blev ${size} større, fra ${from} til ${to}.`,
    reversed: (from, to) => `Forskellen vendte, fra ${from} til ${to}.`,
    unchanged: (first, secondTime) => `Forskellen var den samme: ${first} og ${secondTime}.`,
  },
  en: {
    narrowed: (size, from, to) => `The gap narrowed by ${size}, from ${from} to ${to}.`,
    widened: (size, from, to) => `The gap widened by ${size}, from ${from} to ${to}.`,
    reversed: (from, to) => `The gap reversed, from ${from} to ${to}.`,
    unchanged: (first, secondTime) => `The gap was unchanged: ${first} and ${secondTime}.`,
  },
};
