import { parsePeriod, undetermined } from "../../cube/index.js";
import type { CsvSample } from "./csv-delimiter.js";
import { csvNumber, type DecimalMark, decimalMark, markedNumber } from "./csv-number.js";

/** What each column of a CSV file is. */
export interface CsvLayout {
  readonly header: readonly string[];
  readonly headerLine: number;
  /** Which record of the file the header is; those before it are a title. */
  readonly headerAt: number;
  readonly titles: readonly string[];
  readonly mark: DecimalMark;
  /** Nothing in the file says that the mark is another; where this is missing, its numbers must tell. */
  readonly isMarkSure?: boolean;
  readonly columns: readonly CsvColumn[];
  /** Lines of one text are notes under the table, and not rows with too few cells. */
  readonly hasNotes: boolean;
  /** What the columns of values are the codes of, where there are several. */
  readonly across?: "time" | "measure";
}

export type CsvColumn =
  | { readonly kind: "dimension"; readonly id: string }
  | { readonly kind: "label"; readonly of: string; readonly language: string; readonly id: string }
  | { readonly kind: "period"; readonly of: string; readonly id: string }
  | ({ readonly kind: "value"; readonly id: string } & NumberSigns)
  | ({ readonly kind: "decimal"; readonly id: string } & NumberSigns)
  | { readonly kind: "code"; readonly id: string };

/** How the numbers of a column are written, where it differs from the file's others or is known. */
export interface NumberSigns {
  readonly mark?: DecimalMark;
  /** What stands in the place of a missing number, numbers among it. */
  readonly missing?: ReadonlySet<string>;
}

/** Judges the columns by their names, and where these say nothing by what the first rows hold. */
export function csvLayout(sample: CsvSample, known?: DecimalMark): CsvLayout | undefined {
  const headerAt = sample.records.findIndex(({ length }) => length === sample.width);
  const names = sample.records[headerAt];
  if (names === undefined) return undefined;
  const header = names.map((name, at) => (name === "" ? `column_${at + 1}` : name));
  const rows = sample.records.slice(headerAt + 1).filter(({ length }) => length === sample.width);
  const { mark, isSure } =
    known === undefined
      ? decimalMark(figureCells(header, rows), sample.delimiter)
      : { mark: known, isSure: true };
  const values = valueColumns(header, rows, mark);
  const columns = header.map(
    (id, at): CsvColumn => (values.includes(at) ? { kind: "value", id } : columnOf(id, header)),
  );
  const isAcross = values.length > 1;
  const isTime = values.every((at) => isTimeName(header[at] ?? ""));
  return {
    header,
    headerLine: sample.lines[headerAt] ?? 1,
    headerAt,
    titles: sample.records
      .slice(0, headerAt)
      .map((cells) => cells.filter(Boolean).join(" "))
      .filter((title) => !/^"?sep=.?"?$/i.test(title)),
    mark,
    isMarkSure: isSure,
    columns,
    hasNotes: true,
    ...(isAcross ? { across: isTime ? "time" : "measure" } : {}),
  };
}

/** The cells that tell the decimal mark: those of columns that hold figures by their names, else those that may. */
function figureCells(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const isNamed = (name: string): boolean =>
    valueNames.has(name.toLowerCase()) || decimalNames.has(name.toLowerCase());
  const named = header.some((name) => valueNames.has(name.toLowerCase()));
  const wanted = header.map((name) =>
    named ? isNamed(name) : !dimensionName.test(name) && columnOf(name, header).kind === "dimension",
  );
  return rows.flatMap((row) => row.filter((cell, at) => wanted[at] === true && !/^0\d/.test(cell)));
}

export const valueNames: ReadonlySet<string> = new Set(["value", "obs_value", "værdi", "vaerdi", "indhold"]);
export const codeNames: ReadonlySet<string> = new Set([
  ...["symbol", "obs_status", "conf_status", "note", "qualifier", "definition", "source", "unit"],
]);
export const decimalNames: ReadonlySet<string> = new Set([
  "numerator",
  "denominator",
  "lower",
  "upper",
  "confidence",
]);
/** Names of columns whose numbers are codes. */
export const dimensionName =
  /^(?:time|time_period|year|period|tid|periode|år|aar|age|alder|kode|code|nr|no|id|number|month|måned|quarter|kvartal|week|uge)$|(?:kode|code|_id|_nr)$/i;

/** What a column is by its name. */
export function columnOf(id: string, header: readonly string[]): CsvColumn {
  const small = id.toLowerCase();
  const label = /^(.+)_label(?:_([a-z]{2,3}(?:-[A-Za-z0-9]+)*))?$/s.exec(id);
  if (label?.[1] !== undefined && header.includes(label[1]))
    return { kind: "label", of: label[1], language: label[2] ?? undetermined, id };
  const period = /^(.+)_period$/s.exec(id);
  if (period?.[1] !== undefined && header.includes(period[1])) return { kind: "period", of: period[1], id };
  if (codeNames.has(small)) return { kind: "code", id: small };
  if (decimalNames.has(small)) return { kind: "decimal", id: small };
  return { kind: "dimension", id };
}

/** The column called a value; else the columns of numbers at the right end; else the last one of numbers. */
function valueColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  mark: DecimalMark,
): readonly number[] {
  const named = header.findLastIndex((name) => valueNames.has(name.toLowerCase()));
  if (named !== -1) return [named];
  const isValue = header.map((name, at) =>
    mayBeValues(
      name,
      header,
      rows.map((row) => row[at] ?? ""),
      mark,
    ),
  );
  const last = isValue.lastIndexOf(true);
  if (last === -1) return [];
  let first = last;
  while (first > 0 && isValue[first - 1] === true) first--;
  // Where no column is left to say what a row is about, only the last one holds values.
  if (first === 0) return header.length === 1 ? [0] : [last];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function mayBeValues(
  name: string,
  header: readonly string[],
  cells: readonly string[],
  mark: DecimalMark,
): boolean {
  if (dimensionName.test(name) || columnOf(name, header).kind !== "dimension") return false;
  const filled = cells.filter((cell) => cell !== "");
  // A letter behind a number may be a status, and as well a part of a code such as 12a.
  const numbers = filled.filter((cell) => /^[^a-z]*$/i.test(markedNumber(cell, mark)?.mark ?? "x"));
  // A year in which everything is withheld has no number.
  const isSymbols = filled.length > 0 && filled.every((cell) => /^(?:<\d+|[^\p{L}\d]{1,5})$/u.test(cell));
  if (numbers.length === 0 && isSymbols && isTimeName(name)) return true;
  if (numbers.length === 0 || numbers.length < filled.length * leastNumbers) return false;
  if (filled.some((cell) => csvNumber(cell, mark) === undefined && cell.length > longestSymbol)) return false;
  // Numbers with zeros before them are codes; years in every row are times.
  return (
    !numbers.every((cell) => /^0\d/.test(cell)) &&
    !(filled.length > 1 && filled.every((cell) => /^(?:19|20)\d\d$/.test(cell)))
  );
}

/** The others are symbols in the place of numbers, which are short. */
const leastNumbers = 0.3;
export const longestSymbol = 20;

/** `2005`, `2005-Q1`, `2005K1`, `2005M01` */
export function isTimeName(name: string): boolean {
  return parsePeriod(name) !== undefined || /^(?:19|20)\d\d[A-Za-z]{1,2}\d{1,2}$/.test(name);
}
