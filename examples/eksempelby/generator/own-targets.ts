import type { Target } from "../../../src/policy/index.js";
import { decimalText } from "./decimals.js";
import type { Figures } from "./figures.js";
import type { Subject } from "./row.js";
import { divide } from "./trend.js";

/**
 * What the invented council says of its targets beyond the policy they share: the baseline in its own figures, and
 * what it has settled where the policy leaves a choice or a date open.
 */
export function ownTarget(target: Target, figures: Figures, deadlineOfEmployment: string): Target {
  const own = ownTargets(figures, deadlineOfEmployment)[target.id] ?? {};
  const left = [
    ...(own.baseline === undefined ? ["baseline"] : []),
    ...(settled.includes(target.id) ? ["undecided"] : []),
    // What is missing is in most cases what this city has; where there is no indicator, it is missing here too.
    ...(target.subject === undefined ? [] : ["missing"]),
  ];
  const fields = Object.entries({ ...target, ...own }).filter(([field]) => !left.includes(field));
  return Object.fromEntries(fields) as unknown as Target;
}

/** Questions that the invented council has answered; the others stay open. */
const settled = ["TGT-EDU-02", "TGT-EDU-07", "TGT-HOU-01", "TGT-HOU-02", "TGT-SAF-01", "TGT-SAF-03"];

function ownTargets(figures: Figures, employment: string): Readonly<Record<string, Partial<Target>>> {
  const from = (subject: Subject, year: string): NonNullable<Target["baseline"]> => ({
    value: figures(subject, year),
    qualifier: "eq",
    period: year,
  });
  const between = (from: Subject, minus: Subject, year: string): NonNullable<Target["baseline"]> => ({
    value: decimalText(tenths(figures(from, year)) - tenths(figures(minus, year)), 1),
    qualifier: "eq",
    period: year,
  });
  const employed = { indicator: "employment-rate", group: "immigrants" };
  const byEmployment: Pick<Target, "deadline"> = {
    deadline: {
      by: employment,
      wording: { da: `til og med ${employment}`, en: `up to and including ${employment}` },
    },
  };
  return {
    "TGT-EMP-01": {
      baseline: from(employed, "2005"),
      goal: { value: wholeAbove(figures(employed, "2005"), 10), qualifier: "approx" },
      ...byEmployment,
    },
    "TGT-EMP-01b": {
      baseline: { value: "0", qualifier: "eq", period: "2005" },
      goal: { value: "1800", qualifier: "approx" },
      ...byEmployment,
    },
    "TGT-EMP-02": { baseline: between({ ...employed, group: "danish-origin" }, employed, "2005") },
    "TGT-EMP-03": { baseline: from({ indicator: "self-support-rate", group: "immigrants" }, "2005") },
    "TGT-EMP-04": { each: "industry" },
    "TGT-EMP-05": { each: "sector" },
    "TGT-EMP-06": { baseline: from({ indicator: "city-academics-share", group: "immigrants" }, "2005") },
    "TGT-EMP-07": { baseline: from({ ...employed, sex: "F" }, "2005") },
    "TGT-EMP-08": { baseline: from({ indicator: "long-term-benefit-share", group: "immigrants" }, "2005") },
    "TGT-EDU-01": {
      baseline: between(
        { indicator: "leaving-exam-mark", group: "monolingual" },
        { indicator: "leaving-exam-mark", group: "bilingual" },
        "2005",
      ),
    },
    // Nothing is due before 2008: those who complete then had begun before the policy.
    "TGT-EDU-04": {
      baseline: from({ indicator: "education-completion", group: "young-people" }, "2005"),
      milestones: [
        {
          at: "2008",
          goal: {
            value: figures({ indicator: "education-completion", group: "young-people" }, "2005"),
            qualifier: "eq",
          },
        },
      ],
      deadline: by("2015"),
    },
    "TGT-EDU-05": {
      baseline: from(
        { indicator: "youth-rank", group: "immigrants-16-29", universe: "forty-authorities" },
        "2004",
      ),
    },
    "TGT-EDU-06": { baseline: from({ indicator: "private-school-share", group: "_T" }, "2005") },
    "TGT-EDU-07": {
      baseline: from({ indicator: "reads-by-third-grade", group: "_T" }, "2005"),
      deadline: by("2010"),
    },
    "TGT-EDU-11": { baseline: { value: "45", qualifier: "up_to", period: "undated", figure: "FIG-EDU-07" } },
    "TGT-EDU-12": { baseline: from({ indicator: "weak-reading-leavers", group: "bilingual" }, "2005") },
    // Ten per cent is read as a tenth of the baseline, and must not come from exchanging the residents.
    "TGT-HOU-02": {
      baseline: from({ indicator: "no-connection-five-areas", group: "_T" }, "2005"),
      change: { value: "-10", unit: "percent", qualifier: "eq", reading: "of-baseline" },
      guard: {
        kind: "must-hold-for-stayers",
        text: {
          da: "Andelen skal også falde blandt dem, der blev boende.",
          en: "The share must fall among those who stayed, too.",
        },
        among: { indicator: "no-connection-five-areas", measure: "among-stayers", refArea: "eksempelby" },
      },
    },
    "TGT-HOU-06": {
      title: {
        da: "600 nye almene boliger til højst 5.000 kr. om måneden",
        en: "600 new public housing units at no more than 5,000 DKK a month",
      },
      baseline: { value: "0", qualifier: "eq", period: "2006" },
      goal: { value: "600", qualifier: "eq" },
      deadline: by("2014"),
    },
    // The policy does not say which differences are to be taken into account; the invented council has.
    "TGT-SAF-01": {
      baseline: from({ indicator: "youth-crime-rate", group: "immigrants", age: "Y15T19" }, "2005"),
      adjustment: {
        da: "Målet gælder, når der er taget højde for køn og forældrenes uddannelse (fastsat af Eksempelbys Borgerrepræsentation). Både de korrigerede og de ukorrigerede tal vises, men kun de korrigerede kan vise, om målet er nået.",
        en: "The target holds when sex and the parents’ education are taken into account (set by the City Council of Eksempelby). Both adjusted and unadjusted figures are shown, but only the adjusted ones can show whether the target is reached.",
      },
    },
    "TGT-SAF-02": {
      baseline: from({ indicator: "youth-in-prison", group: "immigrants", age: "Y15T19" }, "2005"),
    },
    // Fewer than three points apart count as no difference.
    "TGT-CUL-01": {
      baseline: from({ indicator: "culture-leisure-participation", group: "immigrants" }, "2004"),
      margin: "3",
    },
    "TGT-CUL-04": { baseline: from({ indicator: "sports-club-participation", group: "immigrants" }, "2004") },
    // There are figures of boys in the 7th grade, who stand for nobody else.
    "TGT-HEA-01b": {
      proxies: [
        {
          indicator: "sugared-drinks",
          group: "pupils-other-background",
          refArea: "eksempelby",
          dimensions: { sex: "M" },
        },
      ],
    },
    "TGT-HEA-01a": { baseline: from({ indicator: "daily-smoking", group: "immigrants" }, "2005") },
    "TGT-HEA-07": {
      baseline: from({ indicator: "trauma-waiting-time", group: "traumatised-refugees" }, "2005"),
    },
  };
}

function by(year: string): NonNullable<Target["deadline"]> {
  return {
    by: year,
    wording: {
      da: `senest i ${year} (fastsat af Eksempelbys Borgerrepræsentation)`,
      en: `by ${year} (set by the City Council of Eksempelby)`,
    },
  };
}

/** So many points above a value, without decimals: an approximate goal has none. */
function wholeAbove(value: string, points: number): string {
  return String(divide(tenths(value), 10) + points);
}

function tenths(value: string): number {
  const [whole = "", digit = "0"] = value.split(".");
  return Number(whole) * 10 + Number(digit);
}
