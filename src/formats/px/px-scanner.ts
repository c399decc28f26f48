import { quoted, type Sentence } from "../../problems/index.js";
import type { DecodeBytes } from "../text/text-decoder.js";
import { blank, byte } from "./px-bytes.js";
import { type Fault, fault } from "./px-fault.js";

/** A place in the bytes of a PX file that moves on as they are read. */
export interface PxScanner {
  readonly bytes: Uint8Array;
  readonly decode: DecodeBytes;
  at: number;
  line: number;
}

/** Moves to the next byte that is no blank and gives it; undefined at the end of the file. */
export function nextSign(scanner: PxScanner): number | undefined {
  const { bytes } = scanner;
  for (; scanner.at < bytes.length; scanner.at++) {
    const found = bytes[scanner.at] ?? 0;
    if (!blank(found)) return found;
    if (found === byte.lineFeed || (found === byte.return && bytes[scanner.at + 1] !== byte.lineFeed))
      scanner.line++;
  }
  return undefined;
}

/**
 * Reads a text in quotation marks, and those that follow it without a comma: long texts are written as several, a line
 * each. A doubled mark is one of the text, and so is one that nothing follows which may follow a text; PX has no other
 * way to write them, and files have them.
 */
export function readText(scanner: PxScanner, isInParentheses: boolean): string | Fault {
  const { bytes } = scanner;
  const line = scanner.line;
  let text = "";
  let start = scanner.at + 1;
  for (;;) {
    const mark = bytes.indexOf(byte.mark, start);
    if (mark === -1) return fault(line, notClosed);
    const piece = readPiece(scanner, start, mark);
    text += piece;
    const after = bytes[mark + 1];
    if (after === byte.mark) {
      text += '"';
      start = mark + 2;
      continue;
    }
    const follows = nextAfter(bytes, mark + 1);
    const next = bytes[follows];
    if (next === byte.mark) {
      scanner.at = mark + 1;
      nextSign(scanner);
      start = scanner.at + 1;
      continue;
    }
    if (next === undefined || mayFollow(next, bytes[follows + 1], isInParentheses)) {
      scanner.at = mark + 1;
      return text;
    }
    // A mark inside a text, or the text before it was never closed: then it ran over the end of its line.
    if (scanner.line > line && /[\r\n]/.test(piece)) return fault(line, notClosed);
    text += '"';
    start = mark + 1;
  }
}

/** Reads what stands without quotation marks up to the sign that ends it: a number, a word, a date. */
export function readWord(scanner: PxScanner): string {
  const { bytes, decode } = scanner;
  const start = scanner.at;
  let end = start;
  for (; scanner.at < bytes.length; scanner.at++) {
    const found = bytes[scanner.at] ?? 0;
    if (wordEnds.has(found)) break;
    if (found === byte.lineFeed) scanner.line++;
    if (!blank(found)) end = scanner.at + 1;
  }
  return decode(bytes.subarray(start, end));
}

/** The sign that was found where another was expected, as it stands in a sentence. */
export function foundSign(scanner: PxScanner): Sentence {
  const found = scanner.bytes[scanner.at];
  if (found === undefined) return { da: "filens slutning", en: "the end of the file" };
  const line = scanner.decode(scanner.bytes.subarray(scanner.at, scanner.at + 20)).split(/[\r\n]/)[0] ?? "";
  return { da: quoted(line), en: quoted(line) };
}

const wordEnds: ReadonlySet<number> = new Set([byte.comma, byte.semicolon, byte.open, byte.close, byte.mark]);

const notClosed: Sentence = {
  da: "en tekst, der begynder med et anførselstegn her, slutter ikke med et",
  en: "a text that begins with a quotation mark here does not end with one",
};

function readPiece(scanner: PxScanner, start: number, end: number): string {
  const { bytes, decode } = scanner;
  let isAscii = true;
  for (let at = start; at < end; at++) {
    const found = bytes[at] ?? 0;
    if (found >= 0x80) isAscii = false;
    else if (found === byte.lineFeed) scanner.line++;
  }
  const piece = bytes.subarray(start, end);
  return isAscii && piece.length < 64 ? String.fromCharCode(...piece) : decode(piece);
}

function nextAfter(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && blank(bytes[at] ?? 0)) at++;
  return at;
}

function mayFollow(sign: number, after: number | undefined, isInParentheses: boolean): boolean {
  if (sign === byte.comma || sign === byte.semicolon || sign === byte.colon) return true;
  if (sign === byte.minus) return after === byte.mark;
  return sign === byte.close && isInParentheses;
}
