import { formatDate } from "../date.js";
import { counted } from "../plural.js";
import { theSeasonOfYear } from "../season.js";
import { textsInBoth } from "../texts-in-both.js";

const figure = { da: { one: "tal", other: "tal" }, en: { one: "figure", other: "figures" } };

/** The list of editions, the page of each, and what changed from one to the next. */
export const editionTexts = textsInBoth(
  {
    all: "Udgaver af barometeret",
    intro:
      "Hver udgave er låst og beholder sin adresse og sine filer. Her står, hvad der er ændret fra den ene udgave til den næste, tal for tal, og hvorfor.",
    newest: "nyeste",
    first: "Den første udgave: Der er ingen tidligere at sammenligne med.",
    /** `when` is one of the two below, or has the id behind it where both are those of another edition. */
    title: (when: string) => `Udgaven ${when}`,
    ofSeason: (asOf: string) => `fra ${theSeasonOfYear(asOf, "da")}`,
    ofDay: (asOf: string) => `pr. ${formatDate(asOf, "da")}`,
    pageIntro: (asOf: string) =>
      `Barometeret pr. ${formatDate(asOf, "da")}, og hvad der er ændret siden den foregående udgave.`,
    firstIntro: (asOf: string) => `Barometeret pr. ${formatDate(asOf, "da")}.`,
    files: "Filer",
    since: (when: string) => `Ændret siden udgaven ${when}`,
    nothing: "Intet er ændret siden den foregående udgave.",
    statuses: "Mål med en anden status eller begrundelse end før",
    classes: "Boligområder i en anden klasse end før",
    classCauses: {
      first: "første gang i en klasse",
      share: "andelen er ændret",
      "rule-version": "reglerne er ændret",
      border: "områdets grænser er ændret",
      revised: "andelen for samme periode er revideret",
    },
    targets: "Ændrede mål og beslutningerne bag",
    definitions: "Ændrede definitioner",
    restOfPolicy: "Andre ændringer i politikken",
    noDecision: "Ingen beslutning er oplyst.",
    decidedBy: (title: string, body: string, date: string) =>
      `Beslutning: ${title} (${body}, ${formatDate(date, "da")}).`,
    before: "Før",
    after: "Nu",
    why: "Hvorfor",
    none: "ingen",
    targetNew: "nyt mål",
    targetGone: "målet er udgået",
    kinds: {
      new: "Nye tal",
      revised: "Ændrede tal",
      redefined: "Tal efter en anden definition end før",
      withheld: "Tal, der nu er tilbageholdt",
      released: "Tal, der ikke længere er tilbageholdt",
      withdrawn: "Tal, der er udgået",
      annotated: "Samme tal med andre oplysninger ved siden af",
    },
    counts: {
      new: (count: number) => (count === 1 ? "1 nyt tal" : `${count} nye tal`),
      revised: (count: number) => (count === 1 ? "1 ændret tal" : `${count} ændrede tal`),
      redefined: (count: number) => `${count} tal efter en anden definition`,
      withheld: (count: number) => (count === 1 ? "1 tal tilbageholdt" : `${count} tal tilbageholdt`),
      released: (count: number) => `${count} tal ikke længere tilbageholdt`,
      withdrawn: (count: number) => (count === 1 ? "1 tal udgået" : `${count} tal udgået`),
      annotated: (count: number) => `${count} tal med andre oplysninger ved siden af`,
      statuses: (count: number) =>
        counted(count, { one: "mål med ændret status", other: "mål med ændret status" }, "da"),
      classes: (count: number) =>
        counted(
          count,
          { one: "boligområde i en anden klasse", other: "boligområder i en anden klasse" },
          "da",
        ),
      policy: (count: number) =>
        counted(count, { one: "ændring i politikken", other: "ændringer i politikken" }, "da"),
    },
    causes: {
      "delivery-new": (delivery: string, received: string) =>
        `kom med leveringen »${delivery}« (modtaget ${formatDate(received, "da")})`,
      "delivery-changed": (delivery: string, received: string) =>
        `leveringen »${delivery}« er ændret (modtaget ${formatDate(received, "da")})`,
      "delivery-gone": (delivery: string) => `leveringen »${delivery}« er ikke med længere`,
      derived: "beregnes af andre tal",
      "indicator-new": "politikken måler det nu",
      "indicator-gone": "politikken måler det ikke længere",
    },
    statusCauses: {
      target: "målet er ændret",
      figures: "tallene er ændret",
      day: "fristen er udløbet",
      method: "metoden er en anden",
    },
    unknown: "udgaverne siger ikke hvorfor",
  },
  {
    all: "Editions of the barometer",
    intro:
      "Each edition is frozen and keeps its address and its files. Here is what changed from one edition to the next, figure by figure, and why.",
    newest: "newest",
    first: "The first edition: there is no earlier one to compare with.",
    title: (when: string) => `Edition ${when}`,
    ofSeason: (asOf: string) => `of ${theSeasonOfYear(asOf, "en")}`,
    ofDay: (asOf: string) => `as of ${formatDate(asOf, "en")}`,
    firstIntro: (asOf: string) => `The barometer as of ${formatDate(asOf, "en")}.`,
    pageIntro: (asOf: string) =>
      `The barometer as of ${formatDate(asOf, "en")}, and what changed since the edition before.`,
    files: "Files",
    since: (when: string) => `Changed since the edition ${when}`,
    nothing: "Nothing has changed since the edition before.",
    statuses: "Targets with another status or reason than before",
    classes: "Residential areas in another class than before",
    classCauses: {
      first: "in a class for the first time",
      share: "the share changed",
      "rule-version": "the rules changed",
      border: "the area’s borders changed",
      revised: "the share for the same period was revised",
    },
    targets: "Changed targets and the decisions behind them",
    definitions: "Changed definitions",
    restOfPolicy: "Other changes of the policy",
    noDecision: "No decision is stated.",
    decidedBy: (title: string, body: string, date: string) =>
      `Decision: ${title} (${body}, ${formatDate(date, "en")}).`,
    before: "Before",
    after: "Now",
    why: "Why",
    none: "none",
    targetNew: "new target",
    targetGone: "the target is gone",
    kinds: {
      new: "New figures",
      revised: "Revised figures",
      redefined: "Figures by another definition than before",
      withheld: "Figures that are withheld now",
      released: "Figures that are no longer withheld",
      withdrawn: "Figures that are gone",
      annotated: "The same figures with something else beside them",
    },
    counts: {
      new: (count: number) => `${counted(count, { one: "new figure", other: "new figures" }, "en")}`,
      revised: (count: number) => counted(count, { one: "revised figure", other: "revised figures" }, "en"),
      redefined: (count: number) => `${counted(count, figure.en, "en")} by another definition`,
      withheld: (count: number) => `${counted(count, figure.en, "en")} withheld`,
      released: (count: number) => `${counted(count, figure.en, "en")} no longer withheld`,
      withdrawn: (count: number) => `${counted(count, figure.en, "en")} gone`,
      annotated: (count: number) => `${counted(count, figure.en, "en")} with something else beside it`,
      statuses: (count: number) =>
        counted(count, { one: "target with a changed status", other: "targets with a changed status" }, "en"),
      classes: (count) =>
        counted(
          count,
          { one: "residential area in another class", other: "residential areas in another class" },
          "en",
        ),
      policy: (count: number) =>
        counted(count, { one: "change of the policy", other: "changes of the policy" }, "en"),
    },
    causes: {
      "delivery-new": (delivery: string, received: string) =>
        `came with the delivery ‘${delivery}’ (received ${formatDate(received, "en")})`,
      "delivery-changed": (delivery: string, received: string) =>
        `the delivery ‘${delivery}’ was changed (received ${formatDate(received, "en")})`,
      "delivery-gone": (delivery: string) => `the delivery ‘${delivery}’ is no longer in it`,
      derived: "computed from other figures",
      "indicator-new": "the policy measures it now",
      "indicator-gone": "the policy no longer measures it",
    },
    statusCauses: {
      target: "the target was changed",
      figures: "the figures changed",
      day: "the deadline has passed",
      method: "the method is another one",
    },
    unknown: "the editions do not say why",
  },
);
