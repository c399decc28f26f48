import type { Language } from "./language.js";
import { periodInSentence } from "./period.js";
import { counted } from "./plural.js";

/** The chance of reaching a target as an edition states it: a word and what it rests on, or why there is none. */
export type ChanceNumbers =
  | {
      readonly word: ChanceWord;
      /** How many figures it rests on, and the periods of the first and the last. */
      readonly points: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly refused: keyof typeof refusals };

type ChanceWord = "likely" | "uncertain" | "unlikely";

/**
 * Whether a target will be reached in time, in words: `If the recent pace continues, it is unlikely that the target
 * is reached in time. That rests on 12 figures from 2001 to 2012.` Or why nothing is said of it.
 */
export function chanceSentence(chance: ChanceNumbers, language: Language): string {
  if ("refused" in chance) return refusals[chance.refused][language];
  const [from, to] = [chance.from, chance.to].map((period) => periodInSentence(period, language));
  const figures = counted(Number(chance.points), figure[language], language);
  return language === "da"
    ? `${words[chance.word].da} Det bygger på ${figures} fra ${from} til ${to}.`
    : `${words[chance.word].en} That rests on ${figures} from ${from} to ${to}.`;
}

const figure = {
  da: { one: "tal", other: "tal" },
  en: { one: "figure", other: "figures" },
} as const;

const words: Readonly<Record<ChanceWord, Readonly<Record<Language, string>>>> = {
  likely: {
    da: "Hvis udviklingen fortsætter i samme tempo som hidtil, er det sandsynligt, at målet bliver nået til tiden.",
    en: "If the recent pace continues, it is likely that the target is reached in time.",
  },
  uncertain: {
    da: "Hvis udviklingen fortsætter i samme tempo som hidtil, er det usikkert, om målet bliver nået til tiden.",
    en: "If the recent pace continues, it is uncertain whether the target is reached in time.",
  },
  unlikely: {
    da: "Hvis udviklingen fortsætter i samme tempo som hidtil, er det usandsynligt, at målet bliver nået til tiden.",
    en: "If the recent pace continues, it is unlikely that the target is reached in time.",
  },
};

const refusals = {
  "too-few-points": {
    da: "Der siges ikke, om målet sandsynligvis bliver nået: Det kræver mindst fem tal, der kan sammenlignes.",
    en: "It is not said whether the target is likely to be reached: that takes five comparable figures at least.",
  },
  "too-far-ahead": {
    da: "Der siges ikke, om målet sandsynligvis bliver nået: Fristen ligger mere end fem år efter det nyeste tal.",
    en: "It is not said whether the target is likely to be reached: the deadline is more than five years after the newest figure.",
  },
  "no-variation": {
    da: "Der siges ikke, om målet sandsynligvis bliver nået: Tallet har ændret sig lige meget hvert år, så intet viser, hvor meget det plejer at svinge.",
    en: "It is not said whether the target is likely to be reached: the figure has changed by the same amount every year, so nothing shows how much it tends to vary.",
  },
  "share-out-of-range": {
    da: "Der siges ikke, om målet sandsynligvis bliver nået: Et af tallene er 0 eller 100 procent, og derfra kan en andel kun gå én vej.",
    en: "It is not said whether the target is likely to be reached: one of the figures is 0 or 100 per cent, and from there a share can go only one way.",
  },
  "not-computable": {
    da: "Der siges ikke, om målet sandsynligvis bliver nået: Det kan ikke regnes ud af de tal, der er.",
    en: "It is not said whether the target is likely to be reached: it cannot be worked out from the figures there are.",
  },
} as const;
