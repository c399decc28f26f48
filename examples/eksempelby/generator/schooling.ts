import { countRows, noNumber } from "./count-rows.js";
import type { Row } from "./row.js";
import { type SharePlan, shareRows } from "./share-rows.js";

/** Marks, education, drop-out and schools. */
export function schoolingRows(): readonly Row[] {
  return [...marks(), ...shares.flatMap(shareRows), ...rank(), ...readingOfLeavers()];
}

/** On the scale of 2007 throughout: the school authority has converted the older marks. */
function marks(): readonly Row[] {
  return (
    [
      [
        "monolingual",
        [
          [2001, 63],
          [2005, 65],
          [2008, 66],
          [2012, 68],
        ],
      ],
      [
        "bilingual",
        [
          [2001, 48],
          [2005, 49],
          [2008, 53],
          [2010, 55],
          [2012, 58],
        ],
      ],
    ] as const
  ).flatMap(([group, values]) =>
    countRows({
      subject: { indicator: "leaving-exam-mark", group },
      values,
      digits: 1,
      marks: Object.fromEntries(
        [2001, 2002, 2003, 2004, 2005, 2006].map((year) => [year, { note: "marks-converted" }]),
      ),
    }),
  );
}

const shares: readonly SharePlan[] = [
  {
    subject: { indicator: "education-start", group: "young-people" },
    perMille: [
      [2001, 921],
      [2005, 934],
      [2012, 951],
    ],
    of: [
      [2001, 2_150],
      [2012, 2_480],
    ],
  },
  {
    subject: { indicator: "education-completion", group: "young-people" },
    perMille: [
      [2001, 712],
      [2005, 724],
      [2008, 724],
      [2010, 742],
      [2012, 761],
    ],
    of: [
      [2001, 2_150],
      [2012, 2_480],
    ],
  },
  {
    subject: { indicator: "education-dropout", group: "young-people" },
    perMille: [
      [2001, 196],
      [2005, 187],
      [2008, 172],
      [2012, 151],
    ],
    of: [
      [2001, 3_900],
      [2012, 4_400],
    ],
  },
  {
    subject: { indicator: "vocational-dropout", group: "_T" },
    perMille: [
      [2001, 463],
      [2005, 448],
      [2010, 419],
      [2012, 402],
    ],
    of: [
      [2001, 1_240],
      [2012, 1_385],
    ],
    spread: 7,
    // One school sent no figures in 2003.
    marks: { 2003: noNumber("O", "school-missing") },
  },
  {
    subject: { indicator: "private-school-share", group: "_T" },
    perMille: [
      [2001, 178],
      [2005, 193],
      [2008, 207],
      [2010, 214],
      [2012, 226],
    ],
    of: [
      [2001, 19_100],
      [2012, 20_800],
    ],
    spread: 1,
  },
  {
    subject: { indicator: "reads-by-third-grade", group: "_T" },
    perMille: [
      [2004, 802],
      [2005, 810],
      [2008, 922],
      [2010, 958],
      [2012, 966],
    ],
    of: [
      [2004, 1_980],
      [2012, 2_210],
    ],
    from: 2004,
  },
  // New pre-school classes taken together; the classes one by one are too small to show.
  {
    subject: { indicator: "preschool-danish-share", group: "danish-origin" },
    perMille: [
      [2001, 741],
      [2005, 726],
      [2012, 708],
    ],
    of: [
      [2001, 1_500],
      [2012, 2_150],
    ],
    spread: 5,
  },
];

/** From 2007, when authorities were merged, the rank is among 38 and not 40. Noise alone could move it by three places. */
function rank(): readonly Row[] {
  return countRows({
    subject: { indicator: "youth-rank", group: "immigrants-16-29", universe: "forty-authorities" },
    values: [
      [2004, 29],
      [2006, 26],
      [2008, 21],
      [2010, 17],
      [2012, 14],
    ],
    from: 2004,
  }).map((row) => {
    const isMerged = row.time_period >= "2007";
    return {
      ...row,
      denominator: isMerged ? "38" : "40",
      lower: String(Number(row.value) - 3),
      upper: String(Number(row.value) + 3),
      confidence: "95",
      ...(isMerged ? { note: "authorities-merged" } : {}),
    };
  });
}

/** Tested in 2005 alone; the test planned for 2010 was put off. */
function readingOfLeavers(): readonly Row[] {
  const subject = { indicator: "weak-reading-leavers", group: "bilingual" };
  return [
    { ...subject, time_period: "2005", value: "38.4", numerator: "123", denominator: "320" },
    ...[2006, 2007, 2008, 2009, 2010, 2011, 2012].map((year) => ({
      ...subject,
      time_period: String(year),
      ...noNumber("L", "test-put-off"),
    })),
  ];
}
