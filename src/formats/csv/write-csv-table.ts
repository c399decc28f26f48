import { type CubeAttribute, codeAt, decimalTextAt, type Table, undetermined } from "../../cube/index.js";
import type { Checked } from "../../problems/index.js";
import type { Written } from "../format.js";
import { utf8Pieces } from "../text/utf8-pieces.js";
import { aboutTable } from "./about-table.js";
import { attributeCells } from "./attribute-cells.js";
import { dimensionColumns } from "./dimension-columns.js";
import { rowNotes } from "./row-notes.js";
import { safeCell, safeOrEmpty } from "./safe-cell.js";

/**
 * A table as CSV (UTF-8, commas): code and texts of each dimension, the value with its printed digits, symbol, status and
 * the notes of the row. What stands around the rows goes into a file beside it.
 */
export function writeCsvTable(table: Table): Checked<Written> {
  const { dimensions, lost } = dimensionColumns(table);
  const notes = rowNotes(table);
  const attributes = table.attributes.filter(({ id }) => id !== "note");
  const unit = unitOf(table);
  const header = [
    ...dimensions.flatMap(({ names }) => names),
    "value",
    ...attributes.map(({ id }) => id),
    ...(unit === undefined ? [] : ["unit"]),
    ...(notes === undefined ? [] : ["note"]),
  ];
  const about = aboutTable(table);
  return {
    value: {
      bytes: utf8Pieces(lines(header, table, dimensions, attributes, unit, notes)),
      ...(about === undefined ? {} : { beside: [{ ending: "about.csv", bytes: Buffer.from(about) }] }),
      lost: [...lost, ...(notes?.lost ?? [])],
    },
    problems: [],
  };
}

function* lines(
  header: readonly string[],
  table: Table,
  dimensions: ReturnType<typeof dimensionColumns>["dimensions"],
  attributes: readonly CubeAttribute[],
  unit: ((row: number) => string) | undefined,
  notes: ReturnType<typeof rowNotes>,
): Iterable<string> {
  yield `${header.map(safeCell).join(",")}\n`;
  const texts = attributes.map(attributeCells);
  for (let row = 0; row < table.length; row++) {
    let line = "";
    for (const { texts: cells, index } of dimensions) line += `${cells[index[row] ?? 0] ?? ""},`;
    line += decimalTextAt(table.values, row);
    for (const text of texts) line += `,${text(row)}`;
    if (unit !== undefined) line += `,${unit(row)}`;
    if (notes !== undefined) line += `,${notes.textAt(row)}`;
    yield `${line}\n`;
  }
}

/** The unit of each row in the main language, when the table has units in words. */
function unitOf(table: Table): ((row: number) => string) | undefined {
  if (table.attributes.some(({ id }) => id === "unit")) return undefined;
  const [main = undetermined] = table.languages;
  const common = table.unit?.labels[main] ?? "";
  const measure = table.dimensions.find(({ codeList }) =>
    codeList?.codes.some(({ unit }) => unit?.labels[main]),
  );
  if (common === "" && measure === undefined) return undefined;
  const own = new Map(measure?.codeList?.codes.map(({ id, unit }) => [id, unit?.labels[main]]));
  return (row) => {
    const text = (measure === undefined ? undefined : own.get(codeAt(measure.column, row))) ?? common;
    return safeOrEmpty(text);
  };
}
