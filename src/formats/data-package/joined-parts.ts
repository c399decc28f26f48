import type { Place } from "../../problems/index.js";
import { csvRecords, nextRecord, recordTexts } from "../csv/csv-records.js";
import { type AsciiBytes, asciiBytes } from "../text/ascii-bytes.js";
import { textDecoder } from "../text/text-decoder.js";

/** A file of several that make one table. */
export interface TablePart {
  readonly file: string;
  readonly text: AsciiBytes;
}

/** Several files as the text of one, and where each of its lines stands. */
export interface JoinedParts {
  readonly text: AsciiBytes;
  placeOf(line: number): Place;
}

/**
 * Puts the files of a table one after the other. Some repeat the header in every file and some have it in the first one
 * alone: where the first row of a later file is the header once more, it is left out.
 */
export function joinedParts(parts: readonly TablePart[], delimiter: string, hasHeader: boolean): JoinedParts {
  const inOne = inOneEncoding(parts);
  const headers = inOne.map((part) => firstRecord(part.text, delimiter));
  const pieces: Uint8Array[] = [];
  const starts: { readonly file: string; readonly line: number; readonly own: number }[] = [];
  let line = 1;
  inOne.forEach(({ file, text }, at) => {
    const isHeader = hasHeader && at > 0 && headers[at]?.key === headers[0]?.key;
    const skipped = isHeader ? (headers[at]?.end ?? 0) : 0;
    const bytes = text.bytes.subarray(skipped);
    starts.push({ file, line, own: 1 + linesIn(text.bytes.subarray(0, skipped)) });
    pieces.push(bytes);
    line += linesIn(bytes);
    const last = bytes.at(-1);
    if (last === undefined || last === 10 || last === 13) return;
    pieces.push(lineEnd);
    line++;
  });
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  const [first] = inOne;
  if (first === undefined) throw new RangeError("missing parts");
  return {
    text: { ...first.text, bytes },
    placeOf: (wanted) => {
      const found = starts.findLast((start) => start.line <= wanted) ?? starts[0];
      return { file: found?.file ?? "", line: wanted - (found?.line ?? 1) + (found?.own ?? 1) };
    },
  };
}

const lineEnd = Uint8Array.of(10);

/** Files of one encoding stay as they are; else each is written anew in UTF-8. */
function inOneEncoding(parts: readonly TablePart[]): readonly TablePart[] {
  const [first, ...others] = parts.map(({ text }) => text.encoding);
  if (others.every((encoding) => encoding === first)) return parts;
  return parts.map(({ file, text }) => ({ file, text: inUtf8(text) }));
}

function inUtf8({ bytes, decode }: AsciiBytes): AsciiBytes {
  const encoded = new TextEncoder().encode(decode(bytes));
  return asciiBytes(encoded, "utf-8") ?? { bytes: encoded, encoding: "utf-8", decode: textDecoder("utf-8") };
}

/** The first row as a text that two equal ones share, and where the bytes after it begin. */
function firstRecord({ bytes, decode }: AsciiBytes, delimiter: string): { key: string; end: number } {
  const records = csvRecords(bytes, delimiter.charCodeAt(0));
  const count = nextRecord(records);
  if (typeof count === "string" || count === 0) return { key: "", end: 0 };
  return { key: JSON.stringify(recordTexts(records, count, decode)), end: records.at };
}

/** Ends of lines as records count them: LF, CRLF or CR. */
function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++)
    if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) count++;
  return count;
}
