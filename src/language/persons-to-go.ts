import { formatDecimal } from "./decimal.js";
import type { Language } from "./language.js";
import { inPeriod, periodInSentence } from "./period.js";

/** What lies between the newest figure and the target value, in persons or whatever else the figure is a share of. */
export interface PersonsToGo {
  /** Decimal texts, and the period of the newest figure. */
  readonly persons: string;
  readonly population: string;
  readonly period: string;
  readonly way: "more" | "fewer";
  /** What they would have to count in: the title of the indicator, and the group where it is not everyone. */
  readonly measure: string;
  readonly group?: string | undefined;
  /** The lower end of a gap goes up by itself. */
  readonly isGap: boolean;
  /** The deadline has passed. */
  readonly isPast: boolean;
}

/**
 * `At the population of 2012 (24,500), 931 more would have to count in “Employment rate” (women) for the target
 * value to be met, if nobody came, left or changed otherwise.`
 */
export function personsToGoSentence(toGo: PersonsToGo, language: Language): string {
  const [persons, population] = [toGo.persons, toGo.population].map((text) => formatDecimal(text, language));
  const who = toGo.group === undefined ? "" : ` (${toGo.group})`;
  const words = sentences[language];
  return words({ ...toGo, persons: persons ?? "", population: population ?? "" }, who);
}

const sentences: Readonly<Record<Language, (toGo: PersonsToGo, who: string) => string>> = {
  da: ({ persons, population, period, way, measure, isGap, isPast }, who) => {
    const base = `Med lige så mange i opgørelsen som ${inPeriod(period, "da")} (${population})`;
    const amount = `${persons} ${way === "more" ? "flere" : "færre"}`;
    const verb = isPast ? "skulle" : "skal";
    const counts = isPast ? "have talt med" : "tælle med";
    const otherwise = isPast
      ? "var kommet til, flyttet væk eller havde ændret sig på anden måde"
      : "kommer til, flytter væk eller ændrer sig på anden måde";
    const unchanged = isGap ? `, og det andet tal ${isPast ? "var" : "er"} det samme` : "";
    return `${base} ${verb} ${amount} ${counts} i »${measure}«${who}, før målet ${isPast ? "var" : "er"} nået, hvis ingen ${otherwise}${unchanged}.`;
  },
  en: ({ persons, population, period, way, measure, isGap, isPast }, who) => {
    const base = `At the population of ${periodInSentence(period, "en")} (${population}),`;
    const verb = isPast ? "would have had to" : "would have to";
    const past = isPast ? "had come, left or changed otherwise" : "came, left or changed otherwise";
    const unchanged = isGap ? " and the other figure stayed the same" : "";
    return `${base} ${persons} ${way} ${verb} count in “${measure}”${who} for the target value to be met, if nobody ${past}${unchanged}.`;
  },
};
