import type { Tabulation } from "../../../src/policy/index.js";

/** The lists of countries as they stood when the policy began hold for every year, so that its targets can be followed. */
const groupsAsOf = "2006-01-01";

const inTheFive =
  'residential_area in ["eksempelparken", "modelvaenget", "skitsegaarden", "udkastgade", "paafundsparken"]';

/** How the indicators that come from registers are computed from the record files. */
export const tabulations: Readonly<Record<string, Tabulation>> = {
  "employment-rate": {
    ...ofWorkingAge(),
    kind: "rate",
    numerator: 'work == "employed"',
    groups: ["immigrants", "danish-origin"],
    breakdowns: ["sex"],
  },
  "outside-labour-market": {
    ...ofWorkingAge(),
    kind: "rate",
    numerator: 'work == "outside"',
    groups: ["immigrants", "danish-origin"],
    breakdowns: ["sex"],
  },
  "unemployment-rate": {
    ...ofWorkingAge(),
    kind: "rate",
    denominator: 'work in ["employed", "unemployed"]',
    numerator: 'work == "unemployed"',
    groups: ["immigrants", "danish-origin"],
    breakdowns: ["sex"],
  },
  "self-support-rate": {
    ...ofWorkingAge(),
    kind: "rate",
    numerator: "supported == false",
    groups: ["immigrants"],
  },
  "provided-for-share": { ...ofWorkingAge(), kind: "rate", numerator: "supported" },
  "public-housing-without-job": {
    ...ofWorkingAge(),
    where: "between(age, 16, 64) && public_housing",
    kind: "rate",
    numerator: 'work != "employed"',
  },
  "no-connection-share": {
    ...ofWorkingAge(),
    where: "between(age, 16, 64) && !missing(residential_area)",
    kind: "rate",
    numerator: 'work == "outside"',
    breakdowns: ["residential_area"],
  },
  "no-connection-five-areas": {
    ...ofWorkingAge(),
    where: `between(age, 16, 64) && ${inTheFive}`,
    kind: "rate",
    numerator: 'work == "outside"',
    measures: [
      {
        measure: "among-stayers",
        title: {
          da: "blandt dem, der har boet der siden 2005",
          en: "among those who have lived there since 2005",
        },
        where: "there_since <= 2005",
      },
    ],
    // Who lives there in both years and was of working age in both.
    stayers: {
      where: "there_since < year && between(age, 17, 64)",
      before: 'work_before == "outside"',
      since: "2005",
    },
  },
  "industry-distribution": {
    ...ofWorkingAge(),
    kind: "distribution",
    denominator: 'work == "employed"',
    over: "industry",
    groups: ["immigrants", "danish-origin"],
  },
  "population-share": { ...population(), kind: "composition", groups: ["immigrants"] },
  "district-composition": {
    ...population(),
    kind: "composition",
    groups: ["immigrants"],
    breakdowns: ["district"],
  },
  "workforce-share": {
    ...ofWorkingAge(),
    kind: "composition",
    denominator: 'work in ["employed", "unemployed"]',
    groups: ["immigrants"],
  },
  "higher-education-share": {
    ...ofWorkingAge(),
    kind: "composition",
    denominator: 'education == "higher"',
    groups: ["immigrants"],
  },
  "sports-club-participation": {
    ...population(),
    where: "between(age, 6, 15)",
    kind: "rate",
    numerator: "sports_club",
    groups: ["immigrants", "danish-origin"],
    breakdowns: ["sex"],
  },
  "youth-crime-rate": {
    ...population(),
    where: "between(age, 15, 19)",
    at: { age: "Y15T19" },
    kind: "rate",
    numerator: "sentenced",
    groups: ["immigrants", "danish-origin"],
    strata: ["sex", "parents_education"],
  },
  "crime-rate": {
    ...population(),
    where: "age >= 15",
    kind: "rate",
    numerator: "sentenced",
    groups: ["immigrants", "danish-origin"],
  },
  "youth-custodial-rate": {
    ...population(),
    where: "between(age, 15, 19)",
    kind: "rate",
    numerator: "custodial",
    groups: ["immigrants", "danish-origin"],
    against: "danish-origin",
    strata: ["sex", "parents_education"],
  },
  "youth-in-prison": {
    ...population(),
    where: "between(age, 15, 19)",
    at: { age: "Y15T19" },
    kind: "count",
    denominator: "in_prison",
    groups: ["immigrants", "danish-origin"],
  },
  // From 2007 another length of unemployment counts as long-term.
  "long-term-benefit-share": {
    from: "benefits",
    groupsAsOf,
    kind: "composition",
    denominator: "(year <= 2006 && months_without_work >= 6) || (year >= 2007 && months_without_work >= 12)",
    groups: ["immigrants"],
  },
  "women-benefit-share": {
    from: "benefits",
    groupsAsOf,
    where: 'sex == "F"',
    at: { sex: "F" },
    kind: "composition",
    groups: ["immigrants"],
  },
  "youth-passive-support": {
    from: "benefits",
    where: "between(age, 18, 29)",
    kind: "rate",
    numerator: "passive",
  },
  "city-employees": { from: "staff", kind: "count" },
  "city-staff-share": { from: "staff", groupsAsOf, kind: "composition", groups: ["immigrants"] },
  "city-staff-share-by-sector": {
    from: "staff",
    groupsAsOf,
    kind: "composition",
    groups: ["immigrants"],
    breakdowns: ["sector"],
  },
  "city-academics-share": {
    from: "staff",
    groupsAsOf,
    where: "academic",
    kind: "composition",
    groups: ["immigrants"],
  },
  "leaving-exam-mark": {
    from: "pupils",
    where: "grade == 9",
    kind: "mean",
    numerator: "mark",
    groups: ["monolingual", "bilingual"],
    strata: ["parents_education"],
  },
  "reads-by-third-grade": { from: "pupils", where: "grade == 3", kind: "rate", numerator: "reads" },
  "private-school-share": { from: "pupils", kind: "rate", numerator: "private_school" },
  "weak-reading-leavers": {
    from: "pupils",
    where: "grade == 9",
    kind: "rate",
    numerator: "reads_too_weakly",
    groups: ["bilingual"],
  },
  "preschool-danish-share": {
    from: "pupils",
    where: "grade == 0",
    kind: "composition",
    groups: ["danish-origin"],
    // The target holds for each class: in how many of them at least half are of Danish origin.
    measures: [
      {
        measure: "classes-with-half",
        title: {
          da: "andel af klasserne, hvor mindst halvdelen er af dansk oprindelse",
          en: "share of the classes in which at least half are of Danish origin",
        },
        units: { by: "school_class", atLeast: 50 },
      },
    ],
  },
  "education-start": {
    from: "students",
    where: 'stage == "leaver"',
    at: { group: "young-people" },
    kind: "rate",
    numerator: "started",
  },
  "education-completion": {
    from: "students",
    where: 'stage == "leaver"',
    at: { group: "young-people" },
    kind: "rate",
    numerator: "completed",
  },
  "education-dropout": {
    from: "students",
    where: 'stage == "enrolled"',
    at: { group: "young-people" },
    kind: "rate",
    numerator: "dropped_out",
  },
  "vocational-dropout": {
    from: "students",
    where: 'stage == "enrolled" && vocational',
    kind: "rate",
    numerator: "dropped_out",
  },
  "daycare-composition": {
    from: "daycare",
    kind: "composition",
    groups: ["bilingual"],
    breakdowns: ["district"],
  },
};

function population(): { readonly from: string; readonly groupsAsOf: string } {
  return { from: "population", groupsAsOf };
}

function ofWorkingAge(): { readonly from: string; readonly groupsAsOf: string; readonly where: string } {
  return { ...population(), where: "between(age, 16, 64)" };
}
