import type { Edition } from "../../edition/index.js";
import { type SheetContent, writeSheets } from "../../formats/index.js";
import { type Language, texts } from "../../language/index.js";
import { areaSheet } from "./area-sheet.js";
import { entrySheets } from "./entry-sheets.js";
import { inLanguage } from "./in-language.js";
import { type SheetNamer, sheetNamer } from "./sheet-namer.js";

/**
 * An edition as an Excel workbook: what it is, a sheet of figures for each policy area, definitions, notes with their
 * sources, and a form in which the next figures can be entered. The same edition always gives the same bytes.
 */
export function editionWorkbook(edition: Edition, language: Language): Promise<Uint8Array> {
  const named = sheetNamer();
  return writeSheets([
    aboutSheet(edition, language, named),
    ...edition.policy.areas.map((area) => areaSheet(edition, area, language, named)),
    definitionSheet(edition, language, named),
    noteSheet(edition, language, named),
    ...entrySheets(edition.policy, language, named),
  ]);
}

function aboutSheet(
  { id, asOf, policy, manifest, deliveries, confidentiality }: Edition,
  language: Language,
  named: SheetNamer,
): SheetContent {
  const words = texts[language].workbook;
  return {
    name: named(words.about),
    title: [inLanguage(policy.title, language), words.edition(id)],
    header: [words.what, words.text],
    rows: [
      ...(policy.synthetic ? [["", words.synthetic]] : []),
      ["", texts[language].standing.noProofOfCause],
      ...(confidentiality === undefined || confidentiality.withheld === 0
        ? []
        : [[words.withheld, words.withheldCount(confidentiality.withheld)]]),
      [words.asOf, asOf],
      [words.software, manifest.software],
      [words.digest, manifest.digest],
      ...deliveries.map(({ title, received, licence }) => [
        inLanguage(title, language),
        `${words.received} ${received}. ${words.licence}: ${inLanguage(licence, language)}`,
      ]),
    ],
    widths: [40, 90],
  };
}

function definitionSheet({ policy }: Edition, language: Language, named: SheetNamer): SheetContent {
  const words = texts[language].workbook;
  return {
    name: named(words.definitions),
    header: [words.code, words.term, words.text],
    rows: policy.definitions.map(({ id, term, text }) => [
      id,
      inLanguage(term, language),
      inLanguage(text, language),
    ]),
    widths: [20, 40, 100],
  };
}

/** Notes and sources by the ids that stand beside the figures. */
function noteSheet({ deliveries }: Edition, language: Language, named: SheetNamer): SheetContent {
  const words = texts[language].workbook;
  return {
    name: named(words.notes),
    header: [words.what, words.code, words.text],
    rows: deliveries.flatMap(({ id, sources, notes }) => [
      ...sources.map((source) => [
        words.source,
        `${id}/${source.id}`,
        [inLanguage(source.title, language), source.url ?? ""].join(" ").trim(),
      ]),
      ...notes.map((note) => [words.note, `${id}/${note.id}`, inLanguage(note.text, language)]),
    ]),
    widths: [12, 40, 100],
  };
}
