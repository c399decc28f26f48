/** A place in the bytes of a CSV file, and the cells of the record that was read last. */
export interface CsvRecords {
  readonly bytes: Uint8Array;
  readonly delimiter: number;
  at: number;
  /** The line that the next record begins in. */
  line: number;
  /** Where each cell of the record begins and ends, without blanks around it and without its marks. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a cell was in quotation marks, 2 where some of those in it are doubled. */
  readonly marks: Uint8Array;
}

/** More columns are no table; they would be a file without its line ends. */
export const mostColumns = 2000;

export function csvRecords(bytes: Uint8Array, delimiter: number): CsvRecords {
  return {
    bytes,
    delimiter,
    at: 0,
    line: 1,
    starts: new Int32Array(mostColumns + 1),
    ends: new Int32Array(mostColumns + 1),
    marks: new Uint8Array(mostColumns + 1),
  };
}

/** What is wrong with a record: a text whose mark is never closed, one that goes on after it, too many cells. */
export type RecordFault = "open" | "after-mark" | "columns";

/** Reads the next record that is not an empty line; gives its number of cells, 0 at the end. */
export function nextRecord(records: CsvRecords): number | RecordFault {
  const { bytes, delimiter, starts, ends, marks } = records;
  const { length } = bytes;
  let at = records.at;
  while (at < length && (bytes[at] === 10 || bytes[at] === 13)) {
    if (bytes[at] === 10 || bytes[at + 1] !== 10) records.line++;
    at++;
  }
  if (at >= length) {
    records.at = at;
    return 0;
  }
  let count = 0;
  for (;;) {
    if (count > mostColumns) return "columns";
    let sign = bytes[at];
    while (sign === 32 || (sign === 9 && delimiter !== 9)) sign = bytes[++at];
    if (sign === 34) {
      const start = ++at;
      let mark = 1;
      for (;;) {
        sign = bytes[at];
        if (sign === undefined) return "open";
        if (sign === 10 || (sign === 13 && bytes[at + 1] !== 10)) records.line++;
        if (sign === 34) {
          if (bytes[at + 1] !== 34) break;
          mark = 2;
          at++;
        }
        at++;
      }
      starts[count] = start;
      ends[count] = at;
      marks[count++] = mark;
      sign = bytes[++at];
      while (sign === 32 || (sign === 9 && delimiter !== 9)) sign = bytes[++at];
      if (sign !== undefined && sign !== delimiter && sign !== 10 && sign !== 13) return "after-mark";
    } else {
      const start = at;
      while (sign !== undefined && sign !== delimiter && sign !== 10 && sign !== 13) sign = bytes[++at];
      let end = at;
      while (end > start && (bytes[end - 1] === 32 || bytes[end - 1] === 9)) end--;
      starts[count] = start;
      ends[count] = end;
      marks[count++] = 0;
    }
    if (sign === delimiter) {
      at++;
      continue;
    }
    if (sign === 13 && bytes[at + 1] === 10) at++;
    if (sign !== undefined) {
      records.line++;
      at++;
    }
    records.at = at;
    return count;
  }
}

/** The text of a cell of the record that was read last, an apostrophe that only keeps spreadsheets from running it left out. */
export function cellText(
  { bytes, starts, ends, marks }: CsvRecords,
  cell: number,
  decode: (bytes: Uint8Array) => string,
): string {
  const text = decode(bytes.subarray(starts[cell], ends[cell]));
  const plain = marks[cell] === 2 ? text.replaceAll('""', '"') : text;
  return plain.startsWith("'") ? withoutApostrophe(plain) : plain;
}

/** The texts of the record that was read last, of so many cells. */
export function recordTexts(
  records: CsvRecords,
  count: number,
  decode: (bytes: Uint8Array) => string,
): readonly string[] {
  return Array.from({ length: count }, (_, cell) => cellText(records, cell, decode));
}

/** What `safeCell` put before a text. */
export function withoutApostrophe(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]./s.test(text) ? text.slice(1) : text;
}
