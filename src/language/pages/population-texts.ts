import { textsInBoth } from "../texts-in-both.js";

/** What is not the same about two populations that are held against each other; names as within a sentence. */
export const populationTexts = textsInBoth(
  {
    includes: (whole: string, part: string) =>
      `Tallet for ${whole} omfatter også ${part}. De to grupper udelukker altså ikke hinanden.`,
    rules:
      "Den ene gruppe er afgrænset efter oprindelse og den anden efter førstesprog. En person kan derfor høre til begge.",
    bases: (first: string, second: string) =>
      `De to tal har hver sin nævner. Det første: ${first}. Det andet: ${second}.`,
    definitions: (first: string, second: string) =>
      `De to tal bygger på hver sin definition: »${first}« og »${second}«.`,
    countryLists: (first: string, second: string) =>
      `De to grupper bygger på hver sin landeliste: »${first}« og »${second}«.`,
    places: (first: string, second: string) => `Det første tal gælder ${first}, det andet ${second}.`,
    codes: (dimension: string, first: string, second: string) =>
      `De to tal er ikke opdelt ens (${dimension}): ${first} for det første og ${second} for det andet.`,
    all: "alle",
    listChanged: (group: string, list: string, from: string, to: string, entries: string) =>
      `Gruppen »${group}« er afgrænset efter listen »${list}«, som ændrede sig mellem ${from} og ${to}: ${entries}. Det kan være en del af forklaringen på en forskel mellem de to perioder.`,
    firstEnd: "Det første tal",
    secondEnd: "Det andet tal",
    outOf: (base: string) => `nævner: ${base}`,
  },
  {
    includes: (whole, part) =>
      `The figure for ${whole} covers ${part} too. So the two groups do not exclude each other.`,
    rules: "One group is defined by origin and the other by first language. So a person may belong to both.",
    bases: (first, second) =>
      `The two figures have different denominators. The first: ${first}. The second: ${second}.`,
    definitions: (first, second) =>
      `The two figures rest on different definitions: ‘${first}’ and ‘${second}’.`,
    countryLists: (first, second) =>
      `The two groups rest on different lists of countries: ‘${first}’ and ‘${second}’.`,
    places: (first, second) => `The first figure is for ${first}, the second for ${second}.`,
    codes: (dimension, first, second) =>
      `The two figures are not broken down alike (${dimension}): ${first} for the first and ${second} for the second.`,
    all: "all",
    listChanged: (group, list, from, to, entries) =>
      `The group ‘${group}’ is defined by the list ‘${list}’, which changed between ${from} and ${to}: ${entries}. This may be part of what differs between the two periods.`,
    firstEnd: "The first figure",
    secondEnd: "The second figure",
    outOf: (base) => `denominator: ${base}`,
  },
);
