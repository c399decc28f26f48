import { type MappedTable, open, type SheetMapping, symbolMeanings } from "./mapping.js";
import { labelMatcher } from "./match-label.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * A mapping as a small YAML file for a person to correct: what is still open is `?`, with the nearest codes beside it.
 * `schema`: the way to `schemas/mapping.json`, for editors.
 */
export function mappingYaml(mapping: SheetMapping, vocabulary: Vocabulary, schema?: string): string {
  const { title, source, licence, sheet, shape, decimal, tables, symbols, codes, notes } = mapping;
  const lines = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    `# How a spreadsheet becomes observations. Answer each "?" and see that the rest is right.`,
    ...Object.entries({ title, source, licence }).flatMap(([name, words]) =>
      words === undefined ? [] : [`${name}:`, ...pairs(words, 1)],
    ),
    ...(sheet === undefined ? [] : [`sheet: ${text(sheet)}`]),
    ...(shape === undefined ? [] : [`shape: ${text(shape)} # known again by these headings`]),
    `decimal: ${text(decimal)}`,
    "tables:",
    ...tables.flatMap((table) => tableLines(table, vocabulary)),
    ...section("symbols", symbols, () => symbolMeanings.join(", ")),
    ...(Object.keys(codes).length === 0 ? [] : ["codes:"]),
    ...Object.entries(codes).flatMap(([dimension, labels]) => [
      `  ${text(dimension)}:`,
      ...codeLines(labels, dimension, vocabulary),
    ]),
    ...section("notes", notes),
  ];
  return `${lines.join("\n")}\n`;
}

function tableLines(
  { title, rows, header, labels, values, fixed, power }: MappedTable,
  vocabulary: Vocabulary,
): readonly string[] {
  const [first = "", ...others] = [
    ...(title === undefined ? [] : [`title: ${text(title)}`]),
    `rows: [${rows.join(", ")}]`,
    ...(header.length === 0
      ? []
      : [
          "header:",
          ...header.map(
            ({ row, is }) => `  - { row: ${row}, is: ${meaning(is)} }${toAnswer(is, vocabulary)}`,
          ),
        ]),
    ...(labels.length === 0
      ? []
      : [
          "labels:",
          ...labels.map(
            ({ column, is }) =>
              `  - { column: ${column}, is: [${is.map((one) => meaning(one)).join(", ")}] }${toAnswer(is.find((one) => one === open) ?? "", vocabulary)}`,
          ),
        ]),
    `values: [${values.join(", ")}]`,
    ...(Object.keys(fixed).length === 0 ? [] : ["fixed:"]),
    ...Object.entries(fixed).map(
      ([name, code]) => `  ${text(name)}: ${text(code)}${code === open ? choice(name, vocabulary) : ""}`,
    ),
    ...(power === 0 ? [] : [`power: ${power} # figures are multiplied by ten to this power`]),
  ];
  return [`  - ${first}`, ...others.map((line) => `    ${line}`)];
}

function meaning(is: string): string {
  return is === open ? text(open) : is;
}

function toAnswer(is: string, { dimensions }: Vocabulary): string {
  if (is !== open) return "";
  return ` # one of ${[...dimensions.map(({ id }) => id), "time_period", "column", "ignore"].join(", ")}`;
}

/** All codes to choose from where they are few. */
function choice(dimension: string, { dimensions }: Vocabulary): string {
  const ids = dimensions.find(({ id }) => id === dimension)?.codes.map(({ id }) => id) ?? [];
  const total = dimension === "group" ? ["_T"] : [];
  if (ids.length === 0) return " # such as 2005, 2005-Q1";
  const shown = [...total, ...ids].slice(0, mostChoices);
  return ` # one of ${shown.join(", ")}${ids.length + total.length > shown.length ? ", …" : ""}`;
}

const mostChoices = 12;

function codeLines(
  labels: Readonly<Record<string, string>>,
  dimension: string,
  { dimensions }: Vocabulary,
): readonly string[] {
  const match = labelMatcher(dimensions.find(({ id }) => id === dimension)?.codes ?? []);
  return Object.entries(labels).map(([label, code]) => {
    const nearest = code === open ? match(label).nearest : [];
    const hint =
      code !== open
        ? ""
        : nearest.length === 0
          ? " # a code, or skip"
          : ` # nearest: ${nearest.join(", ")}; or skip`;
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
