import { formatDate } from "../date.js";
import { languageName } from "../language-name.js";
import { counted } from "../plural.js";
import { textsInBoth } from "../texts-in-both.js";

/** What the words beside the figures mean. */
export const definitionTexts = textsInBoth(
  {
    countries: "Lister over lande",
    countriesIntro:
      "En gruppe, der afgrænses efter oprindelse, bygger på en liste over lande. Når listen ændrer sig, får gruppen en ny udgave, og tal fra to udgaver forbindes ikke.",
    list: "Indgår med",
    codes: "Lande (ISO 3166)",
    valid: "Gælder",
    throughout: "hele tiden",
    from: (date: string) => `fra ${formatDate(date, "da")}`,
    to: (date: string) => `til og med ${formatDate(date, "da")}`,
    basis: "Grundlag",
    bases: { stated: "står i politikken", outside: "viden uden for politikken, som skal bekræftes" },
    note: "Bemærkning",
    membership: "Hvem der hører til",
    inside: "oprindelse i et land på listen",
    outside: "oprindelse i et land uden for listen",
    firstLanguage: (code: string) => `førstesprog: ${languageName(code, "da")}`,
    ancestry: (codes: readonly string[]) => `herkomst: ${codes.join(" eller ")}`,
    otherFirstLanguage: (code: string) => `førstesprog: et andet end ${languageName(code, "da")}`,
    notAsData: "kun beskrevet i ord",
    definition: "Definition",
    includes: "Omfatter også gruppen",
    printedAs: "Politikkens betegnelser",
    usedBy: "Bruges af",
    figuresFor: "Tal for gruppen",
    letters: "Begreber efter bogstav",
    terms: (count: number) => counted(count, { one: "begreb", other: "begreber" }, "da"),
  },
  {
    countries: "Lists of countries",
    countriesIntro:
      "A group that is drawn by origin rests on a list of countries. When the list changes, the group gets another version, and figures of two versions are not joined.",
    list: "Part of the list",
    codes: "Countries (ISO 3166)",
    valid: "Valid",
    throughout: "throughout",
    from: (date: string) => `from ${formatDate(date, "en")}`,
    to: (date: string) => `until ${formatDate(date, "en")}`,
    basis: "Basis",
    bases: { stated: "stated by the policy", outside: "knowledge from outside the policy, to be confirmed" },
    note: "Note",
    membership: "Who belongs to it",
    inside: "origin in a country in the list",
    outside: "origin in a country not in the list",
    firstLanguage: (code: string) => `first language: ${languageName(code, "en")}`,
    ancestry: (codes: readonly string[]) => `ancestry: ${codes.join(" or ")}`,
    otherFirstLanguage: (code: string) => `first language: other than ${languageName(code, "en")}`,
    notAsData: "described in words only",
    definition: "Definition",
    includes: "Also includes the group",
    printedAs: "The policy’s names for it",
    usedBy: "Used by",
    figuresFor: "Figures for the group",
    letters: "Terms by letter",
    terms: (count: number) => counted(count, { one: "term", other: "terms" }, "en"),
  },
);
