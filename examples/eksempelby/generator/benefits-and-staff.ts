import { countRows, noNumber, withheld } from "./count-rows.js";
import { employedAt } from "./labour-market.js";
import { type Row, years } from "./row.js";
import { type Part, partAt, type SharePlan, shareRows } from "./share-rows.js";

/** Self-support, benefits, population and the City's staff: what registers of employment and pay can tell. */
export function benefitAndStaffRows(): readonly Row[] {
  return [...shares.flatMap(shareRows), ...additionalEmployedRows(), ...staffRows()];
}

const immigrants = "immigrants";

const shares: readonly SharePlan[] = [
  {
    subject: { indicator: "self-support-rate", group: immigrants },
    perMille: [
      [2001, 438],
      [2005, 471],
      [2008, 509],
      [2010, 518],
      [2012, 526],
    ],
    of: [
      [2001, 15_200],
      [2005, 18_000],
      [2012, 24_500],
    ],
    marks: { 2006: { obs_status: "E", note: "estimated" } },
  },
  // From 2007 another length of unemployment counts as long-term: a break, with its reason.
  {
    subject: { indicator: "long-term-benefit-share", group: immigrants },
    perMille: [
      [2001, 331],
      [2005, 362],
      [2006, 368],
      [2007, 421],
      [2012, 447],
    ],
    of: [
      [2001, 5_900],
      [2005, 5_400],
      [2006, 5_150],
      [2007, 3_100],
      [2012, 3_900],
    ],
    marks: { 2007: { obs_status: "B", note: "long-term-redefined" } },
  },
  {
    subject: { indicator: "women-benefit-share", group: immigrants, sex: "F" },
    perMille: [
      [2001, 402],
      [2005, 446],
      [2012, 468],
    ],
    of: [
      [2001, 4_300],
      [2012, 3_650],
    ],
  },
  {
    subject: { indicator: "youth-passive-support", group: "_T" },
    perMille: [
      [2001, 302],
      [2005, 268],
      [2008, 171],
      [2010, 214],
      [2012, 209],
    ],
    of: [
      [2001, 1_450],
      [2008, 980],
      [2012, 1_320],
    ],
  },
  {
    subject: { indicator: "population-share", group: immigrants },
    perMille: [
      [2001, 103],
      [2005, 121],
      [2012, 158],
    ],
    of: [
      [2001, 208_400],
      [2005, 214_900],
      [2012, 228_300],
    ],
    spread: 0,
  },
  {
    subject: { indicator: "workforce-share", group: immigrants },
    perMille: [
      [2001, 71],
      [2005, 82],
      [2012, 111],
    ],
    of: [
      [2001, 101_000],
      [2012, 107_500],
    ],
    spread: 1,
  },
  // The pay system was replaced in 2006; the numbers before and after are not counted alike.
  {
    subject: { indicator: "city-staff-share", group: immigrants },
    perMille: [
      [2001, 49],
      [2005, 62],
      [2006, 66],
      [2012, 98],
    ],
    of: [
      [2001, 17_800],
      [2005, 18_100],
      [2006, 17_450],
      [2012, 17_900],
    ],
    spread: 1,
    marks: { 2006: { obs_status: "B", note: "pay-system-replaced" } },
  },
  {
    subject: { indicator: "city-academics-share", group: immigrants },
    perMille: [
      [2001, 21],
      [2005, 28],
      [2012, 47],
    ],
    of: [
      [2001, 1_150],
      [2012, 1_540],
    ],
    spread: 1,
  },
  {
    subject: { indicator: "higher-education-share", group: immigrants },
    perMille: [
      [2001, 44],
      [2005, 53],
      [2012, 79],
    ],
    of: [
      [2001, 31_000],
      [2012, 39_400],
    ],
    spread: 1,
  },
  {
    subject: { indicator: "first-year-closures", group: immigrants },
    perMille: [
      [2001, 311],
      [2005, 284],
      [2009, 342],
      [2012, 276],
    ],
    of: [
      [2001, 190],
      [2012, 310],
    ],
    spread: 12,
  },
  {
    subject: { indicator: "first-year-closures", group: "danish-origin" },
    perMille: [
      [2001, 203],
      [2005, 194],
      [2009, 231],
      [2012, 188],
    ],
    of: [
      [2001, 960],
      [2012, 1_120],
    ],
    spread: 6,
  },
  {
    subject: { indicator: "provided-for-share", group: "_T" },
    perMille: [
      [2001, 219],
      [2005, 208],
      [2008, 181],
      [2010, 204],
      [2012, 201],
    ],
    of: [
      [2001, 139_000],
      [2012, 152_000],
    ],
    marks: {
      2001: { obs_status: "D", note: "without-early-pension" },
      2002: { obs_status: "D", note: "without-early-pension" },
    },
  },
  {
    subject: { indicator: "public-housing-without-job", group: "_T" },
    perMille: [
      [2001, 431],
      [2005, 418],
      [2008, 379],
      [2010, 402],
      [2012, 398],
    ],
    of: [
      [2001, 33_500],
      [2012, 35_100],
    ],
  },
];

/** Persons more in work than in 2005, when the policy's target begins; earlier years cannot have any. */
function additionalEmployedRows(): readonly Row[] {
  const subject = { indicator: "additional-employed", group: immigrants };
  const atStart = employedAt(immigrants, 2005);
  return [
    ...years(2001, 2004).map((year) => ({
      ...subject,
      time_period: String(year),
      ...noNumber("M", "before-the-start"),
    })),
    ...years(2005, 2012).map((year) => ({
      ...subject,
      time_period: String(year),
      value: String(employedAt(immigrants, year) - atStart),
      note: "headcount-grows-too",
    })),
  ];
}

/** The City's employees in all, and immigrants' share of each sector since the new pay system. */
function staffRows(): readonly Row[] {
  return [
    ...countRows({
      subject: { indicator: "city-employees", group: "_T" },
      values: [
        [2001, 17_800],
        [2005, 18_100],
        [2006, 17_450],
        [2012, 17_900],
      ],
      spread: 35,
      marks: { 2006: { obs_status: "B", note: "pay-system-replaced" } },
    }),
    ...withNeighbourWithheld(sectors.flatMap(sectorRows)),
  ];
}

/** Immigrants among the staff of a sector, also where they are too few to be told. */
export function sectorPart(sector: Sector, year: number): Part {
  const found = sectors.find(([id]) => id === sector);
  if (found === undefined) throw new Error(`unknown sector: ${sector}`);
  return partAt(sectorPlan(found), year);
}

export type Sector = (typeof sectors)[number][0];

function sectorRows(sector: (typeof sectors)[number]): readonly Row[] {
  return shareRows(sectorPlan(sector));
}

function sectorPlan([sector, first, last, staff]: (typeof sectors)[number]): SharePlan {
  const subject = { indicator: "city-staff-share-by-sector", group: immigrants };
  return {
    subject: sector === "" ? subject : { ...subject, sector },
    perMille: [
      [2006, first],
      [2012, last],
    ],
    of: [
      [2006, staff],
      [2012, staff + 60],
    ],
    from: 2006,
    spread: 2,
  };
}

/** One withheld sector could be told from the total and the others, so a second one goes with it. */
function withNeighbourWithheld(rows: readonly Row[]): readonly Row[] {
  const years = rows
    .filter(({ sector, obs_status }) => sector === "management" && obs_status === "Q")
    .map(({ time_period }) => time_period);
  return rows.map((row) =>
    row.sector === "administration" && years.includes(row.time_period)
      ? { ...row, ...withheld, numerator: "" }
      : row,
  );
}

/** Sector, its share in 2006 and 2012 in per mille, its staff; the management is so few that some years are withheld. */
const sectors = [
  ["", 66, 98, 17_450],
  ["care", 93, 141, 6_900],
  ["schools", 41, 68, 5_850],
  ["technical", 72, 97, 2_400],
  ["administration", 38, 61, 2_050],
  ["management", 16, 31, 250],
] as const;
