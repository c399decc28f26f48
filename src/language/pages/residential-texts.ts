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
    statedAndComputed:
      "Politikken angiver selv en klasse for nogle områder. Barometeret har desuden beregnet klasser af de offentliggjorte andele; de to ting står hver for sig.",
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
    computed: "Beregnede klasser",
    computedIntro: (rules: string) =>
      `Barometeret har beregnet klasserne af de offentliggjorte andele efter reglerne »${rules}«. Områderne står efter navn og er ikke rangordnet.`,
    readPrinted: "Det er den viste andel, der holdes op mod grænserne.",
    readUnrounded:
      "Det er den uafrundede andel, der holdes op mod grænserne, når de tal, den er beregnet af, er offentliggjort; ellers den viste.",
    limitsRead: "Grænserne læses sådan",
    minimum: (persons: number) => `Områder med færre end ${persons} personer får ingen klasse.`,
    mapTitle: (period: string) => `Områderne og deres klasser, ${period}`,
    mapNote:
      "Figuren er ikke et kort: Felterne er samlet efter del af byen og står i alfabetisk orden. Mønster og farve viser klassen, som også står med ord.",
    noPart: "Del af byen er ikke angivet",
    byYear: "Klasser år for år",
    years: "År",
    share: "Andel",
    toLimits: "Afstand til grænserne",
    changed: "Ændring",
    provisional: "foreløbig",
    underLimit: (distance: string, limit: string) => `${distance} under ${limit}`,
    overLimit: (distance: string, limit: string) => `${distance} over ${limit}`,
    onLimit: (limit: string) => `på grænsen ${limit}, som vist`,
    before: (title: string, period: string) => `før: ${title} (${period})`,
    beforeAs: (title: string, period: string, place: string) => `før: ${title} (${place}, ${period})`,
    unchanged: "Uændret",
    flicker: "tilbage i klassen inden for tre år, området ligger tæt på grænsen",
    held: "årets tal alene ville give en anden klasse, men reglerne kræver flere år i træk",
    classReasons: {
      "too-small": "for lille til at få en klasse",
      withheld: "tilbageholdt for at beskytte personer",
      "no-figure": "ingen andel",
      inexact: "andelen er ikke præcis",
      "no-class": "passer ikke i nogen klasse",
      "not-yet": "ikke nok år i træk",
    },
    classChanges: {
      first: "Første gang i en klasse",
      share: "Ny klasse, fordi andelen er ændret",
      "rule-version": "Ny klasse, fordi reglerne er ændret",
      border: "Ny klasse efter ændrede grænser for området",
    },
    cohort: (still: number, listed: number, title: string, period: string) =>
      still === listed
        ? `Alle ${listed} områder, som politikken nævner under »${title}«, er stadig i den klasse i ${period}.`
        : `Af de ${listed} områder, som politikken nævner under »${title}«, er ${still === 0 ? "ingen" : still} stadig i den klasse i ${period}.`,
    cohortStill: (areas: string) => `Stadig i klassen: ${areas}.`,
    cohortLeft: (count: number, areas: string) =>
      `${count === 1 ? "Et område er" : `${count} områder er`} i en anden klasse: ${areas}. De følges fortsat.`,
    cohortUnknown: (areas: string) => `Uden klasse: ${areas}.`,
    warning: "Tidlig advarsel",
    warningIntro: (title: string, within: string, limit: string, years: number) =>
      `Her står områder, der ikke er i klassen »${title}«, men er højst ${within} under grænsen på ${limit} eller ville passere den inden for ${years} år, hvis andelen udviklede sig som i de seneste ${years}. Det er ingen forudsigelse.`,
    noWarning: "Det gælder ingen områder.",
    warningNear: (area: string, distance: string, limit: string, period: string) =>
      `${area} lå ${distance} under grænsen på ${limit} i ${period}.`,
    warningPast: (area: string, distance: string, limit: string, period: string) =>
      `${area} lå ${distance} over grænsen på ${limit} i ${period}, men er ikke i klassen endnu.`,
    warningPasses: (since: string, period: string, limit: string, passes: string) =>
      `Går det videre som fra ${since} til ${period}, passerer andelen ${limit} i ${passes}.`,
    stated: "Andre myndigheders lister",
    statedIntro:
      "Listerne gengives, som myndigheden har offentliggjort dem. Barometeret beregner dem ikke, og de har ingen betydning for klasserne ovenfor.",
    source: "Kilde",
    theirCriteria: "Myndighedens kriterier",
    onTheList: "På listen",
  },
  {
    title: "Residential areas",
    intro: "How the policy puts residential areas into classes, and what is known of each area.",
    aboutPeople: "A class says something of an area and nothing of any one resident.",
    statedOnly:
      "The class of an area is the one that the policy itself states. The barometer has computed no class, and no area stands in a class into which the policy has not put it.",
    statedAndComputed:
      "The policy itself states a class for some areas. Besides, the barometer has computed classes from the published shares; the two stand apart.",
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
    computed: "Computed classes",
    computedIntro: (rules) =>
      `The barometer computed the classes from the published shares by the rules ‘${rules}’. The areas stand by name and are not ranked.`,
    readPrinted: "The share as shown is held against the limits.",
    readUnrounded:
      "The unrounded share is held against the limits where the counts behind it are published; else the one that is shown.",
    limitsRead: "The limits are read like this",
    minimum: (persons) => `Areas of fewer than ${persons} persons get no class.`,
    mapTitle: (period) => `The areas and their classes, ${period}`,
    mapNote:
      "This is no map: the tiles are grouped by part of the city and stand in order of the alphabet. Pattern and colour show the class, which stands in words too.",
    noPart: "Part of the city not stated",
    byYear: "Classes year by year",
    years: "Years",
    share: "Share",
    toLimits: "Distance to the limits",
    changed: "Change",
    provisional: "provisional",
    underLimit: (distance, limit) => `${distance} under ${limit}`,
    overLimit: (distance, limit) => `${distance} over ${limit}`,
    onLimit: (limit) => `on the limit of ${limit}, as shown`,
    before: (title, period) => `before: ${title} (${period})`,
    beforeAs: (title, period, place) => `before: ${title} (${place}, ${period})`,
    unchanged: "Unchanged",
    flicker: "back in the class within three years, the area lies close to the limit",
    held: "this year’s figure alone would give another class, but the rules ask for several years in a row",
    classReasons: {
      "too-small": "too small to classify",
      withheld: "withheld to protect people",
      "no-figure": "no share",
      inexact: "the share is not exact",
      "no-class": "fits no class",
      "not-yet": "not enough years in a row",
    },
    classChanges: {
      first: "In a class for the first time",
      share: "New class because the share changed",
      "rule-version": "New class because the rules changed",
      border: "New class after the area’s borders changed",
    },
    cohort: (still, listed, title, period) =>
      still === listed
        ? `All ${listed} areas that the policy names under ‘${title}’ are still in that class in ${period}.`
        : `Of the ${listed} areas that the policy names under ‘${title}’, ${still === 0 ? "none" : still} ${still === 1 ? "is" : "are"} still in that class in ${period}.`,
    cohortStill: (areas) => `Still in the class: ${areas}.`,
    cohortLeft: (count, areas) =>
      `${count === 1 ? "One area is" : `${count} areas are`} in another class: ${areas}. They are still followed.`,
    cohortUnknown: (areas) => `Without a class: ${areas}.`,
    warning: "Early warning",
    warningIntro: (title, within, limit, years) =>
      `Areas that are not in the class ‘${title}’ but at most ${within} under the limit of ${limit}, or would pass it within ${years} years if the share went on as in the last ${years}. This is no prediction.`,
    noWarning: "That holds for no area.",
    warningNear: (area, distance, limit, period) =>
      `${area} was ${distance} under the limit of ${limit} in ${period}.`,
    warningPast: (area, distance, limit, period) =>
      `${area} was ${distance} above the limit of ${limit} in ${period} but is not in the class yet.`,
    warningPasses: (since, period, limit, passes) =>
      `Going on as from ${since} to ${period}, the share passes ${limit} in ${passes}.`,
    stated: "Lists of other authorities",
    statedIntro:
      "The lists are given as the authority published them. The barometer does not compute them, and they make no difference to the classes above.",
    source: "Source",
    theirCriteria: "The authority’s criteria",
    onTheList: "On the list",
  },
);

const areas = {
  da: { one: "område", other: "områder" },
  en: { one: "area", other: "areas" },
} as const;
