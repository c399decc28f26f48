import {
  type Code,
  type CodeColumn,
  type CodeIndex,
  type CubeAttribute,
  type CubeDimension,
  codeIndex,
  type DecimalColumn,
  emptyScale,
  type Table,
  undetermined,
} from "../../cube/index.js";
import { isHiding } from "../status-flags.js";
import { type SymbolReading, symbolReading } from "../symbol-status.js";
import type { DecodeBytes } from "../text/text-decoder.js";
import { type CsvColumns, type GrowingColumn, textColumn } from "./csv-columns.js";
import { type CsvLayout, isTimeName } from "./csv-layout.js";

/** The table that the columns of a CSV file make. */
export function csvTable(
  layout: CsvLayout,
  { columns, length }: CsvColumns,
  lines: readonly string[],
  decode: DecodeBytes,
): Table {
  const codesAt = (at: number): CodeColumn => textColumn(columns[at], length, decode);
  const valueAt = layout.columns.flatMap(({ kind }, at) => (kind === "value" ? [at] : []));
  const width = valueAt.length;
  const read = layout.columns.map((column, at) => ({ column, at }));
  const languages = [
    ...new Set(layout.columns.flatMap((one) => (one.kind === "label" ? [one.language] : []))),
  ];
  const [main = undetermined] = languages;

  const described = new Set<number>();
  const dimensions = read.flatMap(({ column, at }): readonly CubeDimension[] => {
    if (column.kind !== "dimension") return [];
    const own = codesAt(at);
    const about = read.flatMap(({ column: other, at: place }) => {
      if ((other.kind !== "label" && other.kind !== "period") || other.of !== column.id) return [];
      const texts = textPerCode(own, codesAt(place));
      if (texts !== undefined) described.add(place);
      return texts === undefined ? [] : [{ other, texts }];
    });
    const codes = own.codes.map((id, number): Code => {
      const labels = about.flatMap(({ other, texts }) =>
        other.kind === "label" ? [[other.language, texts[number] ?? ""] as const] : [],
      );
      const period = about.find(({ other }) => other.kind === "period")?.texts[number];
      return {
        id,
        ...(labels.length > 0 ? { labels: Object.fromEntries(labels) } : {}),
        ...(period ? { period } : {}),
      };
    });
    const role = inferredRole(column.id, codes);
    return [
      {
        id: column.id,
        ...(role === undefined ? {} : { role }),
        column: { codes: own.codes, index: repeated(own, width) },
        codeList: { id: column.id, codes },
      },
    ];
  });
  const attributes = read.flatMap(({ column, at }): readonly CubeAttribute[] => {
    if (column.kind === "decimal")
      return [{ id: column.id, kind: "decimal", column: numbersOf(columns[at], length) }];
    const isLost = (column.kind === "label" || column.kind === "period") && !described.has(at);
    if (column.kind !== "code" && !isLost) return [];
    const own = codesAt(at);
    return [{ id: column.id, kind: "code", column: { codes: own.codes, index: repeated(own, width) } }];
  });
  const unit = constantUnit(attributes);
  const figures = figuresOf(
    valueAt.map((at) => columns[at]),
    length,
  );
  return {
    languages: languages.length > 0 ? languages : [main],
    ...(layout.titles.length > 0 ? { title: { [main]: layout.titles.join("\n") } } : {}),
    ...(unit === undefined ? {} : { unit: { labels: { [main]: unit } } }),
    notes: lines.map((text) => ({ at: [], text: { [main]: text } })),
    symbols: [],
    annotations: [],
    length: length * width,
    dimensions: layout.across === undefined ? dimensions : [...dimensions, acrossDimension(layout, length)],
    values: figures.values,
    attributes: withSymbols(
      attributes.filter(({ id }) => unit === undefined || id !== "unit"),
      figures,
    ),
  };
}

/** What a dimension is by its name or its codes, where a format does not say. */
export function inferredRole(id: string, codes: readonly Code[]): CubeDimension["role"] {
  if (/^(?:ref_area|geo|place|region|område|kommune)$/i.test(id)) return "place";
  if (/^(?:measure|indicator)$/i.test(id)) return "measure";
  return codes.length > 0 && codes.every(({ id: code, period }) => isTimeName(period ?? code))
    ? "time"
    : undefined;
}

/** The text that stands beside each code; undefined when there are several beside one. */
function textPerCode(codes: CodeColumn, texts: CodeColumn): readonly string[] | undefined {
  const found = new Int32Array(codes.codes.length).fill(-1);
  for (let row = 0; row < codes.index.length; row++) {
    const code = codes.index[row] ?? 0;
    const text = texts.index[row] ?? 0;
    if (found[code] === -1) found[code] = text;
    else if (found[code] !== text) return undefined;
  }
  return Array.from(found, (text) => texts.codes[text] ?? "");
}

function repeated({ codes, index }: CodeColumn, width: number): CodeIndex {
  if (width === 1) return index;
  const wide = codeIndex(codes.length, index.length * width);
  for (let row = 0; row < index.length; row++) wide.fill(index[row] ?? 0, row * width, (row + 1) * width);
  return wide;
}

function acrossDimension({ columns, across }: CsvLayout, length: number): CubeDimension {
  const codes = columns.flatMap(({ kind, id }) => (kind === "value" ? [id] : []));
  const index = codeIndex(codes.length, length * codes.length);
  for (let at = 0; at < index.length; at++) index[at] = at % codes.length;
  const id = freeName(
    across ?? "measure",
    columns.map((column) => column.id),
  );
  return {
    id,
    ...(across === undefined ? {} : { role: across }),
    column: { codes, index },
    codeList: { id, codes: codes.map((code) => ({ id: code })) },
  };
}

function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`${name}_`, taken) : name;
}

function numbersOf(column: GrowingColumn | undefined, length: number): DecimalColumn {
  if (column?.kind !== "values") throw new TypeError("missing column");
  return column.values.numbers(length);
}

interface Figures {
  readonly values: DecimalColumn;
  readonly symbols: CodeColumn;
  /** The places of those symbols that are known to stand for nothing but a missing number. */
  readonly missing: ReadonlySet<number>;
}

/** The values of all their columns, row after row, and the symbols among them. */
function figuresOf(columns: readonly (GrowingColumn | undefined)[], length: number): Figures {
  const width = columns.length;
  const units = new Float64Array(length * width);
  const scale = new Uint8Array(length * width);
  const long = new Map<number, string>();
  const codes: string[] = [""];
  const symbol = new Uint16Array(length * width);
  const missing = new Set<number>();
  columns.forEach((column, at) => {
    if (column?.kind !== "values") throw new TypeError("missing column");
    const numbers = column.values.numbers(length);
    const signs = column.values.symbolOf(length);
    const own = column.values.symbols.map((sign) => {
      const place = codes.indexOf(sign);
      return place === -1 ? codes.push(sign) - 1 : place;
    });
    for (let row = 0; row < length; row++) {
      const place = row * width + at;
      units[place] = numbers.units[row] ?? 0;
      scale[place] = numbers.scale[row] ?? emptyScale;
      const sign = own[signs[row] ?? 0] ?? 0;
      if (sign === 0) continue;
      symbol[place] = sign;
      if (symbolReading(codes[sign] ?? "").value === undefined) continue;
      if (column.values.isMissing(codes[sign] ?? "")) missing.add(sign);
      else {
        units[place] = 0;
        scale[place] = 0;
      }
    }
    for (const [row, text] of numbers.long) long.set(row * width + at, text);
  });
  return { values: { units, scale, long }, symbols: { codes, index: symbol }, missing };
}

/** The symbols of the values beside those of a column of symbols, and the status that they say where no column does. */
function withSymbols(
  attributes: readonly CubeAttribute[],
  { values, symbols, missing }: Figures,
): readonly CubeAttribute[] {
  const hasSymbols = symbols.codes.length > 1;
  const hasEmpty = values.scale.includes(emptyScale);
  const has = (name: string): boolean => attributes.some(({ id }) => id === name);
  const added: CubeAttribute[] = [];
  if (hasSymbols && !has("symbol")) added.push({ id: "symbol", kind: "code", column: symbols });
  const readings = symbols.codes.map((sign, at) => (missing.has(at) ? unknown : symbolReading(sign)));
  // A mark behind a number says nothing that is known here.
  const column = (codes: readonly string[], placeOf: (sign: number, row: number) => number): CodeColumn => ({
    codes,
    index: Uint8Array.from(symbols.index, (sign, row) =>
      values.scale[row] === emptyScale ? placeOf(sign, row) : 0,
    ),
  });
  if ((hasSymbols || hasEmpty) && !has("obs_status")) {
    const codes = ["A", "O", "M", "Q"];
    const statusOf = readings.map(({ status }) => codes.indexOf(status));
    const isHidden = hiddenRows(attributes);
    const without = (row: number): number => codes.indexOf(isHidden(row) ? "Q" : "O");
    added.push({
      id: "obs_status",
      kind: "code",
      column: column(codes, (sign, row) => (sign === 0 ? without(row) : (statusOf[sign] ?? 1))),
    });
  }
  if (readings.some(({ confidentiality }) => confidentiality === "C") && !has("conf_status")) {
    const isSecret = readings.map(({ confidentiality }) => (confidentiality === "C" ? 1 : 0));
    added.push({
      id: "conf_status",
      kind: "code",
      column: column(["F", "C"], (sign) => isSecret[sign] ?? 0),
    });
  }
  return [...attributes, ...added];
}

const unknown: SymbolReading = { status: "O", confidentiality: "F" };

/** Which rows a column of confidentiality does not let out: a figure that is missing there is withheld. */
function hiddenRows(attributes: readonly CubeAttribute[]): (row: number) => boolean {
  const found = attributes.find(({ id }) => id === "conf_status");
  if (found?.kind !== "code") return () => false;
  const { codes, index } = found.column;
  const hides = codes.map(isHiding);
  return (row) => hides[index[row] ?? 0] === true;
}

/** One unit in all rows is that of the table. */
function constantUnit(attributes: readonly CubeAttribute[]): string | undefined {
  const unit = attributes.find(({ id }) => id === "unit");
  const only = unit?.kind === "code" && unit.column.codes.length === 1 ? unit.column.codes[0] : undefined;
  return only === "" ? undefined : only;
}
