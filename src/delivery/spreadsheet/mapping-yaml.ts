import { total } from "../../cube/index.js";
import type { Sentence } from "../../problems/index.js";
import { type MappedTable, open, type SheetMapping, symbolMeanings } from "./mapping.js";
import { type MappingRemarks, mappingRemarks } from "./mapping-remarks.js";
import { foldedLabel, labelMatcher } from "./match-label.js";
import { periodWithin } from "./period-label.js";
import { multiplierWords } from "./unit-problems.js";
import type { KnownCode, Vocabulary } from "./vocabulary.js";

/**
 * A mapping as a small YAML file for a person to correct: what is still open is `?`, with the nearest codes beside it.
 * `language`: of the remarks. `schema`: the way to `schemas/mapping.json`, for editors.
 */
export function mappingYaml(
  mapping: SheetMapping,
  vocabulary: Vocabulary,
  { language, schema }: { readonly language: keyof Sentence; readonly schema?: string | undefined },
): string {
  const words = mappingRemarks[language];
  const { title, source, licence, sheet, shape, layout, decimal, tables, symbols, codes, notes } = mapping;
  const lines = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    `# ${words.head}`,
    ...Object.entries({ title, source, licence }).flatMap(([name, words]) =>
      words === undefined ? [] : [`${name}: ${text(words)}`],
    ),
    ...(sheet === undefined ? [] : [`sheet: ${text(sheet)}`]),
    ...(shape === undefined ? [] : [`shape: ${text(shape)} # ${words.shape}`]),
    ...(layout === undefined ? [] : [`layout: ${text(layout)} # ${words.layout}`]),
    `decimal: ${text(decimal)}`,
    "tables:",
    ...tables.flatMap((table) => tableLines(table, vocabulary, words)),
    ...section("symbols", symbols, () => symbolMeanings.join(", ")),
    ...(Object.keys(codes).length === 0 ? [] : ["codes:"]),
    ...Object.entries(codes).flatMap(([dimension, labels]) => [
      `  ${text(dimension)}:`,
      ...codeLines(labels, dimension, vocabulary, words),
    ]),
    ...section("notes", notes),
  ];
  return `${lines.join("\n")}\n`;
}

function tableLines(
  { title, rows, header, labels, values, fixed, power }: MappedTable,
  vocabulary: Vocabulary,
  words: MappingRemarks,
): readonly string[] {
  const multiplier = multiplierWords([{ title }]);
  const [first = "", ...others] = [
    ...(title === undefined ? [] : [`title: ${text(title)}`]),
    `rows: [${rows.join(", ")}]`,
    ...(header.length === 0
      ? []
      : [
          "header:",
          ...header.map(
            ({ row, is }) => `  - { row: ${row}, is: ${meaning(is)} }${toAnswer(is, vocabulary, words)}`,
          ),
        ]),
    ...(labels.length === 0
      ? []
      : [
          "labels:",
          ...labels.map(
            ({ column, is }) =>
              `  - { column: ${column}, is: [${is.map((one) => meaning(one)).join(", ")}] }${toAnswer(is.find((one) => one === open) ?? "", vocabulary, words)}`,
          ),
        ]),
    `values: [${values.join(", ")}]`,
    ...(Object.keys(fixed).length === 0 ? [] : ["fixed:"]),
    ...Object.entries(fixed).map(
      ([name, code]) =>
        `  ${text(name)}: ${text(code)}${code === open ? choice(name, vocabulary, words, title) : ""}`,
    ),
    ...(power !== 0
      ? [`power: ${power} # ${words.power}`]
      : multiplier === undefined
        ? []
        : [`power: 0 # ${words.multiplier(JSON.stringify(multiplier))}`]),
  ];
  return [`  - ${first}`, ...others.map((line) => `    ${line}`)];
}

function meaning(is: string): string {
  return is === open ? text(open) : is;
}

function toAnswer(is: string, { dimensions }: Vocabulary, words: MappingRemarks): string {
  if (is !== open) return "";
  return ` # ${words.oneOf} ${[...dimensions.map(({ id }) => id), "time_period", "column", "ignore"].join(", ")}`;
}

/** Codes to choose from, those first whose names share words with what stands above the table. */
function choice(
  dimension: string,
  { dimensions }: Vocabulary,
  { oneOf, suchAs }: MappingRemarks,
  title = "",
): string {
  const codes = dimensions.find(({ id }) => id === dimension)?.codes ?? [];
  if (codes.length === 0) return ` # ${suchAs} 2005, 2005-Q1`;
  const above = new Set(
    foldedLabel(title)
      .split(" ")
      .filter((word) => word.length >= 4),
  );
  const shared = ({ names }: KnownCode): number =>
    new Set(names.flatMap((name) => foldedLabel(name).split(" ")).filter((word) => above.has(word))).size;
  const ranked = codes
    .map((code) => ({ id: code.id, score: shared(code) }))
    .sort((a, b) => b.score - a.score);
  const ids = [
    ...ranked.filter(({ score }) => score > 0),
    ...(dimension === "group" ? [{ id: total }] : []),
    ...ranked.filter(({ score }) => score === 0),
  ].map(({ id }) => id);
  const shown = ids.slice(0, mostChoices);
  return ` # ${oneOf} ${shown.join(", ")}${ids.length > shown.length ? ", …" : ""}`;
}

const mostChoices = 12;

function codeLines(
  labels: Readonly<Record<string, string>>,
  dimension: string,
  { dimensions }: Vocabulary,
  words: MappingRemarks,
): readonly string[] {
  const match = labelMatcher(dimensions.find(({ id }) => id === dimension)?.codes ?? []);
  return Object.entries(labels).map(([label, code]) => {
    const isTime = dimension === "time_period";
    const within = isTime ? periodWithin(label) : undefined;
    const nearest = code !== open ? [] : within === undefined ? match(label).nearest : [within];
    const example = isTime ? `${words.suchAs} 2005-08-01/P1Y` : words.aCode;
    const hint =
      code !== open
        ? ""
        : nearest.length === 0
          ? ` # ${example}, ${words.orSkip}`
          : ` # ${words.nearest} ${nearest.join(", ")}; ${words.orSkip}`;
    return `    ${text(label)}: ${text(code)}${hint}`;
  });
}

function section(
  name: string,
  values: Readonly<Record<string, string>>,
  choices?: () => string,
): readonly string[] {
  if (Object.keys(values).length === 0) return [];
  return [`${name}:${choices === undefined ? "" : ` # ${choices()}`}`, ...pairs(values, 1)];
}

function pairs(values: Readonly<Record<string, string>>, depth: number): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${"  ".repeat(depth)}${text(name)}: ${text(value)}`);
}

/** JSON's quotation is YAML's too. */
function text(value: string): string {
  return /^[a-z][a-z0-9_-]*$/u.test(value) && !/^(?:y|n|yes|no|on|off|true|false|null)$/u.test(value)
    ? value
    : JSON.stringify(value);
}
