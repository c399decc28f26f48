import type { Calibration, Weights, Yearly } from "../../../src/register/index.js";
import { benefitAndStaffRows } from "./benefits-and-staff.js";
import {
  countedIn,
  firstYear,
  inYears,
  minus,
  perMilleOf,
  plus,
  shareOf,
  valuesOf,
  wholeOf,
} from "./calibrated-numbers.js";
import { compositionRows, industries } from "./compositions.js";
import { labourMarketRows } from "./labour-market.js";
import { citizenSurveyRows } from "./surveys.js";
import { divide } from "./trend.js";
import { youngOffenderRows } from "./young-offenders.js";

type Group = Calibration["groups"][number];
type Bands = Group["persons"];

const sexes = ["M", "F"] as const;
const districts = ["nordre-eksempelby", "ydre-eksempelby", "vestre-eksempelby"];

const labour = labourMarketRows();
const register = benefitAndStaffRows();
const young = youngOffenderRows();
const places = compositionRows();
const survey = citizenSurveyRows();

/**
 * The groups of the policy, those who belong to neither, and those of whose origin nothing is known: beside the figures,
 * which are of known origin alone.
 */
export function calibratedGroups(): Calibration["groups"] {
  const [immigrants, danish] = [measured("immigrants"), measured("danish-origin")];
  const provided = { indicator: "provided-for-share", group: "_T" };
  const adults = wholeOf(register, provided);
  const unknown = other(perMilleOf(adults, 3));
  const neither = other(minus(adults, [immigrants.adults, danish.adults, unknown.adults].reduce(plus)));
  const population = { indicator: "population-share", group: "immigrants" };
  const all = { immigrants: countedIn(register, population), everyone: wholeOf(register, population) };
  const neitherInAll = perMilleOf(neither.adults, 1250);
  const selfSupport = { indicator: "self-support-rate", group: "immigrants" };
  const supported = minus(
    immigrants.adults,
    shareOf(immigrants.adults, countedIn(register, selfSupport), wholeOf(register, selfSupport)),
  );
  const [neitherSupported, unknownSupported] = [
    perMilleOf(neither.adults, 170),
    perMilleOf(unknown.adults, 200),
  ];
  const learned = { indicator: "higher-education-share", group: "immigrants" };
  const higher = countedIn(register, learned);
  const neitherHigher = perMilleOf(neither.adults, 280);
  return [
    {
      ...common("immigrants", immigrants, all.immigrants, 920),
      countries: distantCountries,
      ancestry: { born: [["descendant", 1]], arrived: [["immigrant", 1]] },
      parents: [46, 34, 12, 8],
      supported,
      higher,
      // There are no figures by district before 2006: in proportion to the group.
      districts: districts.map((district) => {
        const counted = countedIn(places, inDistrict(district));
        return counted.map((number, at) =>
          at < 5 ? divide(number * (all.immigrants[at] ?? 0), all.immigrants[5] ?? 1) : number,
        );
      }),
    },
    {
      ...common("danish-origin", danish, [all.everyone, all.immigrants, neitherInAll].reduce(minus), 520),
      countries: [["DK", 1]],
      ancestry: { born: [["danish", 1]], arrived: [["danish", 1]] },
      parents: [18, 47, 33, 2],
      supported: [countedIn(register, provided), supported, neitherSupported, unknownSupported].reduce(minus),
      higher: [wholeOf(register, learned), higher, neitherHigher].reduce(minus),
      districts: districts.map((district) => minus(othersIn(district), perMilleOf(othersIn(district), 50))),
    },
    {
      ...common("neither-group", neither, neitherInAll, 600),
      countries: nearCountries,
      ancestry: { born: [["descendant", 1]], arrived: [["immigrant", 1]] },
      parents: [15, 40, 35, 10],
      supported: neitherSupported,
      higher: neitherHigher,
      districts: districts.map((district) => perMilleOf(othersIn(district), 50)),
    },
    {
      ...common("unknown", unknown, perMilleOf(unknown.adults, 1300), 600),
      countries: [
        ["XX", 2],
        [null, 1],
      ],
      ancestry: {
        born: [
          ["0", 2],
          [null, 1],
        ],
        arrived: [
          ["0", 2],
          [null, 1],
        ],
      },
      parents: [10, 10, 5, 75],
      supported: unknownSupported,
      higher: perMilleOf(unknown.adults, 150),
      districts: districts.map((district) => perMilleOf(othersIn(district), 3)),
    },
  ];
}

/** Countries outside the policy's list as it was in 2006; two of them joined the European Union a year later. */
const distantCountries: Weights = [
  ["TR", 14],
  ["PK", 11],
  ["IQ", 11],
  ["SO", 8],
  ["MA", 8],
  ["LB", 7],
  ["IR", 6],
  ["AF", 5],
  ["BA", 5],
  ["RS", 5],
  ["VN", 4],
  ["TH", 3],
  ["LK", 3],
  ["IN", 3],
  ["CN", 3],
  ["RU", 2],
  ["RO", 2],
  ["BG", 1],
];

/** Countries on the policy's list, some of them since the European Union grew in 2004. */
const nearCountries: Weights = [
  ["SE", 16],
  ["DE", 14],
  ["NO", 13],
  ["GB", 11],
  ["PL", 10],
  ["IS", 8],
  ["US", 7],
  ["FR", 5],
  ["LT", 4],
  ["IT", 4],
  ["NL", 3],
  ["LV", 2],
  ["HU", 1],
  ["CA", 1],
  ["AU", 1],
];

/** What the labour market says of a group, by sex. */
interface Labour {
  readonly id: "immigrants" | "danish-origin" | "other";
  readonly adults: Yearly;
  readonly bySex: readonly Yearly[];
  readonly employed: readonly Yearly[];
  readonly unemployed: readonly Yearly[];
  /** Aged 15 to 19, and of them those sentenced, with a custodial sentence and in prison. */
  readonly youth: readonly Yearly[];
}

function measured(group: "immigrants" | "danish-origin"): Labour {
  const about = (indicator: string, sex: string) => ({ indicator, group, sex });
  const custodial = { indicator: "youth-custodial-rate", group };
  const crime = { indicator: "youth-crime-rate", group, age: "Y15T19" };
  const youth = wholeOf(young, custodial);
  return {
    id: group,
    adults: wholeOf(labour, { indicator: "employment-rate", group }),
    bySex: sexes.map((sex) => wholeOf(labour, about("employment-rate", sex))),
    employed: sexes.map((sex) => countedIn(labour, about("employment-rate", sex))),
    unemployed: sexes.map((sex) => countedIn(labour, about("unemployment-rate", sex))),
    youth: [
      youth,
      shareOf(youth, countedIn(young, crime), wholeOf(young, crime)),
      countedIn(young, custodial),
      valuesOf(young, { indicator: "youth-in-prison", group, age: "Y15T19" }),
    ],
  };
}

/** Of others no figure is published: shares between those of the two groups. */
function other(adults: Yearly): Labour {
  const men = perMilleOf(adults, 500);
  const bySex = [men, minus(adults, men)];
  const youth = perMilleOf(adults, 80);
  return {
    id: "other",
    adults,
    bySex,
    employed: bySex.map((persons) => perMilleOf(persons, 680)),
    unemployed: bySex.map((persons) => perMilleOf(persons, 45)),
    youth: [youth, perMilleOf(youth, 50), perMilleOf(youth, 12), inYears(() => 0)],
  };
}

function common(
  id: string,
  { id: measuredAs, bySex, employed, unemployed, youth }: Labour,
  persons: Yearly,
  childrenPerMille: number,
) {
  const like = measuredAs === "other" ? "danish-origin" : measuredAs;
  const [all = [], sentenced = [], custodial = [], inPrison = []] = youth;
  return {
    id,
    persons: bandsOf(persons, bySex, all, childrenPerMille),
    ...{ employed, unemployed, sentenced, custodial, inPrison },
    adultsSentenced: inYears((year) =>
      like === "immigrants" ? 38 - Math.floor((year - firstYear) / 3) : 13,
    ),
    industries: industriesOf(like),
    sports: sports(like),
  };
}

/** Bands of age by sex: those of the figures, and the others shared between children and the old. */
function bandsOf(persons: Yearly, adults: readonly Yearly[], youth: Yearly, childrenPerMille: number): Bands {
  const fifteen = perMilleOf(youth, 200);
  const older = minus(youth, fifteen);
  const rest = minus(persons, [...adults, fifteen].reduce(plus));
  const children = perMilleOf(rest, childrenPerMille);
  return adults.map((ofSex, sex) => {
    const half = (numbers: Yearly): Yearly => {
      const men = perMilleOf(numbers, 510);
      return sex === 0 ? men : minus(numbers, men);
    };
    return [
      half(children),
      half(fifteen),
      half(older),
      minus(ofSex, half(older)),
      half(minus(rest, children)),
    ];
  });
}

/** Per mille of the employed in each industry; the last one has all the others. */
function industriesOf(group: "immigrants" | "danish-origin"): readonly Yearly[] {
  const named = industries
    .slice(0, -1)
    .map((industry) => valuesOf(places, { indicator: "industry-distribution", group, industry }));
  return [...named, [inYears(() => 1000), ...named].reduce(minus)];
}

/** Per mille of boys and of girls; the survey tells it of girls and of all. */
function sports(group: "immigrants" | "danish-origin"): readonly Yearly[] {
  const subject = { indicator: "sports-club-participation", group };
  const [all, girls] = [valuesOf(survey, subject), valuesOf(survey, { ...subject, sex: "F" })];
  return [minus(plus(all, all), girls), girls];
}

function inDistrict(ref_area: string) {
  return { indicator: "district-composition", group: "immigrants", ref_area };
}

function othersIn(district: string): Yearly {
  return minus(wholeOf(places, inDistrict(district)), countedIn(places, inDistrict(district)));
}
