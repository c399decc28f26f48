import type { Policy, PolicyArea } from "../../../src/policy/index.js";
import type { Figures } from "./figures.js";
import { leadPictures } from "./lead-pictures.js";
import { ownTarget } from "./own-targets.js";
import { ownWords, situations } from "./own-words.js";
import { districts, inPart, inventedPlaces, splitPlaces } from "./places.js";
import { recordFiles } from "./records.js";
import { type Name, names, renamed } from "./renamed.js";
import { statedByOthers } from "./stated-by-others.js";
import { citizenSurveyRows, healthSurveyRows } from "./surveys.js";
import { tabulations } from "./tabulations.js";

/**
 * The invented city's policy: the source's areas, targets, commitments, definitions and groups under the same ids,
 * with invented names. The source is read and taken apart as data, not as text: what only concerns the printed
 * document (its figures, remarks, contradictions of its numbers, missing tables) is a whole part of it and goes.
 */
export function inventedPolicy(source: Policy, figures: Figures, deadlineOfEmployment: string): Policy {
  const policy = renamed(source, [...names, ...placeNames(source)]);
  const idOf = (place: string): string => inventedPlaces[place]?.id ?? place;
  return withOwnWords({
    ...policy,
    ...head,
    units: policy.units,
    dimensions: [...policy.dimensions, ...ownDimensions],
    places: [...source.places.map(({ id }) => inventedPlace(id)), ...districts, ...splitPlaces],
    ruleSets: policy.ruleSets.map((rules) => ({
      ...withPlaces(rules, idOf),
      minimumPopulation: { persons: 100 },
      listed: rules.listed.map((listed) => ({ ...listed, ...inPart(listed), place: idOf(listed.place) })),
    })),
    statedClassifications: [statedByOthers],
    records: recordFiles,
    groups: policy.groups.map(withAncestry),
    areas: withPlaces(policy.areas, idOf).map((area) => inventedArea(area, figures, deadlineOfEmployment)),
  });
}

const head = {
  id: "eksempelby",
  synthetic: true,
  timeZone: "CET",
  title: {
    da: "Eksempelby Kommunes integrationspolitik 2006",
    en: "City of Eksempelby integration policy 2006",
  },
  place: { da: "Eksempelby", en: "Eksempelby" },
  summary: {
    da: "Eksempelby findes ikke. Byen har vedtaget en integrationspolitik med samme indhold som en virkelig by, og alle tal er opdigtede, så barometeret kan vise, hvad det kan: serier med brud, tilbageholdte og foreløbige tal, mål, der er nået, og mål, der ikke er.",
    en: "Eksempelby does not exist. It has adopted an integration policy with the content of a real city’s, and every figure is invented, so that the barometer can show what it does: series with breaks, withheld and provisional figures, targets reached and targets missed.",
  },
  contact: {
    da: "Eksempelby findes ikke og har ingen adresse (www.eksempelby.example).",
    en: "Eksempelby does not exist and has no address (www.eksempelby.example).",
  },
} as const;

/** What the invented city's tables are broken down by beyond the policy's own dimensions. */
const ownDimensions: Policy["dimensions"] = [
  {
    id: "sector",
    title: { da: "Sektor i kommunen", en: "Sector of the City" },
    codes: [
      { id: "care", title: { da: "Omsorg", en: "Care" } },
      { id: "schools", title: { da: "Skoler og daginstitutioner", en: "Schools and day-care" } },
      { id: "technical", title: { da: "Teknik og miljø", en: "Technical services" } },
      { id: "administration", title: { da: "Administration", en: "Administration" } },
      { id: "management", title: { da: "Ledelse", en: "Management" } },
    ],
  },
  {
    id: "industry",
    title: { da: "Branche", en: "Industry" },
    codes: [
      { id: "trade", title: { da: "Handel, hotel og restaurant", en: "Trade, hotels and restaurants" } },
      { id: "cleaning", title: { da: "Rengøring", en: "Cleaning" } },
      { id: "health", title: { da: "Sundhed og omsorg", en: "Health and care" } },
      { id: "construction", title: { da: "Bygge og anlæg", en: "Construction" } },
      { id: "business", title: { da: "Erhvervsservice", en: "Business services" } },
      { id: "public", title: { da: "Offentlig administration", en: "Public administration" } },
      { id: "other", title: { da: "Andre brancher", en: "Other industries" } },
    ],
  },
];

function inventedPlace(id: string): Policy["places"][number] {
  const place = inventedPlaces[id];
  if (place === undefined) throw new Error(`no invented place for: ${id}`);
  return place;
}

/** Names of places as they stand in sentences, in every spelling that the source has. */
function placeNames({ places }: Policy): readonly Name[] {
  return places
    .filter(({ kind }) => kind !== "country" && kind !== "city")
    .flatMap(({ id, title, aliases }) =>
      [...Object.values(title), ...aliases].map((real): Name => [real, inventedPlace(id).title.da ?? ""]),
    );
}

function withPlaces<T>(value: T, idOf: (place: string) => string): T {
  if (Array.isArray(value)) return value.map((item) => withPlaces(item, idOf)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "refArea" && typeof item === "string" ? idOf(item) : withPlaces(item, idOf),
    ]),
  ) as T;
}

function inventedArea(area: PolicyArea, figures: Figures, deadlineOfEmployment: string): PolicyArea {
  const { situation: _, leadPicture, ...shared } = area;
  const situation = situations[area.id];
  const picture = leadPictures[area.id] ?? leadPicture;
  return {
    ...shared,
    ...(situation === undefined ? {} : { situation }),
    ...(picture === undefined ? {} : { leadPicture: picture }),
    indicators: area.indicators.map(withRanking).map(withTabulation).map(withDenominator),
    gaps: area.gaps.map(withRanking),
    // The rate of 1995 is none of this city's.
    derived: area.derived
      .filter(({ figure }) => figure !== "FIG-EMP-06")
      .map((derived) => ({ ...derived, period: "2005" })),
    targets: area.targets.map((target) => withoutFigures(ownTarget(target, figures, deadlineOfEmployment))),
    remarks: [],
    openPoints: area.openPoints
      .filter(({ id }) => ofThePolicyItself.includes(id))
      .map(concernsWithoutFigures),
    dataGaps: area.dataGaps.filter(({ id }) => ofThePolicyItself.includes(id)).map(concernsWithoutFigures),
    arithmetic: area.arithmetic.filter(({ id }) => id === "CHK-08"),
  };
}

/** This city has its comparison of local authorities ranked; the source has none. */
function withRanking<T extends { readonly id: string }>(measured: T): T {
  return ranked.includes(measured.id) ? { ...measured, ranking: "ranges" } : measured;
}

/** How a register tells it, where one does. */
function withTabulation(indicator: PolicyArea["indicators"][number]): PolicyArea["indicators"][number] {
  const tabulate = tabulations[indicator.id];
  return tabulate === undefined ? indicator : { ...indicator, tabulate };
}

/** The registers of this city say what its groups are told apart by. */
function withAncestry(group: Policy["groups"][number]): Policy["groups"][number] {
  const ancestry = ancestries[group.id];
  return ancestry === undefined ? group : { ...group, membership: { ...group.membership, ancestry } };
}

const ancestries: Readonly<Record<string, readonly string[]>> = {
  immigrants: ["immigrant", "descendant"],
  "danish-origin": ["danish"],
};

/** What a survey asks: its denominators are answers. */
function withDenominator<T extends { readonly id: string }>(indicator: T): T {
  return asked.has(indicator.id) ? { ...indicator, denominator: "sample" } : indicator;
}

const asked: ReadonlySet<string> = new Set(
  [...citizenSurveyRows(), ...healthSurveyRows()].map(({ indicator }) => indicator),
);

const ranked: readonly string[] = ["employment-rate", "employment-gap"];

/** Open questions and missing material that any city with these targets has, whatever its document prints. */
const ofThePolicyItself = [
  "CON-09",
  "CON-10",
  "CON-12",
  "CON-14",
  "CON-15",
  "CON-18",
  "CON-19",
  "CON-22",
  "CON-24",
  "CON-25",
  "CON-28",
  "CON-34",
  "CON-41",
  "CON-42",
  "CON-44",
  "CON-46",
  "CON-49",
  "CON-51",
  "GAP-LANGUAGE-SKILLS",
  "GAP-ACCEPTANCE",
  "GAP-CONTACT",
  "GAP-LIFE-SPAN",
];

function concernsWithoutFigures<T extends { readonly concerns: readonly string[] }>(part: T): T {
  return { ...part, concerns: part.concerns.filter((id) => !/^(FIG|GAP)-/.test(id)) };
}

/** The ids of printed figures are the source's; a baseline keeps the one that this city delivers. */
function withoutFigures(target: PolicyArea["targets"][number]): PolicyArea["targets"][number] {
  const { goal, change, milestones } = target;
  return {
    ...target,
    ...(goal === undefined ? {} : { goal: withoutFigure(goal) }),
    ...(change === undefined ? {} : { change: withoutFigure(change) }),
    ...(milestones === undefined
      ? {}
      : { milestones: milestones.map(({ at, goal }) => ({ at, goal: withoutFigure(goal) })) }),
  };
}

function withoutFigure<T extends { readonly figure?: string | undefined }>({
  figure: _,
  ...rest
}: T): Omit<T, "figure"> {
  return rest;
}

/** Puts the own words in, wherever the part with that id stands. */
function withOwnWords<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withOwnWords) as T;
  if (typeof value !== "object" || value === null) return value;
  const { id } = value as { readonly id?: unknown };
  const own = typeof id === "string" ? ownWords[id] : undefined;
  // A group and a label of it may share an id; the words are for the part that has such a field.
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, own?.[key] ?? withOwnWords(item)]),
  ) as T;
}
