import type { DeliveryHead } from "../delivery/index.js";
import type { Policy, RecordFile, Text } from "../policy/index.js";
import { figureNotes, inLanguages } from "./figures/figure-notes.js";
import type { TabulatedFigure } from "./figures/tabulated-figure.js";

/** The version of how figures are made from cells: another one may give other figures of the same records. */
const tabulationMethod = "tabulation/2";

/** The version of how it is chosen what is withheld. */
const suppressionMethod = "suppression/2";

/** What was counted for a delivery, and by what. */
export interface CountedInput {
  readonly file: RecordFile;
  /** Of a file; absent of a table. */
  readonly sha256?: string;
  readonly table?: string;
  readonly rows: number;
}

/**
 * The description of a delivery computed from records, with how to compute it again. No clock comes into it, and nothing
 * that would differ with what is withheld: a file's digest tells two registers apart, and its number of rows is a total.
 */
export function tabulatedHead(
  policy: Policy,
  made: Pick<NonNullable<DeliveryHead["provenance"]>, "software" | "engine" | "policy" | "editions">,
  inputs: readonly CountedInput[],
  figures: readonly TabulatedFigure[],
  received: string,
  isUnprotected = false,
): DeliveryHead {
  const files = inputs.map(({ file }) => file);
  const titles = (language: string): string => files.map(({ title }) => title[language]).join("; ");
  return {
    title: inLanguages(policy, {
      da: (language) => `Beregnet af registre: ${titles(language)}`,
      en: (language) => `Computed from records: ${titles(language)}`,
    }),
    received,
    receivedBasis: "stated",
    licence: inLanguages(policy, {
      da: () => "Der er ikke angivet en licens.",
      en: () => "No licence has been stated.",
    }),
    defaults: {},
    sources: files.map((file) => ({ id: file.id, title: sourceTitle(policy, file) })),
    notes: figureNotes(
      policy,
      figures.flatMap(({ observation }) => observation.notes),
    ),
    provenance: {
      ...made,
      inputs: inputs.map(({ file, sha256, table, rows }) => ({
        records: file.id,
        ...(sha256 === undefined || !isUnprotected ? {} : { sha256 }),
        ...(table === undefined ? {} : { table }),
        ...(isUnprotected ? { rows: String(rows) } : {}),
      })),
      methods: methodsOf(figures, isUnprotected),
    },
  };
}

function sourceTitle({ bodies }: Policy, { title, owner }: RecordFile): Text {
  const body = bodies.find(({ id }) => id === owner);
  return Object.fromEntries(
    Object.entries(title).map(([language, text]) => [
      language,
      body?.title[language] === undefined ? text : `${text} (${body.title[language]})`,
    ]),
  );
}

function methodsOf(figures: readonly TabulatedFigure[], isUnprotected: boolean): string[] {
  const own = isUnprotected ? [tabulationMethod] : [tabulationMethod, suppressionMethod];
  return [...new Set([...own, ...figures.flatMap(({ method }) => method ?? [])])];
}
