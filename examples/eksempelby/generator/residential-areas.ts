import { type Row, years } from "./row.js";
import { type Part, partAt, type SharePlan, shareRow } from "./share-rows.js";
import type { Trend } from "./trend.js";

/** The invented residential areas: their share without connection to the labour market in per mille, and size. */
interface ResidentialArea {
  readonly place: string;
  readonly perMille: Trend;
  readonly ofWorkingAge: number;
  readonly isOneOfTheFive?: true;
  /** The years it is there, where that is not all of them. */
  readonly from?: number;
  readonly to?: number;
}

const areas: readonly ResidentialArea[] = [
  {
    place: "eksempelparken",
    perMille: [
      [2005, 584],
      [2008, 552],
      [2010, 519],
      [2012, 512],
    ],
    ofWorkingAge: 3_050,
    isOneOfTheFive: true,
  },
  {
    place: "modelvaenget",
    perMille: [
      [2005, 571],
      [2008, 541],
      [2010, 508],
      [2012, 503],
    ],
    ofWorkingAge: 1_120,
    isOneOfTheFive: true,
  },
  {
    place: "skitsegaarden",
    perMille: [
      [2005, 547],
      [2008, 519],
      [2010, 489],
      [2012, 486],
    ],
    ofWorkingAge: 1_640,
    isOneOfTheFive: true,
  },
  {
    place: "udkastgade",
    perMille: [
      [2005, 532],
      [2008, 502],
      [2010, 471],
      [2012, 474],
    ],
    ofWorkingAge: 880,
    isOneOfTheFive: true,
  },
  {
    place: "paafundsparken",
    perMille: [
      [2005, 528],
      [2008, 497],
      [2010, 466],
      [2012, 461],
    ],
    ofWorkingAge: 610,
    isOneOfTheFive: true,
  },
  // Becomes vulnerable in 2009 and leaves the class again.
  {
    place: "opdigtgaarden",
    perMille: [
      [2005, 468],
      [2008, 491],
      [2009, 512],
      [2010, 507],
      [2012, 482],
    ],
    ofWorkingAge: 1_430,
  },
  {
    place: "taenketoften",
    perMille: [
      [2005, 447],
      [2012, 421],
    ],
    ofWorkingAge: 1_870,
  },
  // On the limit of 40 per cent: exactly on it in 2005, below it at last.
  {
    place: "antagelsesparken",
    perMille: [
      [2005, 400],
      [2012, 399],
    ],
    ofWorkingAge: 1_250,
  },
  {
    place: "forsoegsparken",
    perMille: [
      [2005, 371],
      [2012, 352],
    ],
    ofWorkingAge: 940,
  },
  // Split in two at the turn of the year 2009–2010.
  {
    place: "proevevangen",
    perMille: [
      [2005, 348],
      [2012, 331],
    ],
    ofWorkingAge: 1_510,
    to: 2009,
  },
  {
    place: "proevevangen-nord",
    perMille: [
      [2010, 287],
      [2012, 281],
    ],
    ofWorkingAge: 690,
    from: 2010,
  },
  {
    place: "proevevangen-syd",
    perMille: [
      [2010, 377],
      [2012, 374],
    ],
    ofWorkingAge: 825,
    from: 2010,
  },
  {
    place: "hypotese-alle",
    perMille: [
      [2005, 322],
      [2012, 309],
    ],
    ofWorkingAge: 720,
  },
  {
    place: "moensterhusene",
    perMille: [
      [2005, 262],
      [2012, 241],
    ],
    ofWorkingAge: 1_080,
  },
  {
    place: "formodningsvej",
    perMille: [
      [2005, 231],
      [2012, 222],
    ],
    ofWorkingAge: 860,
  },
  {
    place: "tilfaeldighusene",
    perMille: [
      [2005, 198],
      [2012, 187],
    ],
    ofWorkingAge: 530,
  },
  // So few residents that their share is withheld in most years.
  {
    place: "fodnotevej",
    perMille: [
      [2005, 92],
      [2012, 84],
    ],
    ofWorkingAge: 44,
  },
];

/** An area in a year in which it is there. */
export interface AreaPart {
  readonly place: string;
  readonly isOneOfTheFive: boolean;
  /** In per mille when the first figures were made: what tells the classes apart. */
  readonly atFirst: number;
  readonly part: Part;
}

/** The areas that are there in a year, with those outside the labour market of those of working age. */
export function areaParts(year: number): readonly AreaPart[] {
  return areas
    .filter(({ from = year, to = year }) => from <= year && year <= to)
    .map((area) => ({
      place: area.place,
      isOneOfTheFive: area.isOneOfTheFive === true,
      atFirst: area.perMille[0]?.[1] ?? 0,
      part: partOf(area, year),
    }));
}

/** Shares of each area and of the five fixed areas taken together; how many are vulnerable follows from them. */
export function residentialAreaRows(): readonly Row[] {
  return years(2005, 2012).flatMap((year) => [
    ...areaParts(year).map(({ place, part }) =>
      shareRow({ ...withoutConnection, ref_area: place }, year, part),
    ),
    shareRow({ indicator: "no-connection-five-areas", group: "_T" }, year, theFiveAt(year)),
    shareRow(stayers.subject, year, stayersAt(year)),
    ...inhabitants(year),
  ]);
}

/**
 * Those who have lived in the five areas since 2005: in that year all of them. Their share did not fall, so what fell
 * came from moving.
 */
export function stayersAt(year: number): Part {
  return year <= 2005 ? theFiveAt(2005) : partAt(stayers, year);
}

function theFiveAt(year: number): Part {
  const five = areaParts(year).filter(({ isOneOfTheFive }) => isOneOfTheFive);
  return { counted: sum(five.map(({ part }) => part.counted)), of: sum(five.map(({ part }) => part.of)) };
}

const withoutConnection = { indicator: "no-connection-share", group: "_T" };

const stayers: SharePlan = {
  subject: { indicator: "no-connection-five-areas", measure: "among-stayers", group: "_T" },
  perMille: [
    [2005, 563],
    [2010, 566],
    [2012, 569],
  ],
  of: [
    [2005, 7_300],
    [2012, 3_150],
  ],
  spread: 1,
};

function partOf({ place, perMille, ofWorkingAge }: ResidentialArea, year: number): Part {
  const subject = { ...withoutConnection, ref_area: place };
  const plan: SharePlan = {
    subject,
    perMille,
    of: [
      [2005, ofWorkingAge],
      [2012, ofWorkingAge + 12],
    ],
    spread: 2,
  };
  return partAt(plan, year);
}

/** Inhabitants and immigrants of the classes: the policy sums the inhabitants of its first year. */
function inhabitants(year: number): readonly Row[] {
  return classes.flatMap(({ code, persons, immigrants, figure }) => {
    const plan: SharePlan = {
      subject: { indicator: "area-immigrant-share", group: "immigrants", "area-class": code },
      perMille: [
        [2005, immigrants],
        [2012, immigrants + 21],
      ],
      of: [
        [2005, persons],
        [2012, persons + 300],
      ],
    };
    const part = partAt(plan, year);
    return [
      shareRow(plan.subject, year, part),
      {
        indicator: "public-housing-inhabitants",
        group: "_T",
        "area-class": code,
        time_period: String(year),
        value: String(part.of),
        ...(year === 2005 ? { figure } : {}),
      },
    ];
  });
}

const classes = [
  { code: "vulnerable", persons: 11_400, immigrants: 642, figure: "FIG-HOU-03" },
  { code: "high-risk", persons: 9_700, immigrants: 471, figure: "FIG-HOU-04" },
  { code: "risk", persons: 16_900, immigrants: 312, figure: "FIG-HOU-05" },
  { code: "neutral", persons: 21_300, immigrants: 118, figure: "FIG-HOU-06" },
] as const;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
