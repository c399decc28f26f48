import { type Checked, error, type Problem, quoted } from "../../problems/index.js";
import type { ReadOptions, TableSource } from "../format.js";
import { asciiBytes } from "../text/ascii-bytes.js";
import { csvSample } from "./csv-delimiter.js";
import { csvLayout } from "./csv-layout.js";
import { columnTwice, noColumns, noValues } from "./csv-problems.js";
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
  const layout = csvLayout(sample);
  if (layout === undefined) return refused([noColumns(file)]);
  const { header, headerLine } = layout;
  const twice = header
    .filter((name, at) => header.indexOf(name) < at)
    .map((name) => columnTwice(file, headerLine, name));
  if (twice.length > 0) return refused(twice);
  if (!layout.columns.some(({ kind }) => kind === "value"))
    return refused([noValues(file, headerLine, header)]);

  return readCsvTable(file, text, sample.delimiter, layout);
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
