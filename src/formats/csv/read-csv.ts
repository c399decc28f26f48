import { type Checked, error, type Problem, quoted } from "../../problems/index.js";
import type { ReadOptions, TableSource } from "../format.js";
import { type AsciiBytes, asciiBytes } from "../text/ascii-bytes.js";
import { type CsvSample, csvSample } from "./csv-delimiter.js";
import { type CsvLayout, csvLayout, isTimeName } from "./csv-layout.js";
import { cellsProblem, columnTwice, noColumns, noValues } from "./csv-problems.js";
import { readCsvTable } from "./read-csv-table.js";

/** Reads a table from CSV of any kind: delimiter, decimal mark, encoding and columns are found out from what it holds. */
export function readCsv(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Checked<readonly TableSource[]> {
  const text = asciiBytes(bytes, options.encoding);
  if (text === undefined) return refused([unknownEncoding(file, options.encoding ?? "")]);
  const sample = csvSample(text.bytes, text.decode);
  if (sample === undefined) return refused([noColumns(file)]);
  const layout = csvLayout(sample, options.decimalMark);
  if (layout === undefined) return refused([noColumns(file)]);
  const read = readLaidOut(file, text, sample, layout);
  if (read.value !== undefined || layout.isMarkSure !== false) return read;
  // The first rows did not say what a comma is: with the other mark each number may be one.
  const other = csvLayout(sample, layout.mark === "." ? "," : ".");
  const again = other && readLaidOut(file, text, sample, { ...other, isMarkSure: false });
  return again?.value === undefined ? read : again;
}

function readLaidOut(
  file: string,
  text: AsciiBytes,
  sample: CsvSample,
  layout: CsvLayout,
): Checked<readonly TableSource[]> {
  const { header, headerLine } = layout;
  const shorter = shorterHeader(sample, layout);
  if (shorter !== undefined) return refused([cellsProblem(file, headerLine, header.length, shorter)]);
  const twice = header
    .filter((name, at) => header.indexOf(name) < at)
    .map((name) => columnTwice(file, headerLine, name));
  if (twice.length > 0) return refused(twice);
  if (!layout.columns.some(({ kind }) => kind === "value"))
    return refused([noValues(file, headerLine, header)]);
  return readCsvTable(file, text, sample.delimiter, layout);
}

/**
 * The cells of names above a first row of figures that was taken for the header because it has as many cells as the others:
 * decimal commas between commas make rows that are longer than their header.
 */
function shorterHeader({ records }: CsvSample, { header, headerAt }: CsvLayout): number | undefined {
  const above = records.slice(0, headerAt).findLast((cells) => cells.filter(Boolean).length > 1);
  const hasFigures = header.some((name) => /^-?\d+(?:[.,]\d+)?$/.test(name) && !isTimeName(name));
  return hasFigures ? above?.length : undefined;
}

function refused(problems: readonly Problem[]): Checked<readonly TableSource[]> {
  return { value: undefined, problems };
}

export function unknownEncoding(file: string, name: string): Problem {
  return error(
    "encoding-unknown",
    { file, line: 1 },
    {
      da: `tegnsættet ${quoted(name)} kendes ikke`,
      en: `the encoding ${quoted(name)} is not known`,
    },
  );
}
