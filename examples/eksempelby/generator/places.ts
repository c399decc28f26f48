import type { Policy } from "../../../src/policy/index.js";

type Place = Policy["places"][number];

/** For each real place of the policy that the example is made from, by its id: the invented one. */
export const inventedPlaces: Readonly<Record<string, Place>> = {
  copenhagen: place("eksempelby", "Eksempelby", "city"),
  denmark: {
    ...place("country", "", "country"),
    title: { da: "Hele landet (opdigtede tal)", en: "The whole country (invented figures)" },
  },
  karlebo: place("proevelev", "Prøvelev", "authority"),
  farum: place("moensterlev", "Mønsterlev", "authority"),
  hvidovre: place("taenkeby", "Tænkeby", "authority"),
  glostrup: place("opdigterup", "Opdigterup", "authority"),
  herlev: place("modelhoej", "Modelhøj", "authority"),
  albertslund: place("skitselund", "Skitselund", "authority"),
  brondby: place("udkastrup", "Udkastrup", "authority"),
  ishoj: place("paafundlev", "Påfundlev", "authority"),
  "hoje-taastrup": place("fantasted", "Fantasted", "authority"),
  tingbjerg: place("eksempelparken", "Eksempelparken", "residential-area"),
  mjolnerparken: place("modelvaenget", "Modelvænget", "residential-area"),
  aldersrogade: place("skitsegaarden", "Skitsegården", "residential-area"),
  lundtoftegade: place("udkastgade", "Udkastgade", "residential-area"),
  akacieparken: place("paafundsparken", "Påfundsparken", "residential-area"),
  horgarden: place("opdigtgaarden", "Opdigtgården", "residential-area"),
  blagarden: { ...place("taenketoften", "Tænketoften", "residential-area"), aliases: ["Tænketoft"] },
  gyldenrisparken: place("antagelsesparken", "Antagelsesparken", "residential-area"),
  titanparken: place("forsoegsparken", "Forsøgsparken", "residential-area"),
  elleparken: { ...place("proevevangen", "Prøvevangen", "residential-area"), validTo: "2009-12-31" },
  "sjaelor-boulevard": {
    ...place("hypotese-alle", "Hypotese Allé", "residential-area"),
    aliases: ["Hypotese Alle"],
  },
  kanslergarden: place("moensterhusene", "Mønsterhusene", "residential-area"),
  "lerso-parkalle": place("formodningsvej", "Formodningsvej", "residential-area"),
  folehaven: place("tilfaeldighusene", "Tilfældighusene", "residential-area"),
  tuborgvej: place("fodnotevej", "Fodnotevej", "residential-area"),
};

/** Parts of the city, which the policy speaks of and has no list of. */
export const districts: readonly Place[] = [
  place("nordre-eksempelby", "Nordre Eksempelby", "district"),
  place("ydre-eksempelby", "Ydre Eksempelby", "district"),
  place("vestre-eksempelby", "Vestre Eksempelby", "district"),
];

/** What Prøvevangen was split into. */
export const splitPlaces: readonly Place[] = (
  [
    ["proevevangen-nord", "Prøvevangen Nord"],
    ["proevevangen-syd", "Prøvevangen Syd"],
  ] as const
).map(([id, name]) => ({
  ...place(id, name, "residential-area"),
  validFrom: "2010-01-01",
  splits: "proevevangen",
}));

/** The part of the city that an area lies in, where the source does not say it. */
export function inPart({ place: id, partOfCity }: Listed): Pick<Listed, "partOfCity"> {
  if (partOfCity !== undefined) return { partOfCity };
  const part = inOwnParts[id];
  return part === undefined ? {} : { partOfCity: { da: part, en: part } };
}

type Listed = Policy["ruleSets"][number]["listed"][number];

const inOwnParts: Readonly<Record<string, string>> = {
  horgarden: "Nordre Eksempelby",
  blagarden: "Ydre Eksempelby",
  gyldenrisparken: "Vestre Eksempelby",
  titanparken: "Nordre Eksempelby",
  elleparken: "Vestre Eksempelby",
  "sjaelor-boulevard": "Vestre Eksempelby",
  kanslergarden: "Nordre Eksempelby",
  "lerso-parkalle": "Ydre Eksempelby",
  folehaven: "Vestre Eksempelby",
};

function place(id: string, name: string, kind: Place["kind"]): Place {
  return { id, title: { da: name, en: name }, kind, aliases: [] };
}
