import { type CodeColumn, codeIndex } from "../../cube/index.js";
import type { DecodeBytes } from "../text/text-decoder.js";
import { type ByteDictionary, byteDictionary } from "./byte-dictionary.js";
import type { CsvLayout } from "./csv-layout.js";
import { type CsvRecords, withoutApostrophe } from "./csv-records.js";
import { type ValueColumn, valueColumn } from "./value-column.js";

/** The columns of a CSV file while its rows are read. */
export interface CsvColumns {
  readonly length: number;
  /** The line of each row. */
  readonly lines: Uint32Array;
  readonly columns: readonly GrowingColumn[];
  endRow(line: number): void;
}

export type GrowingColumn =
  | { readonly kind: "codes"; readonly dictionary: ByteDictionary; index: Uint32Array }
  | { readonly kind: "values"; readonly values: ValueColumn };

export function csvColumns(
  { columns: layout, mark }: Pick<CsvLayout, "columns" | "mark">,
  decode: DecodeBytes,
): CsvColumns {
  let lines = new Uint32Array(1024);
  let length = 0;
  const columns = layout.map(
    (column): GrowingColumn =>
      column.kind === "value" || column.kind === "decimal"
        ? { kind: "values", values: valueColumn(column.mark ?? mark, decode, column.missing) }
        : { kind: "codes", dictionary: byteDictionary(), index: new Uint32Array(1024) },
  );
  return {
    columns,
    get length() {
      return length;
    },
    get lines() {
      return lines;
    },
    endRow(line) {
      if (length >= lines.length) lines = longer(lines);
      lines[length++] = line;
    },
  };
}

/** Takes a cell of the record that was read last; true when it is none of its column. */
export function putCell(columns: CsvColumns, records: CsvRecords, cell: number): boolean {
  const column = columns.columns[cell];
  if (column === undefined) throw new RangeError(`invalid column: ${cell}`);
  const row = columns.length;
  const { bytes, marks } = records;
  const [from, to] = [records.starts[cell] ?? 0, records.ends[cell] ?? 0];
  if (column.kind === "values") return !column.values.put(row, bytes, from, to);
  if (row >= column.index.length) column.index = longer(column.index);
  if (marks[cell] === 2) {
    const plain = withoutDoubles(bytes, from, to);
    column.index[row] = column.dictionary.numberOf(plain, 0, plain.length);
  } else column.index[row] = column.dictionary.numberOf(bytes, from, to);
  return false;
}

/**
 * The codes of a column that was read. Texts that differ only by an apostrophe that keeps spreadsheets from running them
 * are one.
 */
export function textColumn(
  column: GrowingColumn | undefined,
  length: number,
  decode: DecodeBytes,
): CodeColumn {
  if (column?.kind !== "codes") throw new TypeError("missing column");
  const texts = column.dictionary.texts(decode).map(withoutApostrophe);
  const places = new Map<string, number>();
  const own = texts.map((text) => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  });
  const index = codeIndex(places.size, length);
  for (let row = 0; row < length; row++) index[row] = own[column.index[row] ?? 0] ?? 0;
  return { codes: [...places.keys()], index };
}

/** A mark for two of them, in the bytes themselves: what encodes one letter may not stand for another elsewhere. */
function withoutDoubles(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const plain = new Uint8Array(to - from);
  let length = 0;
  for (let at = from; at < to; at++) {
    plain[length++] = bytes[at] ?? 0;
    if (bytes[at] === 34) at++;
  }
  return plain.subarray(0, length);
}

function longer(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer>;
function longer(numbers: Uint32Array): Uint32Array;
function longer(numbers: Uint32Array): Uint32Array {
  const long = new Uint32Array(numbers.length * 2);
  long.set(numbers);
  return long;
}
