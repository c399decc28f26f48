import { formatDecimal } from "./decimal.js";
import type { Language } from "./language.js";
import { periodInSentence } from "./period.js";
import { formatQuantity, type Unit, unitOfDifference } from "./quantity.js";

/** Changes a year, as decimal texts, and the periods they run between. */
export interface PaceNumbers {
  readonly needed: string;
  readonly from: string;
  readonly to: string;
  readonly seen?: string | undefined;
  readonly seenFrom?: string | undefined;
  readonly seenTo?: string | undefined;
}

/**
 * What the target needs a year beside what has been seen: `2.0 percentage points a year needed from 2005 to
 * 2010, 1.3 seen from 1995 to 2005.` Once either goes down, both say which way they go. `unit` is the one the
 * figures themselves are in.
 */
export function paceSentence(pace: PaceNumbers, unit: Unit, language: Language): string {
  const { needed, seen, from, to, seenFrom, seenTo } = pace;
  const isSeen = seen !== undefined && seenFrom !== undefined && seenTo !== undefined;
  const either = isFall(needed) || (isSeen && isFall(seen));
  const amount = formatQuantity(
    { value: withoutSign(needed), qualifier: "eq" },
    unitOfDifference(unit),
    language,
  );
  const need: Change = { way: wayOf(needed, either), amount };
  const time = fromTo(from, to, language);
  if (!isSeen) return sentences[language].unseen(need, time);
  return sentences[language].seen(
    need,
    time,
    { way: wayOf(seen, either), amount: formatDecimal(withoutSign(seen), language) },
    fromTo(seenFrom, seenTo, language),
  );
}

/** `way` is absent where the number speaks for itself: nothing goes down, or nothing changes. */
interface Change {
  readonly way: "rise" | "fall" | undefined;
  readonly amount: string;
}

interface Sentences {
  readonly seen: (need: Change, needTime: string, seen: Change, seenTime: string) => string;
  readonly unseen: (need: Change, needTime: string) => string;
}

const sentences: Readonly<Record<Language, Sentences>> = {
  da: {
    seen: (need, needTime, seen, seenTime) =>
      `${capital(needTime)} kræves ${danishChange(need)} om året; ${seenTime} var ${seen.way === undefined ? "det" : "der"} ${danishChange(seen)}.`,
    unseen: (need, needTime) =>
      `${capital(needTime)} kræves ${danishChange(need)} om året; der er for få sammenlignelige tal til at sige, hvor hurtigt det er gået hidtil.`,
  },
  en: {
    seen: (need, needTime, seen, seenTime) =>
      `${capital(englishChange(need))} a year needed ${needTime}, ${englishChange(seen)} seen ${seenTime}.`,
    unseen: (need, needTime) =>
      `${capital(englishChange(need))} a year needed ${needTime}; there are too few comparable figures to say how fast it has gone so far.`,
  },
};

function danishChange({ way, amount }: Change): string {
  return way === undefined ? amount : `${way === "rise" ? "en stigning" : "et fald"} på ${amount}`;
}

function englishChange({ way, amount }: Change): string {
  return way === undefined ? amount : `a ${way} of ${amount}`;
}

function fromTo(from: string, to: string, language: Language): string {
  const [start, end] = [periodInSentence(from, language), periodInSentence(to, language)];
  return language === "da" ? `fra ${start} til ${end}` : `from ${start} to ${end}`;
}

function wayOf(number: string, named: boolean): Change["way"] {
  if (!named || !/[1-9]/.test(number)) return undefined;
  return isFall(number) ? "fall" : "rise";
}

function isFall(number: string): boolean {
  return number.startsWith("-") && /[1-9]/.test(number);
}

function withoutSign(number: string): string {
  return number.replace(/^-/, "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
