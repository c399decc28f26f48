import {
  type CodeColumn,
  type CubeAttribute,
  type CubeDimension,
  codeColumn,
  decimalColumn,
  type Labels,
  notApplicable,
  parsePeriod,
  type Table,
  type TableNote,
  total,
  type Unit,
} from "../../cube/index.js";
import type { EditionObservation, EditionSeries } from "../../edition/index.js";
import type { Text } from "../../policy/index.js";
import { figureText } from "../view/figure-words.js";
import { measureName, measureTitle, placeName, unitName } from "../view/names.js";
import { type Reader, seriesOf, textIn } from "../view/reader.js";
import { measureOf, measuresOf } from "./measures.js";

/** Readers of one edition, one for each language of its pages, the main one first. */
export type EditionReaders = readonly [Reader, ...Reader[]];

/**
 * Figures of an edition as a table that any format can be written from: those of one indicator or gap, or all of them
 * with the indicator as one more dimension. What belongs to a number (a word, a note) stands at its cell.
 */
export function editionTable(readers: EditionReaders, measure?: string): Table {
  const [reader] = readers;
  const { policy, published } = reader;
  const inAll = (text: (one: Reader) => string): Labels =>
    Object.fromEntries(readers.map((one) => [one.language, text(one)] as const));
  const series = measure === undefined ? published.edition.series : seriesOf(reader, measure);
  const rows = series.flatMap(rowsOf);
  const units = new Set(rows.map(({ series }) => series.unit));
  const unitOf = (id: string): Unit => ({ labels: inAll((one) => unitName(one, id)) });
  const dimensions = dimensionsOf(readers, rows, measure === undefined, inAll);
  const measured = dimensions.find(({ role }) => role === "measure");
  const unitOfCode =
    units.size > 1 && measured !== undefined ? unitsByCode(measured.column, rows) : undefined;
  const [unit] = units;
  const found = measure === undefined ? undefined : measureOf(policy, measure);
  const title = inAll((one) => tableTitle(one, found ?? policy));
  return {
    id: measure ?? policy.id,
    languages: readers.map(({ language }) => language),
    title,
    contents: title,
    ...(units.size === 1 && unit !== undefined ? { unit: unitOf(unit) } : {}),
    source: inAll((one) => sourcesOf(one, rows)),
    lastUpdated: published.edition.asOf,
    notes: [
      ...(policy.synthetic
        ? [{ text: inAll(({ words }) => words.workbook.synthetic), at: [], isMandatory: true }]
        : []),
      ...rows.flatMap((row, at) => cellNote(reader.found.notes, row, dimensions, at, inAll)),
    ],
    symbols: [],
    annotations: [],
    length: rows.length,
    dimensions: dimensions.map((dimension) =>
      unitOfCode === undefined || dimension !== measured
        ? dimension
        : withUnits(dimension, unitOfCode, unitOf),
    ),
    values: decimalColumn(rows.map(({ observation }) => observation.value ?? "")),
    attributes: [
      ...attributesOf(rows),
      ...(units.size > 1 && unitOfCode === undefined
        ? [
            {
              id: "unit",
              kind: "code",
              column: codeColumn(rows.map(({ series }) => unitName(reader, series.unit))),
            } as const,
          ]
        : []),
    ],
  };
}

/** A title is what every format holds: a file that lies alone says by it that nothing in it is real. */
export function tableTitle(reader: Reader, { title }: { readonly title: Text }): string {
  const text = textIn(reader, title);
  return reader.policy.synthetic ? reader.words.workbook.syntheticTitle(text) : text;
}

interface Row {
  readonly series: EditionSeries;
  readonly observation: EditionObservation;
  readonly period: string;
}

/** A series may hold several figures without a date: each is a cell of its own. */
function rowsOf(series: EditionSeries): readonly Row[] {
  const seen = new Map<string, number>();
  return series.observations.map((observation) => {
    const times = (seen.get(observation.period) ?? 0) + 1;
    seen.set(observation.period, times);
    const period = times === 1 ? observation.period : `${observation.period} (${times})`;
    return { series, observation, period };
  });
}

type InAll = (text: (one: Reader) => string) => Labels;

/** Place, time and group always; a further one where it tells rows apart. */
function dimensionsOf(
  [{ policy }]: EditionReaders,
  rows: readonly Row[],
  isWhole: boolean,
  inAll: InAll,
): readonly CubeDimension[] {
  const dimension = (
    id: string,
    codeOf: (row: Row) => string,
    name: (one: Reader) => string,
    nameOf: (one: Reader, code: string) => string,
    role?: CubeDimension["role"],
  ): CubeDimension => {
    const column = codeColumn(rows.map(codeOf));
    const codes = inOrder(column.codes, order.get(id)).map((code) => ({
      id: code,
      labels: inAll((one) => nameOf(one, code)),
    }));
    return {
      id,
      ...(role === undefined ? {} : { role }),
      labels: inAll(name),
      column,
      codeList: { id, codes },
    };
  };
  const order = new Map<string, readonly string[]>([
    ...(isWhole ? [["indicator", measuresOf(policy).map(({ id }) => id)] as const] : []),
    ["ref_area", policy.places.map(({ id }) => id)],
    ["group", [total, ...policy.groups.map(({ id }) => id)]],
    ...policy.dimensions.map(({ id, codes }) => [id, [total, ...codes.map((code) => code.id)]] as const),
  ]);
  const times = rows.every(({ period }) => parsePeriod(period) !== undefined);
  const firstOf = (code: string) => rows.find(({ series }) => series.key.measure === code)?.series.key;
  const all: readonly CubeDimension[] = [
    ...(isWhole
      ? [
          dimension(
            "indicator",
            ({ series }) => series.key.indicator,
            (one) => one.words.workbook.indicator,
            measureTitle,
            "measure",
          ),
        ]
      : []),
    dimension(
      "measure",
      ({ series }) => series.key.measure,
      (one) => one.words.workbook.measure,
      (one, code) => {
        const key = firstOf(code);
        return key === undefined ? code : measureName(one, key);
      },
      isWhole ? undefined : "measure",
    ),
    dimension(
      "ref_area",
      ({ series }) => series.key.refArea,
      (one) => one.words.workbook.place,
      placeName,
      "place",
    ),
    dimension(
      "group",
      ({ series }) => series.key.group,
      (one) => one.words.workbook.group,
      (one, code) => groupText(one, code),
    ),
    ...policy.dimensions.map(({ id, title }) =>
      dimension(
        id,
        ({ series }) => ownCode(series, id),
        (one) => textIn(one, title),
        (one, code) => codeText(one, id, code),
      ),
    ),
    dimension(
      "definition",
      ({ series }) => series.key.definition,
      (one) => one.words.workbook.definition,
      (one, code) => {
        const found = one.policy.definitions.find(({ id }) => id === code);
        return found === undefined ? code : textIn(one, found.term);
      },
    ),
    dimension(
      "time_period",
      ({ period }) => period,
      (one) => one.words.workbook.period,
      (_, code) => code,
      times ? "time" : undefined,
    ),
  ];
  const always = new Set(["indicator", "ref_area", "group", "time_period"]);
  return all.filter(({ id, column }) => always.has(id) || column.codes.length > 1);
}

/** As in the list of the policy; times and what it does not list by their letters. */
function inOrder(codes: readonly string[], listed: readonly string[] = []): readonly string[] {
  const places = new Map(listed.map((code, at) => [code, at]));
  const placeOf = (code: string): number => places.get(code) ?? listed.length;
  return codes.toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}

function ownCode({ key }: EditionSeries, dimension: string): string {
  return Object.hasOwn(key.dimensions, dimension) ? (key.dimensions[dimension] ?? total) : total;
}

function groupText(reader: Reader, code: string): string {
  if (code === total) return reader.words.pages.everyone;
  if (code === notApplicable) return reader.words.data.twoGroups;
  const group = reader.index.groups.get(code);
  return group === undefined ? code : textIn(reader, group.title);
}

function codeText(reader: Reader, dimension: string, code: string): string {
  if (code === total) return reader.words.data.total;
  const found = reader.index.dimensions.get(dimension)?.codes.find(({ id }) => id === code);
  return found === undefined ? code : textIn(reader, found.title);
}

/** The unit of each code; undefined where figures of one code are in several. */
function unitsByCode(column: CodeColumn, rows: readonly Row[]): ReadonlyMap<string, string> | undefined {
  const units = new Map<string, string>();
  for (const [at, { series }] of rows.entries()) {
    const code = column.codes[column.index[at] ?? 0] ?? "";
    const known = units.get(code) ?? series.unit;
    if (known !== series.unit) return undefined;
    units.set(code, known);
  }
  return units;
}

function withUnits(
  dimension: CubeDimension,
  units: ReadonlyMap<string, string>,
  unitOf: (id: string) => Unit,
): CubeDimension {
  const codes = dimension.codeList?.codes ?? [];
  return {
    ...dimension,
    codeList: {
      id: dimension.id,
      codes: codes.map((code) => ({ ...code, unit: unitOf(units.get(code.id) ?? "") })),
    },
  };
}

/** The word of a number, and the notes of the figure: without them it would be another one. */
function cellNote(
  noteTexts: ReadonlyMap<string, Text>,
  { series, observation }: Row,
  dimensions: readonly CubeDimension[],
  row: number,
  inAll: InAll,
): readonly TableNote[] {
  const notes = observation.notes.flatMap((id) => {
    const text = noteTexts.get(id);
    return text === undefined ? [] : [text];
  });
  if (observation.qualifier === "eq" && notes.length === 0) return [];
  const text = inAll((one) =>
    [
      ...(observation.qualifier === "eq"
        ? []
        : [figureText(one, { series, observation }) + (notes.length === 0 ? "" : ".")]),
      ...notes.map((note) => textIn(one, note)),
    ].join(" "),
  );
  const at = dimensions.map(({ id, column }) => ({
    dimension: id,
    code: column.codes[column.index[row] ?? 0] ?? "",
  }));
  return Object.values(text).every((one) => one === "")
    ? []
    : [{ text, at, ...(observation.qualifier === "eq" ? {} : { isMandatory: true }) }];
}

/** What stands beside the values, as far as some figure has it. */
function attributesOf(rows: readonly Row[]): readonly CubeAttribute[] {
  const numbers = (["numerator", "denominator", "lower", "upper", "confidence"] as const).flatMap(
    (id): readonly CubeAttribute[] => {
      const texts = rows.map(({ observation }) => observation[id] ?? "");
      return texts.every((text) => text === "")
        ? []
        : [{ id, kind: "decimal", column: decimalColumn(texts) }];
    },
  );
  const words = (
    [
      ["qualifier", ({ observation }: Row) => observation.qualifier, "eq"],
      ["obs_status", ({ observation }: Row) => observation.obsStatus, ""],
      ["conf_status", ({ observation }: Row) => observation.confStatus, "F"],
    ] as const
  ).flatMap(([id, textOf, usual]): readonly CubeAttribute[] => {
    const column = codeColumn(rows.map(textOf));
    return column.codes.every((code) => code === usual) ? [] : [{ id, kind: "code", column }];
  });
  return [...numbers, ...words];
}

function sourcesOf(reader: Reader, rows: readonly Row[]): string {
  const used = new Set(rows.flatMap(({ observation }) => observation.sources));
  const titles = [...reader.found.sources].flatMap(([id, title]) =>
    used.has(id) ? [textIn(reader, title)] : [],
  );
  return [...new Set(titles)].join("; ");
}
