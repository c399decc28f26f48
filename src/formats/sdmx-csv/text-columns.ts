import type { CodeColumn } from "../../cube/index.js";
import { mostProblems, type Problem } from "../../problems/index.js";
import { type CsvColumns, csvColumns, putCell, textColumn } from "../csv/csv-columns.js";
import { cellsProblem, recordProblem, tooMany } from "../csv/csv-problems.js";
import { csvRecords, nextRecord, recordTexts } from "../csv/csv-records.js";
import type { AsciiBytes } from "../text/ascii-bytes.js";

/** A CSV file by its columns, every cell as text. */
export interface TextColumns {
  readonly header: readonly string[];
  readonly columns: readonly CodeColumn[];
  readonly length: number;
  readonly lines: Uint32Array;
}

/** Every column of a CSV file whose rows all have as many cells as its header; the first problems where they have not. */
export function textColumns(
  file: string,
  { bytes, decode }: AsciiBytes,
  delimiter: string,
): TextColumns | readonly Problem[] {
  const records = csvRecords(bytes, delimiter.charCodeAt(0));
  const headerLine = records.line;
  const width = nextRecord(records);
  if (typeof width === "string") return [recordProblem(file, headerLine, width)];
  const header = recordTexts(records, width, decode);
  const columns = csvColumns({ columns: header.map((id) => ({ kind: "code", id })), mark: "." }, decode);
  const problems: Problem[] = [];
  for (;;) {
    const { line } = records;
    const count = nextRecord(records);
    if (count === 0) break;
    if (typeof count === "string") return [...problems, recordProblem(file, line, count)];
    if (count === 1 && width > 1 && records.starts[0] === records.ends[0]) continue;
    if (count !== width) {
      problems.push(cellsProblem(file, line, count, width));
      if (problems.length >= mostProblems) return problems;
      continue;
    }
    if (columns.length * width >= mostCells)
      return [
        tooMany(
          file,
          line,
          `tabellen har mere end ${mostCells} celler; så mange læses ikke`,
          `the table has more than ${mostCells} cells; so many are not read`,
        ),
      ];
    for (let cell = 0; cell < width; cell++) putCell(columns, records, cell);
    columns.endRow(line);
    if (columns.length % 65_536 === 0 && hasTooManyCodes(header, columns))
      return [
        tooMany(
          file,
          line,
          `en kolonne har mere end ${mostCodes} forskellige koder; så mange læses ikke`,
          `a column has more than ${mostCodes} different codes; so many are not read`,
        ),
      ];
  }
  if (problems.length > 0) return problems;
  const { length } = columns;
  return {
    header,
    length,
    lines: columns.lines.subarray(0, length),
    columns: columns.columns.map((column) => textColumn(column, length, decode)),
  };
}

/** Of twenty columns, ten million rows. */
const mostCells = 200_000_000;
/** No dimension and no attribute has so many; values may. */
const mostCodes = 1_200_000;

function hasTooManyCodes(header: readonly string[], { columns }: CsvColumns): boolean {
  return columns.some(
    (column, at) =>
      column.kind === "codes" && column.dictionary.size > mostCodes && header[at] !== "OBS_VALUE",
  );
}
