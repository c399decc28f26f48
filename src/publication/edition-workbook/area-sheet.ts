import { notApplicable, total } from "../../cube/index.js";
import type { Edition, EditionSeries } from "../../edition/index.js";
import type { SheetContent, SheetValue } from "../../formats/index.js";
import { type Language, observationStatusWord, qualifierWord, texts } from "../../language/index.js";
import type { Policy, PolicyArea, Text } from "../../policy/index.js";
import { inLanguage } from "./in-language.js";
import type { SheetNamer } from "./sheet-namer.js";

/** The figures of a policy area, a row each, with names for codes. */
export function areaSheet(
  { policy, series }: Edition,
  area: PolicyArea,
  language: Language,
  named: SheetNamer,
): SheetContent {
  const words = texts[language].workbook;
  const titles = titlesOf([...area.indicators, ...area.gaps], language);
  const own = series.filter(({ key }) => titles.has(key.indicator));
  const dimensions = policy.dimensions.filter(({ id }) =>
    own.some(({ key }) => Object.hasOwn(key.dimensions, id)),
  );
  const about = [
    words.indicator,
    words.place,
    words.group,
    ...dimensions.map(({ title }) => inLanguage(title, language)),
  ];
  const header = [
    ...about,
    ...[words.period, words.value, words.unit, words.word, words.numerator, words.denominator],
    ...[words.lower, words.upper, words.confidence, words.status],
    ...[words.measure, words.definition, words.source, words.note],
  ];
  const namesOf = keyNames(policy, dimensions, titles, language);
  return {
    name: named(inLanguage(area.title, language)),
    title: [inLanguage(area.title, language)],
    header,
    rows: own.flatMap((one) => {
      const names = namesOf(one);
      return figureRows(one, language).map((row) => [...names, ...row]);
    }),
    widths: header.map((_, column) => (column < 3 ? 34 : column > header.length - 5 ? 18 : 13)),
  };
}

type Titles = ReadonlyMap<string, string>;

function titlesOf(all: readonly { readonly id: string; readonly title: Text }[], language: Language): Titles {
  return new Map(all.map(({ id, title }) => [id, inLanguage(title, language)]));
}

/** What the figures of a series are about, in words; a code that has none stands as it is. */
function keyNames(
  policy: Policy,
  dimensions: Policy["dimensions"],
  titles: Titles,
  language: Language,
): (series: EditionSeries) => readonly SheetValue[] {
  const places = titlesOf(policy.places, language);
  const groups = new Map<string, SheetValue>([
    ...titlesOf(policy.groups, language),
    [total, texts[language].workbook.everybody],
    // A gap has a group at each end, and its title names them.
    [notApplicable, undefined],
  ]);
  const codes = dimensions.map((dimension) => ({
    id: dimension.id,
    names: titlesOf(dimension.codes, language),
  }));
  return ({ key }) => [
    titles.get(key.indicator) ?? key.indicator,
    places.get(key.refArea) ?? key.refArea,
    groups.has(key.group) ? groups.get(key.group) : key.group,
    ...codes.map(({ id, names }) => {
      const code = Object.hasOwn(key.dimensions, id) ? key.dimensions[id] : undefined;
      return code === undefined ? undefined : (names.get(code) ?? code);
    }),
  ];
}

/** The numbers of a series and what stands beside them, in the order of the header. */
function figureRows(
  { key, unit, observations }: EditionSeries,
  language: Language,
): readonly (readonly SheetValue[])[] {
  return observations.map((one) => [
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
}

function numberOf(text: string | undefined): SheetValue {
  if (text === undefined) return undefined;
  return text.replace(/\D/g, "").length <= 15 ? { number: text } : text;
}
