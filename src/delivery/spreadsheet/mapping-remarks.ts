import type { Sentence } from "../../problems/index.js";

/** What stands beside the parts of a mapping, for the person who corrects it. */
export interface MappingRemarks {
  readonly head: string;
  readonly shape: string;
  readonly layout: string;
  readonly power: string;
  readonly multiplier: (words: string) => string;
  readonly oneOf: string;
  readonly suchAs: string;
  readonly aCode: string;
  readonly nearest: string;
  readonly orSkip: string;
}

export const mappingRemarks: Readonly<Record<keyof Sentence, MappingRemarks>> = {
  da: {
    head: 'Sådan bliver et regneark til tal. Besvar hvert "?", og se efter, at resten passer.',
    shape: "af overskrifterne: den næste fil af slagsen kendes på den",
    layout: "af hvor tabellerne blev fundet",
    power: "tallene ganges med ti i denne potens",
    multiplier: (words) => `over tabellen står ${words}; 3 ganger tallene med tusind, 6 med en million`,
    oneOf: "en af",
    suchAs: "fx",
    aCode: "en kode",
    nearest: "nærmest:",
    orSkip: "eller skip",
  },
  en: {
    head: 'How a spreadsheet becomes observations. Answer each "?" and see that the rest is right.',
    shape: "of its headings: the next file of the kind is known by it",
    layout: "of where its tables were found",
    power: "figures are multiplied by ten to this power",
    multiplier: (words) =>
      `above the table stands ${words}; 3 multiplies the figures by a thousand, 6 by a million`,
    oneOf: "one of",
    suchAs: "such as",
    aCode: "a code",
    nearest: "nearest:",
    orSkip: "or skip",
  },
};
