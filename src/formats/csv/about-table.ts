import { type Labels, type Table, type Unit, undetermined } from "../../cube/index.js";
import { safeOrEmpty } from "./safe-cell.js";

/**
 * What stands around the rows of a table and has no place in them, as a table of its own: `what, dimension, code,
 * language, text`. Undefined when nothing does.
 */
export function aboutTable(table: Table): string | undefined {
  const lines = [...aroundLines(table), ...dimensionLines(table), ...noteLines(table)];
  if (lines.length === 0) return undefined;
  return [header, ...lines].map((cells) => `${cells.map(safeOrEmpty).join(",")}\n`).join("");
}

const header = ["what", "dimension", "code", "language", "text"];

type Line = readonly [what: string, dimension: string, code: string, language: string, text: string];

function aroundLines(table: Table): readonly Line[] {
  const { id, title, contents, source, contact, lastUpdated, unit, languages } = table;
  const [main = undetermined] = languages;
  // Its words in the main language stand in a column; the rest does not.
  const isSaid =
    unit === undefined ||
    (Object.keys(unit.labels).join() === main && unit.decimals === undefined && !unit.multiplier);
  return [
    ...(id === undefined ? [] : [["id", "", "", "", id] as const]),
    ...labelLines("title", "", "", title),
    ...labelLines("contents", "", "", contents),
    ...(isSaid ? [] : unitLines("", "", unit)),
    ...labelLines("source", "", "", source),
    ...labelLines("contact", "", "", contact),
    ...(lastUpdated === undefined ? [] : [["last-updated", "", "", "", lastUpdated] as const]),
    ...table.symbols.flatMap(({ symbol, labels }) => labelLines("symbol", "", symbol, labels)),
    ...table.annotations.map(
      ({ format, id: word, language = "", about, values }): Line => [
        `${format}:${word}`,
        about[0] ?? "",
        about.slice(1).join(" "),
        language,
        values.join("\n"),
      ],
    ),
  ];
}

function dimensionLines({ dimensions }: Table): readonly Line[] {
  return dimensions.flatMap(({ id, labels, codeList }) => [
    ...labelLines("dimension", id, "", labels),
    ...(codeList?.codes ?? []).flatMap(({ id: code, parent, unit }): readonly Line[] => [
      ...(parent === undefined ? [] : [["parent", id, code, "", parent] as const]),
      ...unitLines(id, code, unit),
    ]),
  ]);
}

function noteLines({ notes, languages, dimensions, length }: Table): readonly Line[] {
  const [main = undetermined] = languages;
  return notes.flatMap(({ at, text, isMandatory, isMark }) => {
    // A plain note of one row in one language stands whole in its column.
    const isInRow =
      at.length > 1 && at.length === dimensions.length && at.every(({ code }) => code !== undefined);
    if (isInRow && length > 0 && Object.keys(text).join() === main && !isMandatory && !isMark) return [];
    const what = isMark ? "mark" : isMandatory ? "mandatory-note" : "note";
    return labelLines(
      what,
      at.map(({ dimension }) => dimension).join(" "),
      at.map(({ code = "*" }) => code).join(" "),
      text,
    );
  });
}

function unitLines(dimension: string, code: string, unit: Unit | undefined): readonly Line[] {
  if (unit === undefined) return [];
  return [
    ...labelLines("unit", dimension, code, unit.labels),
    ...(unit.decimals === undefined
      ? []
      : [["decimals", dimension, code, "", String(unit.decimals)] as const]),
    ...(unit.multiplier === undefined
      ? []
      : [["multiplier", dimension, code, "", String(unit.multiplier)] as const]),
  ];
}

function labelLines(
  what: string,
  dimension: string,
  code: string,
  labels: Labels | undefined,
): readonly Line[] {
  return Object.entries(labels ?? {}).map(
    ([language, text]) => [what, dimension, code, language, text] as const,
  );
}
