import type { Row } from "./row.js";
import { shareRows } from "./share-rows.js";

/** How children in day-care and everyone are put together in each part of the city, and the employed by industry. */
export function compositionRows(): readonly Row[] {
  return [...districts, ...byIndustry];
}

/** Part of the city, bilingual children in day-care and immigrants among residents in per mille, children, residents. */
const districts = (
  [
    ["nordre-eksempelby", 271, 168, 1_140, 41_300],
    ["ydre-eksempelby", 402, 229, 1_600, 52_700],
    ["vestre-eksempelby", 188, 131, 940, 36_900],
  ] as const
).flatMap(([ref_area, children, residents, places, persons]) => [
  ...shareRows({
    subject: { indicator: "daycare-composition", group: "bilingual", ref_area },
    perMille: [
      [2006, children],
      [2012, children - 14],
    ],
    of: [
      [2006, places],
      [2012, places + 90],
    ],
    from: 2006,
  }),
  ...shareRows({
    subject: { indicator: "district-composition", group: "immigrants", ref_area },
    perMille: [
      [2006, residents],
      [2012, residents + 26],
    ],
    of: [
      [2006, persons],
      [2012, persons + 1_400],
    ],
    from: 2006,
    spread: 1,
  }),
]);

/** Industry, and the share of each group's employed persons in it in 2006 and 2012, in per mille. */
const industryShares = [
  ["trade", 198, 187, 162, 158],
  ["cleaning", 151, 128, 21, 20],
  ["health", 148, 171, 187, 194],
  ["construction", 41, 46, 63, 58],
  ["business", 109, 131, 178, 187],
  ["public", 52, 64, 98, 97],
  ["other", 301, 273, 291, 286],
] as const;

export const industries = industryShares.map(([industry]) => industry);

const byIndustry = industryShares.flatMap(([industry, first, last, danishFirst, danishLast]) => [
  ...shareRows({
    subject: { indicator: "industry-distribution", group: "immigrants", industry },
    perMille: [
      [2006, first],
      [2012, last],
    ],
    of: [
      [2006, 8_450],
      [2012, 12_800],
    ],
    from: 2006,
  }),
  ...shareRows({
    subject: { indicator: "industry-distribution", group: "danish-origin", industry },
    perMille: [
      [2006, danishFirst],
      [2012, danishLast],
    ],
    of: [
      [2006, 89_300],
      [2012, 90_500],
    ],
    from: 2006,
    spread: 1,
  }),
]);
