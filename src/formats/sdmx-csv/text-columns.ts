import type { CodeColumn } from "../../cube/index.js";
import { codeIndex } from "../../cube/index.js";
import { mostProblems, type Problem } from "../../problems/index.js";
import { type ByteDictionary, byteDictionary } from "../csv/byte-dictionary.js";
import { cellsProblem, recordProblem, tooMany } from "../csv/csv-problems.js";
import { type CsvRecords, cellText, csvRecords, nextRecord, withoutApostrophe } from "../csv/csv-records.js";
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
  const header = Array.from({ length: width }, (_, cell) => cellText(records, cell, decode));
  const dictionaries = header.map(() => byteDictionary());
  let numbers = header.map(() => new Uint32Array(1024));
  let lines = new Uint32Array(1024);
  let length = 0;
  const problems: Problem[] = [];
  const encoder = new TextEncoder();
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
    if (length * width >= mostCells)
      return [
        tooMany(
          file,
          line,
          `tabellen har mere end ${mostCells} celler; så mange læses ikke`,
          `the table has more than ${mostCells} cells; so many are not read`,
        ),
      ];
    if (length === lines.length) {
      lines = widened(lines);
      numbers = numbers.map(widened);
    }
    lines[length] = line;
    for (let cell = 0; cell < width; cell++) {
      const column = numbers[cell];
      const dictionary = dictionaries[cell];
      if (column !== undefined && dictionary !== undefined)
        column[length] = cellNumber(records, cell, dictionary, encoder, decode);
    }
    length++;
    if (length % 65_536 === 0 && hasTooManyCodes(header, dictionaries))
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
  return {
    header,
    length,
    lines: lines.subarray(0, length),
    columns: numbers.map((column, cell) =>
      textColumn(dictionaries[cell], column.subarray(0, length), decode),
    ),
  };
}

/** Of twenty columns, ten million rows. */
const mostCells = 200_000_000;
/** No dimension and no attribute has so many; values may. */
const mostCodes = 1_200_000;

function hasTooManyCodes(header: readonly string[], dictionaries: readonly ByteDictionary[]): boolean {
  return dictionaries.some(({ size }, at) => size > mostCodes && header[at] !== "OBS_VALUE");
}

function cellNumber(
  records: CsvRecords,
  cell: number,
  dictionary: ByteDictionary,
  encoder: InstanceType<typeof TextEncoder>,
  decode: (bytes: Uint8Array) => string,
): number {
  const [from, to] = [records.starts[cell] ?? 0, records.ends[cell] ?? 0];
  if (records.marks[cell] !== 2) return dictionary.numberOf(records.bytes, from, to);
  // Doubled marks are rare enough to be turned to text and back.
  const text = decode(records.bytes.subarray(from, to)).replaceAll('""', '"');
  const bytes = encoder.encode(text);
  return dictionary.numberOf(bytes, 0, bytes.length);
}

/** Texts that differ only by an apostrophe that keeps spreadsheets from running them are one. */
function textColumn(
  dictionary: ByteDictionary | undefined,
  numbers: Uint32Array,
  decode: (bytes: Uint8Array) => string,
): CodeColumn {
  const texts = (dictionary?.texts(decode) ?? []).map((text) =>
    text.startsWith("'") ? withoutApostrophe(text) : text,
  );
  const codes: string[] = [];
  const places = new Map<string, number>();
  const own = Uint32Array.from(texts, (text) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, codes.length);
    return codes.push(text) - 1;
  });
  const index = codeIndex(codes.length, numbers.length);
  for (let row = 0; row < numbers.length; row++) index[row] = own[numbers[row] ?? 0] ?? 0;
  return { codes, index };
}

function widened(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(numbers.length * 2);
  wide.set(numbers);
  return wide;
}
