import { type DecimalColumn, emptyScale, plainDecimal } from "../../cube/index.js";
import { quoted, type Sentence } from "../../problems/index.js";
import { isNumberLike } from "../number-like.js";
import { symbolReading } from "../symbol-status.js";
import { blank, byte } from "./px-bytes.js";
import { type Fault, fault } from "./px-fault.js";
import { nextSign, type PxScanner } from "./px-scanner.js";

/** The cells of a table while they are filled; `symbol` is what stands in the place of a number, 0 for none. */
export interface PxCells {
  readonly values: DecimalColumn & { readonly long: Map<number, string> };
  readonly symbol: Uint8Array;
  /** The symbols in use; the first is none. */
  readonly symbols: string[];
  /** Of those the one with so many dots, at 0 the dash; -1 where it is not in use yet. */
  readonly dots: Int16Array;
}

/** Room for so many cells, all of them empty. */
export function pxCells(count: number): PxCells {
  return {
    values: {
      units: new Float64Array(count),
      scale: new Uint8Array(count).fill(emptyScale),
      long: new Map(),
    },
    symbol: new Uint8Array(count),
    symbols: [""],
    dots: new Int16Array(8).fill(-1),
  };
}

/**
 * Reads cells from one row up to another, as they stand in the bytes one after the other. Gives the row it came to:
 * fewer than wanted where the data ends before; the scanner then stands at its semicolon.
 */
export function readCells(scanner: PxScanner, cells: PxCells, from: number, to: number): number | Fault {
  const { bytes } = scanner;
  const { units, scale } = cells.values;
  let at = scanner.at;
  let row = from;
  while (row < to) {
    let sign = bytes[at] ?? -1;
    if (sign === byte.blank || sign === byte.lineFeed || sign === byte.return || sign === 9) {
      if (sign === byte.lineFeed) scanner.line++;
      at++;
      continue;
    }
    const start = at;
    const isNegative = sign === byte.minus;
    if (isNegative) sign = bytes[++at] ?? -1;
    const first = at;
    let number = 0;
    let decimals = 0;
    while (sign >= byte.zero && sign <= byte.nine) {
      number = number * 10 + (sign - byte.zero);
      sign = bytes[++at] ?? -1;
    }
    const whole = at - first;
    let isPlain = whole > 0 && (whole === 1 || bytes[first] !== byte.zero);
    if (sign === byte.point) {
      sign = bytes[++at] ?? -1;
      const fraction = at;
      while (sign >= byte.zero && sign <= byte.nine) {
        number = number * 10 + (sign - byte.zero);
        sign = bytes[++at] ?? -1;
      }
      decimals = at - fraction;
      isPlain &&= decimals > 0;
    }
    const isEnd = sign <= byte.blank || sign === byte.comma || sign === byte.semicolon;
    // Fifteen digits are exact in a double; everything else that numbers look like is read by its text.
    if (isPlain && isEnd && whole + decimals <= 15 && !(isNegative && number === 0)) {
      units[row] = isNegative ? -number : number;
      scale[row] = decimals;
      row++;
      continue;
    }
    const end = putDots(cells, row, bytes, start);
    if (end !== -1) {
      at = end;
      row++;
      continue;
    }
    scanner.at = start;
    const next = nextSign(scanner);
    if (next === undefined) return row;
    if (next === byte.comma) {
      at = scanner.at + 1;
      continue;
    }
    if (next === byte.semicolon) {
      if (!isSeparator(bytes, scanner.at)) return row;
      at = scanner.at + 1;
      continue;
    }
    const failed = readOddCell(scanner, cells, row);
    if (failed !== undefined) return failed;
    at = scanner.at;
    row++;
  }
  scanner.at = at;
  return row;
}

/** Puts a symbol of dots or a dash, in marks or not, which are most of what is no number; -1 when it is none. */
function putDots(cells: PxCells, row: number, bytes: Uint8Array, start: number): number {
  const isQuoted = bytes[start] === byte.mark;
  let at = isQuoted ? start + 1 : start;
  const first = at;
  if (bytes[at] === byte.minus) at++;
  else while (bytes[at] === byte.point) at++;
  const dots = bytes[first] === byte.minus ? 0 : at - first;
  if (at === first || dots > 7 || (isQuoted && bytes[at++] !== byte.mark) || !isCellEnd(bytes[at] ?? -1))
    return -1;
  const known = cells.dots[dots] ?? -1;
  if (known === -1) {
    if (putSymbol(cells, row, dots === 0 ? "-" : ".".repeat(dots), 0) !== undefined) return -1;
    cells.dots[dots] = cells.symbol[row] ?? -1;
  } else {
    cells.symbol[row] = known;
    cells.values.scale[row] = dots === 0 ? 0 : emptyScale;
  }
  return at;
}

/** Old files separate cells by semicolons; one that nothing but blanks or another statement follows ends the data. */
function isSeparator(bytes: Uint8Array, semicolon: number): boolean {
  let at = semicolon + 1;
  while (at < bytes.length && blank(bytes[at] ?? 0)) at++;
  const sign = bytes[at] ?? -1;
  return (
    (sign >= byte.zero && sign <= byte.nine) ||
    sign === byte.minus ||
    sign === byte.point ||
    sign === byte.mark
  );
}

/** A cell that is no plain number: a symbol, bare or in quotation marks, or a number of many digits. */
function readOddCell(scanner: PxScanner, cells: PxCells, row: number): Fault | undefined {
  const { bytes, line } = scanner;
  const isQuoted = bytes[scanner.at] === byte.mark;
  const start = isQuoted ? scanner.at + 1 : scanner.at;
  const isAfter = isQuoted ? (sign: number) => sign === byte.mark || sign < byte.blank : isCellEnd;
  let end = start;
  while (end < bytes.length && end - start <= longestCell && !isAfter(bytes[end] ?? 0)) end++;
  const text = scanner.decode(bytes.subarray(start, end)).trim();
  if (end - start > longestCell || (isQuoted && bytes[end] !== byte.mark)) return fault(line, noCell(text));
  scanner.at = isQuoted ? end + 1 : end;
  const isSymbol = isQuoted || /^(?:\.{1,7}|-)$/.test(text);
  return isSymbol ? putSymbol(cells, row, text, line) : putNumber(cells, row, text, line);
}

const longestCell = 60;

function isCellEnd(sign: number): boolean {
  return sign <= byte.blank || sign === byte.comma || sign === byte.semicolon || sign === byte.mark;
}

function putNumber({ values }: PxCells, row: number, text: string, line: number): Fault | undefined {
  const number = plainDecimal(text);
  if (number === undefined) return fault(line, noCell(text));
  if (values.long.size >= mostLong) return fault(line, tooManyLong);
  values.long.set(row, number);
  values.scale[row] = 0;
  values.units[row] = Number(number);
  return undefined;
}

/** They are kept as texts, which takes a hundred times the room of a number. */
const mostLong = 1_000_000;

/** A quoted number is one; quoted nothing is an empty cell. */
function putSymbol(cells: PxCells, row: number, text: string, line: number): Fault | undefined {
  if (/^-?\d/.test(text) && plainDecimal(text) !== undefined) return putNumber(cells, row, text, line);
  if (isNumberLike(text)) return fault(line, noCell(text));
  let at = cells.symbols.indexOf(text);
  if (at === -1) {
    if (cells.symbols.length > mostSymbols) return fault(line, tooManySymbols);
    at = cells.symbols.push(text) - 1;
  }
  cells.symbol[row] = at;
  // Zero is the only number that a symbol stands for.
  cells.values.scale[row] = symbolReading(text).value === undefined ? emptyScale : 0;
  return undefined;
}

const mostSymbols = 200;

function noCell(text: string): Sentence {
  return {
    da: `cellen er ${quoted(text)}; ventede et tal med punktum som decimaltegn, eller et symbol i anførselstegn`,
    en: `the cell is ${quoted(text)}; expected a number with a decimal point, or a symbol in quotation marks`,
  };
}

const tooManySymbols: Sentence = {
  da: `tabellen har mere end ${mostSymbols} forskellige symboler i stedet for tal`,
  en: `the table has more than ${mostSymbols} different symbols in the place of numbers`,
};

const tooManyLong: Sentence = {
  da: `tabellen har mere end ${mostLong} tal med mere end 15 cifre eller skrevet på anden måde end normalt; så mange læses ikke`,
  en: `the table has more than ${mostLong} numbers of more than 15 digits or written in an unusual way; so many are not read`,
};
