import { notApplicable, total } from "../../cube/index.js";
import type { Edition, EditionSeries } from "../../edition/index.js";
import { type SheetContent, type SheetValue, writeSheets } from "../../formats/index.js";
import { type Language, observationStatusWord, qualifierWord, texts } from "../../language/index.js";
import type { PolicyArea, Text } from "../../policy/index.js";
import { entrySheets } from "./entry-sheets.js";
import { sheetNamer } from "./sheet-namer.js";

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

/** A text in the wanted language, or in the first that it has. */
function inLanguage(text: Text, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? "";
}

type Named = (wanted: string) => string;

function aboutSheet(
  { id, asOf, policy, manifest, deliveries, confidentiality }: Edition,
  language: Language,
  named: Named,
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

function areaSheet(
  { policy, series }: Edition,
  area: PolicyArea,
  language: Language,
  named: Named,
): SheetContent {
  const words = texts[language].workbook;
  const titles = new Map(
    [...area.indicators, ...area.gaps].map(({ id, title }) => [id, inLanguage(title, language)]),
  );
  const own = series.filter(({ key }) => titles.has(key.indicator));
  const places = new Map(policy.places.map(({ id, title }) => [id, inLanguage(title, language)]));
  const groups = new Map<string, SheetValue>([
    ...policy.groups.map(({ id, title }) => [id, inLanguage(title, language)] as const),
    [total, words.everybody],
    // A gap has a group at each end, and its title names them.
    [notApplicable, undefined],
  ]);
  const dimensions = policy.dimensions.filter(({ id }) =>
    own.some(({ key }) => Object.hasOwn(key.dimensions, id)),
  );
  const header = [
    words.indicator,
    words.place,
    words.group,
    ...dimensions.map(({ title }) => inLanguage(title, language)),
    words.period,
    words.value,
    words.unit,
    words.word,
    words.numerator,
    words.denominator,
    words.lower,
    words.upper,
    words.confidence,
    words.status,
    words.measure,
    words.definition,
    words.source,
    words.note,
  ];
  const rowsOf = ({ key, unit, observations }: EditionSeries): readonly (readonly SheetValue[])[] =>
    observations.map((one) => [
      titles.get(key.indicator) ?? key.indicator,
      places.get(key.refArea) ?? key.refArea,
      groups.has(key.group) ? groups.get(key.group) : key.group,
      ...dimensions.map(({ id, codes }) => {
        const code = Object.hasOwn(key.dimensions, id) ? key.dimensions[id] : undefined;
        const known = codes.find((other) => other.id === code);
        return known === undefined ? code : inLanguage(known.title, language);
      }),
      /^\d{4}$/.test(one.period) ? { number: one.period } : one.period,
      numberOf(one.value),
      unit,
      one.qualifier === "eq" ? undefined : qualifierWord(one.qualifier, language),
      numberOf(one.numerator),
      numberOf(one.denominator),
      numberOf(one.lower),
      numberOf(one.upper),
      numberOf(one.confidence),
      one.obsStatus === "A" ? undefined : observationStatusWord(one.obsStatus, language),
      key.measure,
      key.definition,
      one.sources.join(" "),
      one.notes.join(" "),
    ]);
  return {
    name: named(inLanguage(area.title, language)),
    title: [inLanguage(area.title, language)],
    header,
    rows: own.flatMap(rowsOf),
    widths: header.map((_, column) => (column < 3 ? 34 : column > header.length - 5 ? 18 : 13)),
  };
}

function definitionSheet({ policy }: Edition, language: Language, named: Named): SheetContent {
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
function noteSheet({ deliveries }: Edition, language: Language, named: Named): SheetContent {
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

function numberOf(text: string | undefined): SheetValue {
  if (text === undefined) return undefined;
  return text.replace(/\D/g, "").length <= 15 ? { number: text } : text;
}
