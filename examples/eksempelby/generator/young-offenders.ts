import { countRows, withheld } from "./count-rows.js";
import type { Row } from "./row.js";
import { type SharePlan, shareRows } from "./share-rows.js";

/**
 * Young people with a custodial sentence, convicted, and in prison, all unadjusted: the gaps
 * that the target on crime needs are from the register alone. The numbers in prison are so small that some years must not be told.
 */
export function youngOffenderRows(): readonly Row[] {
  return [
    ...custodial,
    ...crime(),
    ...shareRows(crimeOfAllAges).map((row) => ({ ...row, note: "others-not-delivered" })),
    ...inPrison,
  ];
}

const custodial = (
  [
    [
      "danish-origin",
      [
        [2001, 15],
        [2005, 14],
        [2012, 11],
      ],
      10_900,
      "FIG-SAF-01",
    ],
    [
      "immigrants",
      [
        [2001, 37],
        [2005, 35],
        [2012, 27],
      ],
      1_980,
      "FIG-SAF-02",
    ],
  ] as const
).flatMap(([group, perMille, persons, figure]) =>
  shareRows({
    subject: { indicator: "youth-custodial-rate", group },
    perMille,
    of: [
      [2001, persons],
      [2012, persons + 400],
    ],
    spread: 1,
    marks: { 2005: { figure } },
  }),
);

/** Young people convicted of an offence: the two groups, unadjusted. */
function youthCrimePlan(group: "danish-origin" | "immigrants"): SharePlan {
  const { perMille, persons } = crimes[group];
  return {
    subject: { indicator: "youth-crime-rate", group, age: "Y15T19" },
    perMille,
    of: [
      [2001, persons],
      [2012, persons + 400],
    ],
    spread: 3,
  };
}

const crimes = {
  "danish-origin": {
    perMille: [
      [2001, 58],
      [2005, 56],
      [2012, 47],
    ],
    persons: 10_900,
  },
  immigrants: {
    perMille: [
      [2001, 121],
      [2005, 118],
      [2012, 92],
    ],
    persons: 1_980,
  },
} as const;

function crime(): readonly Row[] {
  return (["danish-origin", "immigrants"] as const).flatMap((group) =>
    shareRows(youthCrimePlan(group)).map((row) => ({ ...row, note: "unadjusted" })),
  );
}

/** All ages from 15: the figures of the others, with whom the policy compares, have not been delivered. */
const crimeOfAllAges: SharePlan = {
  subject: { indicator: "crime-rate", group: "immigrants" },
  perMille: [
    [2009, 41],
    [2012, 38],
  ],
  of: [
    [2009, 34_200],
    [2012, 38_900],
  ],
  spread: 1,
  from: 2009,
};

const inPrison = (["immigrants", "danish-origin"] as const).flatMap((group) =>
  countRows({
    subject: { indicator: "youth-in-prison", group, age: "Y15T19" },
    values:
      group === "immigrants"
        ? [
            [2005, 14],
            [2008, 9],
            [2012, 7],
          ]
        : [
            [2005, 19],
            [2008, 16],
            [2012, 12],
          ],
    from: 2005,
    // Withheld for both groups: one of them alone could be told from the total.
    marks: { 2009: withheld, 2010: withheld },
  }),
);
