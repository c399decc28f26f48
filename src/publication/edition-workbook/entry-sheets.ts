import type { Choice, SheetContent } from "../../formats/index.js";
import { type Language, texts } from "../../language/index.js";
import type { Policy, Text } from "../../policy/index.js";
import { inLanguage } from "./in-language.js";
import type { SheetNamer } from "./sheet-namer.js";

/**
 * A form for figures, and the lists that its columns are chosen from. What is filled in is read again as any other
 * spreadsheet: its headings and names are the policy's own.
 */
export function entrySheets(policy: Policy, language: Language, named: SheetNamer): readonly SheetContent[] {
  const words = texts[language].workbook;
  const [entry, lists] = [named(words.entry), named(words.lists)];
  const columns = [
    {
      heading: words.indicator,
      codes: policy.areas.flatMap(({ indicators, gaps }) => [...indicators, ...gaps]),
    },
    { heading: words.place, codes: policy.places },
    { heading: words.group, codes: policy.groups },
    ...policy.dimensions.map(({ title, codes }) => ({ heading: inLanguage(title, language), codes })),
  ].map(({ heading, codes }) => ({
    heading,
    names: [...(codes === policy.groups ? [words.everybody] : []), ...namesOf(codes, language)],
  }));
  const choices = columns.map(
    ({ names }, column): Choice => ({
      column,
      rows: entryRows,
      from: { sheet: lists, column, rows: names.length },
      message: words.choose,
    }),
  );
  return [
    {
      name: entry,
      title: [words.entryTitle(inLanguage(policy.title, language)), words.entryHow],
      header: [
        ...columns.map(({ heading }) => heading),
        words.period,
        words.value,
        words.numerator,
        words.denominator,
      ],
      rows: [],
      widths: [...columns.map((_, column) => (column < 3 ? 36 : 18)), 12, 12, 12, 12],
      choices,
    },
    {
      name: lists,
      header: columns.map(({ heading }) => heading),
      rows: Array.from({ length: Math.max(...columns.map(({ names }) => names.length)) }, (_, row) =>
        columns.map(({ names }) => names[row]),
      ),
      widths: columns.map(() => 40),
    },
  ];
}

const entryRows = 500;

/** Titles; the id where two have the same one. */
function namesOf(
  codes: readonly { readonly id: string; readonly title: Text }[],
  language: Language,
): readonly string[] {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  const titles = codes.map(({ id, title }) => ({ id, title: inLanguage(title, language) }));
  for (const { title } of titles) (seen.has(title) ? twice : seen).add(title);
  return titles.map(({ id, title }) => (twice.has(title) ? id : title));
}
