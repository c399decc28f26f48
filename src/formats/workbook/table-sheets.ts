import {
  codeAt,
  decimalNumber,
  decimalTextAt,
  type Labels,
  parseDecimal,
  type Table,
} from "../../cube/index.js";
import { codesOfDimension } from "../table-parts.js";
import { exactText } from "./exact-text.js";
import { dataSheetRows } from "./sheet-limits.js";
import type { SheetContent, SheetValue } from "./write-sheets.js";

/** The first sheet of a workbook that holds a whole table, and the word by which it is known again. */
export const sheetNames = { data: "Data", codes: "Codes", notes: "Notes", about: "About" } as const;
export const tableMark = "isobar-table/1";

/** What the columns of the codes are, before those of the languages. */
export const codeColumns = ["dimension", "code", "parent", "period", "decimals", "multiplier"] as const;

/** A table as four sheets: its figures, its codes with their texts, its footnotes, and what stands around them. */
export function tableSheets(table: Table): readonly SheetContent[] {
  return [dataSheet(table), codesSheet(table), notesSheet(table), aboutSheet(table)];
}

function dataSheet(table: Table): SheetContent {
  const [main = ""] = table.languages;
  const columns = [
    ...table.dimensions.flatMap((dimension) => {
      const { id, column, codeList } = dimension;
      const labels = new Map(codeList?.codes.map((code) => [code.id, code.labels?.[main]]));
      const codes = column.codes.map(cellOf);
      const texts = column.codes.map((code) => labels.get(code));
      const codeColumn = { header: exactText(id), at: (row: number) => codes[column.index[row] ?? 0] };
      if (texts.every((text) => text === undefined)) return [codeColumn];
      // For whoever reads the sheet; what counts stands among the codes.
      return [
        codeColumn,
        { header: `${id} (${main})`, at: (row: number) => texts[column.index[row] ?? 0]?.slice(0, 250) },
      ];
    }),
    { header: "value", at: (row: number) => numberValue(decimalTextAt(table.values, row)) },
    ...table.attributes.map((attribute) => ({
      header: exactText(attribute.id),
      at: (row: number): SheetValue => {
        if (attribute.kind === "decimal") return numberValue(decimalTextAt(attribute.column, row));
        const text = codeAt(attribute.column, row);
        return text === "" ? undefined : exactText(text);
      },
    })),
  ];
  return {
    name: sheetNames.data,
    header: columns.map(({ header }) => header),
    rows: Array.from({ length: Math.min(table.length, dataSheetRows) }, (_, row) =>
      columns.map(({ at }) => at(row)),
    ),
    widths: columns.map(({ header }) => Math.min(40, Math.max(10, header.length + 2))),
  };
}

function codesSheet({ dimensions, languages }: Table): SheetContent {
  const rows = dimensions.flatMap((dimension) =>
    codesOfDimension(dimension).map(({ id, parent, period, labels, unit }): readonly SheetValue[] => [
      exactText(dimension.id),
      cellOf(id),
      textCell(parent),
      textCell(period),
      countCell(unit?.decimals),
      countCell(unit?.multiplier),
      ...languages.map((language) => textCell(labels?.[language])),
      ...languages.map((language) => textCell(unit?.labels[language])),
    ]),
  );
  return {
    name: sheetNames.codes,
    header: [
      ...codeColumns,
      ...languages.map((one) => `text ${one}`),
      ...languages.map((one) => `unit ${one}`),
    ],
    rows,
    widths: [16, 16, 10, 10, 10, 10, ...languages.map(() => 40), ...languages.map(() => 16)],
  };
}

function notesSheet({ notes, languages }: Table): SheetContent {
  return {
    name: sheetNames.notes,
    header: ["number", "kind", "dimension", "code", ...languages],
    rows: notes.flatMap(({ at, text, isMandatory, isMark }, number): readonly (readonly SheetValue[])[] => {
      const kind = [...(isMandatory === true ? ["mandatory"] : []), isMark === true ? "mark" : "note"].join(
        " ",
      );
      const head = (dimension?: string, code?: string): readonly SheetValue[] => [
        { number: String(number + 1) },
        kind,
        textCell(dimension),
        code === undefined ? undefined : cellOf(code),
      ];
      const texts = languages.map((language) => textCell(text[language]));
      const [first, ...others] = at;
      return [
        [...head(first?.dimension, first?.code), ...texts],
        ...others.map(({ dimension, code }) => head(dimension, code)),
      ];
    }),
    widths: [8, 16, 16, 16, ...languages.map(() => 60)],
  };
}

/** What stands around the figures, a thing a row: what it is, of which dimension or symbol, in which language. */
function aboutSheet(table: Table): SheetContent {
  const { id, title, contents, unit, source, contact, lastUpdated, languages, dimensions, attributes } =
    table;
  const line = (what: string, of: string, language: string, text: string): readonly SheetValue[] => [
    what,
    textCell(of === "" ? undefined : of),
    language === "" ? undefined : language,
    exactText(text),
  ];
  const labelled = (what: string, of: string, labels: Labels | undefined) =>
    Object.entries(labels ?? {}).map(([language, text]) => line(what, of, language, text));
  return {
    name: sheetNames.about,
    header: ["what", "of", "language", "text"],
    rows: [
      line("format", "", "", tableMark),
      ...languages.map((language) => line("language", "", "", language)),
      ...(id === undefined ? [] : [line("id", "", "", id)]),
      ...labelled("title", "", title),
      ...labelled("contents", "", contents),
      ...labelled("unit", "", unit?.labels),
      ...(unit?.decimals === undefined ? [] : [line("decimals", "", "", String(unit.decimals))]),
      ...(unit?.multiplier === undefined ? [] : [line("multiplier", "", "", String(unit.multiplier))]),
      ...labelled("source", "", source),
      ...labelled("contact", "", contact),
      ...(lastUpdated === undefined ? [] : [line("last-updated", "", "", lastUpdated)]),
      ...dimensions.flatMap(({ id: dimension, role, labels }) => [
        line("dimension", dimension, "", role ?? "–"),
        ...labelled("dimension-title", dimension, labels),
      ]),
      ...attributes.map((attribute) => line("attribute", attribute.id, "", attribute.kind)),
      ...table.symbols.flatMap(({ symbol, labels }) => labelled("symbol", symbol, labels)),
      ...table.annotations.map((annotation) => line("annotation", "", "", JSON.stringify(annotation))),
    ],
    widths: [16, 20, 10, 80],
  };
}

function textCell(text: string | undefined): SheetValue {
  return text === undefined ? undefined : exactText(text);
}

function countCell(count: number | undefined): SheetValue {
  return count === undefined ? undefined : { number: String(count) };
}

/** A code; one that is a plain whole number stands as one, as people expect of a year. */
function cellOf(code: string): SheetValue {
  return /^(?:0|[1-9]\d{0,8})$/.test(code) ? { number: code } : exactText(code);
}

/** A number with its printed digits, as long as a workbook's binary numbers show exactly these; text otherwise. */
function numberValue(text: string): SheetValue {
  if (text === "") return undefined;
  const decimal = parseDecimal(text);
  const digits = text.replace(/\D/g, "").replace(/^0+/, "").length;
  const isExact =
    decimal !== undefined &&
    digits <= 15 &&
    decimal.scale <= 30 &&
    /^(?:-(?!0+(?:\.0*)?$))?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) &&
    Number.isFinite(decimalNumber(decimal));
  return isExact ? { number: text } : text;
}
