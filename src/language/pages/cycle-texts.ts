import { counted } from "../plural.js";
import { textsInBoth } from "../texts-in-both.js";

/** What happens every year, and what was to be done once. */
export const cycleTexts = textsInBoth(
  {
    title: "Årets gang",
    intro:
      "Hvad der sker hvert år omkring politikken, hvem der står for det, og hvad der skulle gøres én gang.",
    monthByMonth: "Måned for måned",
    monthByMonthIntro:
      "En måned, som politikken ikke nævner, men som er antaget for at kunne lægge en kalender, er mærket »antaget«.",
    assumed: "antaget",
    nothing: "Intet",
    withoutMonth: "Uden måned",
    withoutMonthIntro: "Sker løbende, når der er behov for det, eller hvert år, uden at måneden er oplyst.",
    events: "Alle begivenheder",
    event: "Begivenhed",
    kind: "Slags",
    when: "Hvornår, ifølge politikken",
    owner: "Ansvarlig",
    inputs: "Bygger på",
    outputs: "Resultat",
    feeds: "Bruges i",
    timesAYear: (times: number) =>
      times === 1 ? "én gang om året" : counted(times, { one: "gang om året", other: "gange om året" }, "da"),
    kinds: {
      "general-view": "drøftelse",
      "follow-up": "opfølgning",
      statement: "udtalelse",
      hearing: "høring",
      memorandum: "notat",
      meeting: "møde",
      release: "udgivelse",
      "budget-evaluation": "vurdering af budget",
      item: "fast punkt",
      standing: "løbende opgave",
    },
    tasks: "Engangsopgaver",
    task: "Opgave",
    due: "Frist, ifølge politikken",
    output: "Resultat",
    recipients: "Modtager",
    between: (early: string, late: string) => `mellem ${early} og ${late}`,
    at: (date: string) => `senest ${date}`,
  },
  {
    title: "The yearly cycle",
    intro:
      "What happens around the policy every year, who is responsible for it, and what was to be done once.",
    monthByMonth: "Month by month",
    monthByMonthIntro:
      "A month that the policy does not state, and that is assumed so that there can be a calendar, is marked ‘assumed’.",
    assumed: "assumed",
    nothing: "Nothing",
    withoutMonth: "Without a month",
    withoutMonthIntro:
      "Goes on all the time, happens when needed, or happens every year in a month that is not stated.",
    events: "All events",
    event: "Event",
    kind: "Kind",
    when: "When, according to the policy",
    owner: "Responsible",
    inputs: "Builds on",
    outputs: "Result",
    feeds: "Used in",
    timesAYear: (times: number) =>
      times === 1 ? "once a year" : counted(times, { one: "time a year", other: "times a year" }, "en"),
    kinds: {
      "general-view": "general view",
      "follow-up": "follow-up",
      statement: "statement",
      hearing: "hearing",
      memorandum: "memorandum",
      meeting: "meeting",
      release: "release",
      "budget-evaluation": "budget evaluation",
      item: "fixed item",
      standing: "standing task",
    },
    tasks: "Tasks to be done once",
    task: "Task",
    due: "Due, according to the policy",
    output: "Result",
    recipients: "Recipient",
    between: (early: string, late: string) => `between ${early} and ${late}`,
    at: (date: string) => `by ${date}`,
  },
);
