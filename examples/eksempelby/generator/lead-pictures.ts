import type { PolicyArea } from "../../../src/policy/index.js";

/** Leading pictures that the invented city can draw where the source had no figures, or figures of other groups. */
export const leadPictures: Readonly<Record<string, NonNullable<PolicyArea["leadPicture"]>>> = {
  housing: { show: "over-time", of: "no-connection-five-areas" },
  culture: { show: "over-time", of: "culture-leisure-participation" },
  health: {
    show: "dumbbells",
    pairs: [
      pair("daily-smoking", "immigrants", "danish-origin"),
      pair("seated-leisure", "immigrants", "danish-origin"),
      pair("exercise", "pupils-other-background", "pupils-danish-background", "F"),
      pair("sugared-drinks", "pupils-other-background", "pupils-danish-background", "M"),
    ],
    caution: {
      da: "Opdigtet stikprøve. Elevernes svar gælder kun elever i 7. klasse.",
      en: "An invented sample. The pupils’ answers hold for pupils in the 7th grade only.",
    },
  },
};

type Pair = NonNullable<NonNullable<PolicyArea["leadPicture"]>["pairs"]>[number];

function pair(indicator: string, first: string, second: string, sex?: string): Pair {
  const about = { indicator, ...(sex === undefined ? {} : { dimensions: { sex } }) };
  return { first: { ...about, group: first }, second: { ...about, group: second } };
}
