import type { Vocabulary } from "../../../src/delivery/index.js";
import { headings } from "../../../src/delivery/spreadsheet/vocabulary.js";

/** What the labels of an invented town may mean. */
export const townVocabulary: Vocabulary = {
  dimensions: [
    {
      id: "indicator",
      names: headings.indicator,
      codes: [
        { id: "employment-rate", names: ["Beskæftigelsesfrekvens", "Employment rate"] },
        { id: "rented-homes", names: ["Lejeboliger", "Rented homes"] },
      ],
    },
    {
      id: "ref_area",
      names: headings.ref_area,
      codes: [
        { id: "eksempelby", names: ["Eksempelby"] },
        { id: "nordby", names: ["Nordby", "Bydel Nord"] },
        { id: "skitsegaarden", names: ["Skitsegården"] },
      ],
    },
    {
      id: "group",
      names: headings.group,
      codes: [
        { id: "newcomers", names: ["Tilflyttere", "Newcomers"], otherNames: ["Unge"] },
        { id: "locals", names: ["Fastboende", "Locals"], otherNames: ["Unge"] },
      ],
    },
    {
      id: "sex",
      names: headings.sex,
      codes: [
        { id: "F", names: ["Kvinder", "Women"] },
        { id: "M", names: ["Mænd", "Men"] },
      ],
    },
  ],
};
