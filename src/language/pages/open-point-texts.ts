import { formatDate } from "../date.js";
import { formatDecimal } from "../decimal.js";
import { counted } from "../plural.js";
import { textsInBoth } from "../texts-in-both.js";

/** What the policy leaves open, and what the barometer has assumed where it does. */
export const openPointTexts = textsInBoth(
  {
    title: "Hvad politikken lader stå åbent",
    intro:
      "Steder, hvor politikken modsiger sig selv, kan læses på flere måder eller ikke siger nok, og hvad barometeret har antaget for at kunne regne.",
    summary: (points: number, checks: number) =>
      `${counted(points, { one: "åbent punkt", other: "åbne punkter" }, "da")} og ${counted(checks, { one: "regneprøve", other: "regneprøver" }, "da")}.`,
    areaCount: (area: string, count: number) => `${area} (${formatDecimal(String(count), "da")})`,
    points: "Modsigelser og uklarheder",
    undecided: "Skal afgøres, før målet kan vurderes",
    checks: "Politikkens tal holdt op mod hinanden",
    check: "Regneprøve",
    outcome: "Udfald",
    concerns: "Vedrører",
    named: {
      objective: (id: string) => `målsætning ${id}`,
      remark: (id: string) => `bemærkning ${id}`,
      point: (id: string) => `åbent punkt ${id}`,
      check: (id: string) => `regneprøve ${id}`,
    },
    agrees: {
      exactly: "stemmer præcist",
      "within-rounding": "stemmer inden for afrunding",
      no: "stemmer ikke",
      "cannot-be-verified": "politikken angiver intet tal at holde det op mod",
    },
    readings: "Sådan har barometeret læst politikken",
    deadlines: "Frister",
    deadlineReadings: {
      "end-of-year": "En frist, der kun nævner et år, regnes til årets sidste dag.",
      "start-of-year": "En frist, der kun nævner et år, regnes til årets første dag.",
    },
    minimumCount: "Mindste antal",
    minimumCountMeans: (count: number) =>
      `Antal, der bygger på færre end ${counted(count, { one: "person", other: "personer" }, "da")}, offentliggøres ikke.`,
    chosen: "Valgt",
    assumptions: "Antaget, fordi politikken eller kilden ikke siger det",
    receivedDays: "Dage, hvor tal er modtaget",
    received: (title: string, date: string) => `${title}: ${formatDate(date, "da")}`,
    cycleAssumed: "Årets gang",
    months: "måned",
    times: "hvor tit",
    owner: "ansvarlig",
    impliedReports: "Rapportering, der kun er forudsat",
    definitionsOpen: "Definitioner, der ikke er afklaret",
    definitionsOpenIntro: "Hvad der mangler, står ved hver definition.",
  },
  {
    title: "What the policy leaves open",
    intro:
      "Where the policy contradicts itself, can be read in several ways or does not say enough, and what the barometer has assumed in order to compute.",
    summary: (points: number, checks: number) =>
      `${counted(points, { one: "open point", other: "open points" }, "en")} and ${counted(checks, { one: "arithmetic check", other: "arithmetic checks" }, "en")}.`,
    areaCount: (area: string, count: number) => `${area} (${formatDecimal(String(count), "en")})`,
    points: "Contradictions and ambiguities",
    undecided: "To be decided before the target can be assessed",
    checks: "The policy’s figures held against each other",
    check: "Arithmetic check",
    outcome: "Outcome",
    concerns: "Concerns",
    named: {
      objective: (id: string) => `objective ${id}`,
      remark: (id: string) => `remark ${id}`,
      point: (id: string) => `open point ${id}`,
      check: (id: string) => `arithmetic check ${id}`,
    },
    agrees: {
      exactly: "agrees exactly",
      "within-rounding": "agrees within rounding",
      no: "does not agree",
      "cannot-be-verified": "the policy states no number to hold it against",
    },
    readings: "How the barometer has read the policy",
    deadlines: "Deadlines",
    deadlineReadings: {
      "end-of-year": "A deadline that names only a year is taken to be the last day of the year.",
      "start-of-year": "A deadline that names only a year is taken to be the first day of the year.",
    },
    minimumCount: "Smallest count",
    minimumCountMeans: (count: number) =>
      `Counts that rest on fewer than ${counted(count, { one: "person", other: "persons" }, "en")} are not published.`,
    chosen: "Chosen",
    assumptions: "Assumed, because the policy or the source does not say",
    receivedDays: "Days on which figures were received",
    received: (title: string, date: string) => `${title}: ${formatDate(date, "en")}`,
    cycleAssumed: "The yearly cycle",
    months: "month",
    times: "how often",
    owner: "responsible",
    impliedReports: "Reporting that is only implied",
    definitionsOpen: "Definitions that are not settled",
    definitionsOpenIntro: "What is missing stands with each definition.",
  },
);
