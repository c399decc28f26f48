import { textsInBoth } from "../texts-in-both.js";

/** The page of data to take away. */
export const dataTexts = textsInBoth(
  {
    whole: "Hele udgaven",
    wholeIntro:
      "Udgaven er låst: Filen ændres ikke, og det kan efterprøves med fingeraftrykket. Den rummer politikken, tallene, vurderingerne og kilderne.",
    wholeDraft:
      "Dette er et udkast: Tallene kan stadig ændre sig. Filen rummer politikken, tallene, vurderingerne og kilderne.",
    editionJson: "Hele udgaven (JSON)",
    editionCsv: "Alle tal i én tabel (CSV)",
    allEditions: "Alle udgaver, og hvad der er ændret fra den ene til den anden",
    measures: "Indikator for indikator",
    measuresIntro:
      "CSV er en tabel med en række for hvert tal. JSON rummer det samme og desuden det, der hører til tallene: definitioner, grupper, kilder, mål og vurderinger, med ordene på hvert af sidernes sprog.",
    measure: "Indikator eller forskel",
    figures: "Antal tal",
    files: "Filer",
    machines: "Til portaler og programmer",
    machinesIntro:
      "Ved hver tabel beskriver CSVW dens kolonner. Filerne nedenfor gælder den nyeste udgave; nyhedskilden nævner alle udgaver. De andre formater har ikke plads til alt: Grænser og det, et tal hviler på, står i CSV og JSON.",
    catalogue: "Katalog til dataportaler (DCAT-AP, JSON-LD)",
    dataPackage: "Tabellerne som Data Package",
    feed: "Nye udgaver som nyhedskilde (Atom)",
    workbook: "Alle tal som regneark (Excel)",
    jsonStat: "Alle tal som JSON-stat 2.0, et datasæt for hver indikator",
    px: "Alle tal som PX, en fil for hver indikator (ZIP)",
    sdmx: "Alle tal som SDMX-CSV 2.0",
    total: "I alt",
    twoGroups: "To grupper holdt op mod hinanden",
    columns: "Sådan læses tabellerne",
    columnsIntro:
      "Tal står, som kilden har trykt dem, med punktum som decimaltegn; 2 bliver aldrig til 2.0. En tom kode betyder det hele: alle køn, alle aldre. Det ord, der hører til et tal, står som kode i kolonnen qualifier og med ord i qualifier_da og qualifier_en. Uden sit ord er tallet et andet.",
    withheld: "Tilbageholdte tal",
    withheldNone: "I denne udgave er ingen tal tilbageholdt for at beskytte personer.",
    withheldSome: (count: string, isOne: boolean) =>
      isOne
        ? "Ét tal i denne udgave er tilbageholdt for at beskytte personer."
        : `${count} tal i denne udgave er tilbageholdt for at beskytte personer.`,
    withheldInFiles:
      "I filerne står de med koden Q i obs_status og C i conf_status og uden tal. Et tilbageholdt tal er ikke 0, og det skal ikke tælles med som 0. Koderne er ens for dem alle og siger ikke, om tallet er lille.",
    withheldRules: "Reglerne, og hvordan det er efterprøvet",
    codesOf: (column: string) => `Koder i ${column}`,
    code: "Kode",
    meaning: "Betyder",
    plainNumber: "tallet, som det står",
    normal: "intet at bemærke",
    schemas: "Filernes form (JSON Schema)",
    schemaData: "en indikators JSON-fil",
    schemaEdition: "udgavens JSON-fil",
    cite: "Sådan henvises til barometeret",
    citeIntro:
      "Skriv udgaven med i en henvisning, for en senere udgave kan have andre tal. Nævn indikatoren og tallets kilde, når det er et enkelt tal.",
    citation: (publisher: string, title: string, when: string, id: string, asOf: string) =>
      `${publisher}: ${title}. Barometer, udgaven ${when} (${id}), ${asOf}.`,
    licence:
      "Tallene kan bruges på de vilkår, der står ved hver af kilderne nedenfor. Barometeret lægger ingen vilkår til.",
  },
  {
    whole: "The whole edition",
    wholeIntro:
      "The edition is frozen: the file does not change, which its fingerprint lets anybody test. It holds the policy, the figures, the assessments and the sources.",
    wholeDraft:
      "This is a draft: its figures may still change. The file holds the policy, the figures, the assessments and the sources.",
    editionJson: "The whole edition (JSON)",
    editionCsv: "All figures in one table (CSV)",
    allEditions: "All editions, and what changed from one to the next",
    measures: "Indicator by indicator",
    measuresIntro:
      "CSV is a table with a row for each figure. JSON holds the same and what belongs to the figures besides: definitions, groups, sources, targets and assessments, with the words in each language of the pages.",
    measure: "Indicator or gap",
    figures: "Number of figures",
    files: "Files",
    machines: "For portals and programs",
    machinesIntro:
      "Beside each table, CSVW describes its columns. The files below are of the newest edition; the feed names all editions. The other formats have no room for everything: limits, and what a figure rests on, stand in CSV and JSON.",
    catalogue: "Catalogue for data portals (DCAT-AP, JSON-LD)",
    dataPackage: "The tables as a Data Package",
    feed: "New editions as a feed (Atom)",
    workbook: "All figures as a workbook (Excel)",
    jsonStat: "All figures as JSON-stat 2.0, a dataset for each indicator",
    px: "All figures as PX, a file for each indicator (ZIP)",
    sdmx: "All figures as SDMX-CSV 2.0",
    total: "Total",
    twoGroups: "Two groups held against each other",
    columns: "How to read the tables",
    columnsIntro:
      "Numbers stand as their source printed them, with a decimal point; 2 never becomes 2.0. An empty code means the total: both sexes, all ages. The word that belongs to a number stands as a code in the column qualifier, and in words in qualifier_da and qualifier_en. Without its word a number is another one.",
    withheld: "Withheld figures",
    withheldNone: "No figure of this edition is withheld to protect people.",
    withheldSome: (count, isOne) =>
      isOne
        ? "One figure of this edition is withheld to protect people."
        : `${count} figures of this edition are withheld to protect people.`,
    withheldInFiles:
      "In the files they have the code Q in obs_status and C in conf_status, and no number. A withheld figure is not 0, and is not to be added up as 0. The codes are the same for all of them and do not say whether the number is small.",
    withheldRules: "The rules, and how it was audited",
    codesOf: (column: string) => `Codes in ${column}`,
    code: "Code",
    meaning: "Means",
    plainNumber: "the number as it stands",
    normal: "nothing to note",
    schemas: "The form of the files (JSON Schema)",
    schemaData: "an indicator’s JSON file",
    schemaEdition: "the edition’s JSON file",
    cite: "How to cite the barometer",
    citeIntro:
      "Name the edition when you cite, because a later one may have other figures. For a single figure, name the indicator and the source of the figure.",
    citation: (publisher: string, title: string, when: string, id: string, asOf: string) =>
      `${publisher}: ${title}. Barometer, edition ${when} (${id}), ${asOf}.`,
    licence:
      "The figures may be used on the terms that stand with each source below. The barometer adds none of its own.",
  },
);
