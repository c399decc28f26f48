import { formatDecimal } from "../decimal.js";
import { textsInBoth } from "../texts-in-both.js";

/** The list of all targets. */
export const listTexts = textsInBoth(
  {
    targets: "Alle mål",
    targetsIntro: "Hvert mål, som politikken sætter, med den status, det har nu.",
    targetsWith: (word: string) => `Mål: ${word}`,
    filters: "Vis kun nogle af målene",
    choice: (word: string, count: number) => `${word}: ${formatDecimal(String(count), "da")}`,
  },
  {
    targets: "All targets",
    targetsIntro: "Every target the policy sets, with the status it has now.",
    targetsWith: (word) => `Targets: ${word}`,
    filters: "Show only some of the targets",
    choice: (word, count) => `${word}: ${formatDecimal(String(count), "en")}`,
  },
);
