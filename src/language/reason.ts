import type { Language } from "./language.js";
import { inLanguage, type ReasonText, type StatusEntry } from "./status-text.js";

/** Why a target cannot be assessed; the keys are the edition's. */
export type ReasonCode = keyof typeof reasons;

/** A reason in words. The sign tells what time will settle (`…`) from what somebody has to settle (`?`). */
export function reasonText(reason: ReasonCode, language: Language): ReasonText {
  const text = inLanguage(reasons[reason], language);
  const because = text.sentence.slice(text.sentence.indexOf(": ") + 2);
  return { ...text, because: because.charAt(0).toUpperCase() + because.slice(1) };
}

const reasons = {
  "no-baseline": {
    sign: "?",
    word: { da: "Intet udgangspunkt", en: "No baseline" },
    sentence: {
      da: "Kan ikke vurderes: Politikken angiver ikke noget tal, som målet tager udgangspunkt i.",
      en: "Cannot be assessed: the policy states no figure for the target to start from.",
    },
  },
  "baseline-inexact": {
    sign: "?",
    word: { da: "Upræcist udgangspunkt", en: "Inexact baseline" },
    sentence: {
      da: "Kan ikke vurderes: Det tal, målet tager udgangspunkt i, er ikke præcist, eller det er ikke oplyst, hvornår det er fra.",
      en: "Cannot be assessed: the figure the target starts from is not exact, or it is not stated when it is from.",
    },
  },
  "no-observation": {
    sign: "?",
    word: { da: "Ingen tal", en: "No figures" },
    sentence: {
      da: "Kan ikke vurderes: Der er ingen tal for det, målet handler om.",
      en: "Cannot be assessed: there are no figures for what the target is about.",
    },
  },
  "awaiting-data": {
    sign: "…",
    word: { da: "Afventer tal", en: "Awaiting figures" },
    sentence: {
      da: "Kan ikke vurderes: Der er endnu ikke noget senere tal, som kan holdes op mod det, målet tager udgangspunkt i.",
      en: "Cannot be assessed: there is no later figure yet that can be held against the one the target starts from.",
    },
  },
  break: {
    sign: "?",
    word: { da: "Databrud", en: "Break in the series" },
    sentence: {
      da: "Kan ikke vurderes: De senere tal kan ikke sammenlignes med det, målet tager udgangspunkt i, fordi kilden, definitionen eller gruppens navn er ændret.",
      en: "Cannot be assessed: the later figures cannot be compared with the one the target starts from, because the source, the definition or the name of the group has changed.",
    },
  },
  withheld: {
    sign: "?",
    word: { da: "Tilbageholdt", en: "Withheld" },
    sentence: {
      da: "Kan ikke vurderes: De senere tal er tilbageholdt for at beskytte personer.",
      en: "Cannot be assessed: the later figures are withheld to protect people.",
    },
  },
  "adjusted-value-missing": {
    sign: "?",
    word: { da: "Korrigeret tal mangler", en: "No adjusted figure" },
    sentence: {
      da: "Kan ikke vurderes: Målet skal vurderes på et tal, der er korrigeret for andre forhold, og det tal findes ikke.",
      en: "Cannot be assessed: the target is to be judged by a figure adjusted for other circumstances, and there is none.",
    },
  },
  "proxy-group": {
    sign: "?",
    word: { da: "Tal for en anden gruppe", en: "Figures for another group" },
    sentence: {
      da: "Kan ikke vurderes: Tallene gælder en anden gruppe end den, målet handler om.",
      en: "Cannot be assessed: the figures are for a different group from the one the target is about.",
    },
  },
  "no-comparator": {
    sign: "?",
    word: { da: "Intet at sammenligne med", en: "Nothing to compare with" },
    sentence: {
      da: "Kan ikke vurderes: Der er ingen tal for det, målet skal sammenlignes med.",
      en: "Cannot be assessed: there are no figures for what the target is to be compared with.",
    },
  },
  "no-indicator": {
    sign: "?",
    word: { da: "Ingen indikator", en: "No indicator" },
    sentence: {
      da: "Kan ikke vurderes: Det er ikke fastlagt, hvad der skal måles.",
      en: "Cannot be assessed: it has not been settled what is to be measured.",
    },
  },
  "definition-open": {
    sign: "?",
    word: { da: "Ikke afklaret", en: "Not settled" },
    sentence: {
      da: "Kan ikke vurderes: Politikken lader det stå åbent, hvordan målet skal måles, eller hvornår det skal være nået.",
      en: "Cannot be assessed: the policy leaves open how the target is to be measured or when it is to be reached.",
    },
  },
  "too-uncertain": {
    sign: "?",
    word: { da: "For usikkert", en: "Too uncertain" },
    sentence: {
      da: "Kan ikke vurderes: Det tal, målet skulle vurderes på, er ikke præcist eller sikkert nok.",
      en: "Cannot be assessed: the figure it would be judged by is not exact or certain enough.",
    },
  },
  "not-due": {
    sign: "…",
    word: { da: "Endnu for tidligt", en: "Not due yet" },
    sentence: {
      da: "Kan ikke vurderes endnu: Målet skal først vurderes på et senere tidspunkt.",
      en: "Cannot be assessed yet: the target is to be judged at a later date.",
    },
  },
} satisfies Readonly<Record<string, StatusEntry>>;
