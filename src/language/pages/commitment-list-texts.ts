import { formatDecimal } from "../decimal.js";
import { counted } from "../plural.js";
import { textsInBoth } from "../texts-in-both.js";

/** The list of commitments and what it can be narrowed by. */
export const commitmentListTexts = textsInBoth(
  {
    title: (shown: number, total: number) =>
      shown === total
        ? counted(total, { one: "løfte", other: "løfter" }, "da")
        : `${formatDecimal(String(shown), "da")} af ${counted(total, { one: "løfte", other: "løfter" }, "da")}`,
    narrowed: (count: string, filter: string) => `${count}: ${filter}`,
    intro:
      "Hvad politikken lover at gøre: hvem der er ansvarlig, hvornår det skal være gjort, og hvad der kan vise det.",
    filters: "Vis kun nogle af løfterne",
    area: "Område",
    owner: "Ansvarlig",
    due: "Frist",
    all: "Alle",
    chosen: "Valgt",
    remove: "Fjern",
    choice: (name: string, count: number) => `${name} (${formatDecimal(String(count), "da")})`,
    facetIs: (facet: string, value: string) => `${facet}: ${value}`,
    noBody: "intet organ er nævnt",
    noBodyMeans:
      "Der står »intet organ er nævnt«, når politikken ikke nævner nogen ansvarlig eller kun nævner myndigheder som helhed.",
    withoutDate: "frist uden dato",
    initiative: "Overskrift i politikken",
    serves: "Mål, som løftet støtter",
    empty: "Politikken giver ingen løfter.",
    permanent: (id: string) => `Fast adresse for ${id}`,
  },
  {
    title: (shown: number, total: number) =>
      shown === total
        ? counted(total, { one: "commitment", other: "commitments" }, "en")
        : `${formatDecimal(String(shown), "en")} of ${counted(total, { one: "commitment", other: "commitments" }, "en")}`,
    narrowed: (count: string, filter: string) => `${count}: ${filter}`,
    intro:
      "What the policy promises to do: who is responsible, when it is due, and what could show that it is done.",
    filters: "Show only some of the commitments",
    area: "Area",
    owner: "Responsible",
    due: "Due",
    all: "All",
    chosen: "Chosen",
    remove: "Remove",
    choice: (name: string, count: number) => `${name} (${formatDecimal(String(count), "en")})`,
    facetIs: (facet: string, value: string) => `${facet}: ${value}`,
    noBody: "no body named",
    noBodyMeans:
      "It says ‘no body named’ where the policy names nobody as responsible, or only authorities as a whole.",
    withoutDate: "due, but no date",
    initiative: "Heading in the policy",
    serves: "Targets it serves",
    empty: "The policy makes no commitments.",
    permanent: (id: string) => `Permanent address of ${id}`,
  },
);
