import { countRows, withheld } from "./count-rows.js";
import type { Row } from "./row.js";
import { shareRows } from "./share-rows.js";

/**
 * Young people with a custodial sentence and in prison. Unadjusted: what is not here is the value adjusted for social
 * conditions, which the target needs. The numbers in prison are so small that some years must not be told.
 */
export function youngOffenderRows(): readonly Row[] {
  return [...custodial, ...crime, ...inPrison];
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

const crime = (
  [
    [
      "danish-origin",
      [
        [2001, 58],
        [2005, 56],
        [2012, 47],
      ],
      10_900,
    ],
    [
      "immigrants",
      [
        [2001, 121],
        [2005, 118],
        [2012, 92],
      ],
      1_980,
    ],
  ] as const
).flatMap(([group, perMille, persons]) =>
  shareRows({
    subject: { indicator: "youth-crime-rate", group, age: "Y15T19" },
    perMille,
    of: [
      [2001, persons],
      [2012, persons + 400],
    ],
    spread: 3,
  }).map((row) => ({ ...row, note: "unadjusted" })),
);

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
