import { textsInBoth } from "../texts-in-both.js";

/** The list of all targets. */
export const listTexts = textsInBoth(
  {
    targets: "Alle mål",
    targetsIntro: "Hvert mål, som politikken sætter, med den status det har nu.",
  },
  {
    targets: "All targets",
    targetsIntro: "Every target the policy sets, with the status it has now.",
  },
);
