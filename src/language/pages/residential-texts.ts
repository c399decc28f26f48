import { counted } from "../plural.js";
import { textsInBoth } from "../texts-in-both.js";

/** The page of residential areas and their classes. */
export const residentialTexts = textsInBoth(
  {
    title: "Boligområder",
    intro: "Hvordan politikken inddeler boligområder i klasser, og hvad der vides om det enkelte område.",
    aboutPeople: "En klasse siger noget om et område og intet om den enkelte beboer.",
    statedOnly:
      "Et områdes klasse er den, politikken selv angiver. Barometeret har ikke beregnet nogen klasse, og intet område står i en klasse, som politikken ikke har sat det i.",
    validFrom: (date: string) => `Gælder fra ${date}.`,
    validTo: (date: string) => `Gælder til og med ${date}.`,
    noStart: "Politikken siger ikke, fra hvornår reglerne gælder.",
    classedBy: "Inddeles efter",
    denominator: "Andel af",
    classes: "Klasserne",
    class: "Klasse",
    wording: "Som politikken skriver",
    policyDenominator: "Politikkens nævner",
    readAs: "Læses som",
    named: "Nævnte områder",
    listComplete: (count: number) => `${counted(count, areas.da, "da")}, alle i klassen`,
    listExamples: (count: number) => `${counted(count, areas.da, "da")} som eksempler`,
    noneNamed: "ingen er nævnt",
    character: "Politikkens beskrivelse",
    settings: "Sådan læses reglerne",
    settingsIntro:
      "Politikken lader noget stå åbent. For hvert punkt står her, hvilken læsning barometeret bruger.",
    chosen: "Læsningen her",
    figuresOfClasses: "Tal for klasserne",
    areas: "Områderne",
    areasIntro:
      "Områder, som politikken nævner. Området kan have flere navne; her står det, barometeret bruger.",
    area: "Område",
    otherNames: "Andre navne",
    part: "Del af byen",
    known: "Tal for området",
    noFigures: "ingen tal",
    noClass: "ikke nævnt i nogen klasse",
    unknown: "Hvad der ikke kan siges",
    targets: "Mål for boligområderne",
    promised: (commitments: string) => `${commitments} skal hjælpe med at nå målene`,
  },
  {
    title: "Residential areas",
    intro: "How the policy puts residential areas into classes, and what is known of each area.",
    aboutPeople: "A class says something of an area and nothing of any one resident.",
    statedOnly:
      "The class of an area is the one that the policy itself states. The barometer has computed no class, and no area stands in a class into which the policy has not put it.",
    validFrom: (date) => `In force from ${date}.`,
    validTo: (date) => `In force until ${date}.`,
    noStart: "The policy does not say from when the rules hold.",
    classedBy: "Classed by",
    denominator: "Share of",
    classes: "The classes",
    class: "Class",
    wording: "As the policy words it",
    policyDenominator: "The policy’s denominator",
    readAs: "Read as",
    named: "Areas named",
    listComplete: (count) => `${counted(count, areas.en, "en")}, all of the class`,
    listExamples: (count) => `${counted(count, areas.en, "en")} as examples`,
    noneNamed: "none named",
    character: "The policy’s description",
    settings: "How the rules are read",
    settingsIntro:
      "The policy leaves some things open. For each of them, the reading that the barometer uses stands here.",
    chosen: "The reading here",
    figuresOfClasses: "Figures for the classes",
    areas: "The areas",
    areasIntro:
      "Areas that the policy names. An area may go by several names; the one the barometer uses stands first.",
    area: "Area",
    otherNames: "Other names",
    part: "Part of the city",
    known: "Figures for the area",
    noFigures: "no figures",
    noClass: "named in no class",
    unknown: "What cannot be said",
    targets: "Targets for the residential areas",
    promised: (commitments) => `${commitments} to help reach the targets`,
  },
);

const areas = {
  da: { one: "område", other: "områder" },
  en: { one: "area", other: "areas" },
} as const;
