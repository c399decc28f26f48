import type { Language } from "./language.js";
import { inLanguage, type StatusEntry, type StatusText } from "./status-text.js";

/** How a target can stand; the keys are the edition's. */
export type StatusCode = keyof typeof statuses;

/**
 * A target's status in words. The signs are not arrows that go up and down: where less is wanted, an arrow up
 * beside a falling curve would say the wrong thing. Full, half and empty circles show how much of the change
 * due has taken place; arrows to the right and the left mean towards the target and away from it.
 */
export function statusText(status: StatusCode, language: Language): StatusText {
  return inLanguage(statuses[status], language);
}

const statuses = {
  "not-assessable": {
    sign: "?",
    word: { da: "Kan ikke vurderes", en: "Cannot be assessed" },
    sentence: {
      da: "Målet kan ikke vurderes ud fra de tal, der er offentliggjort.",
      en: "The target cannot be assessed from the figures that are published.",
    },
  },
  reached: {
    sign: "✓",
    word: { da: "Nået", en: "Reached" },
    sentence: {
      da: "Det tal, målet vurderes på, har nået målet eller er kommet længere.",
      en: "The figure it is judged by has reached the target or gone beyond it.",
    },
  },
  missed: {
    sign: "✗",
    word: { da: "Ikke nået", en: "Not reached" },
    sentence: {
      da: "Fristen er udløbet, uden at målet er nået.",
      en: "The deadline has passed without the target being reached.",
    },
  },
  "no-significant-change": {
    sign: "≈",
    word: { da: "Ingen klar ændring", en: "No clear change" },
    sentence: {
      da: "Siden udgangspunktet er der ingen ændring, eller den er så lille, at den kan være tilfældig.",
      en: "Since the baseline there has been no change, or one so small that it may be due to chance.",
    },
  },
  "on-track": {
    sign: "●",
    word: { da: "På rette spor", en: "On track" },
    sentence: {
      da: "Mindst 95\u00a0% af den ændring, der skulle være sket på tidspunktet for det tal, målet vurderes på, er sket, regnet ad lige linjer fra udgangspunktet gennem eventuelle delmål til målet.",
      en: "At least 95% of the change due by the time of the figure it is judged by has taken place, going in straight lines from the baseline through any milestones to the target.",
    },
  },
  slow: {
    sign: "◐",
    word: { da: "Langsomt", en: "Slow" },
    sentence: {
      da: "Mindst 60\u00a0%, men under 95\u00a0%, af den ændring, der skulle være sket på tidspunktet for det tal, målet vurderes på, er sket, regnet ad lige linjer fra udgangspunktet gennem eventuelle delmål til målet.",
      en: "At least 60% but less than 95% of the change due by the time of the figure it is judged by has taken place, going in straight lines from the baseline through any milestones to the target.",
    },
  },
  "off-track": {
    sign: "○",
    word: { da: "Langt bagud", en: "Off track" },
    sentence: {
      da: "Under 60\u00a0% af den ændring, der skulle være sket på tidspunktet for det tal, målet vurderes på, er sket, regnet ad lige linjer fra udgangspunktet gennem eventuelle delmål til målet.",
      en: "Less than 60% of the change due by the time of the figure it is judged by has taken place, going in straight lines from the baseline through any milestones to the target.",
    },
  },
  "moving-away": {
    sign: "←",
    word: { da: "Væk fra målet", en: "Moving away" },
    sentence: {
      da: "Siden udgangspunktet har tallet bevæget sig væk fra det, målet går ud på.",
      en: "Since the baseline the figure has moved away from what the target asks for.",
    },
  },
  "right-way": {
    sign: "→",
    word: { da: "I den rigtige retning", en: "In the right direction" },
    sentence: {
      da: "Siden udgangspunktet har tallet bevæget sig i den retning, målet går ud på. Målet siger ikke, hvor langt det skal nå.",
      en: "Since the baseline the figure has moved in the direction the target asks for. The target does not say how far it is to go.",
    },
  },
  "no-target-value": {
    sign: "–",
    word: { da: "Intet måltal", en: "No target value" },
    sentence: {
      da: "Politikken angiver hverken et tal, der skal nås, eller en retning, så der er ikke noget at vurdere efter.",
      en: "The policy states neither a value to reach nor a direction, so there is nothing to judge by.",
    },
  },
} satisfies Readonly<Record<string, StatusEntry>>;
