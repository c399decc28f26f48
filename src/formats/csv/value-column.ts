import { type DecimalColumn, emptyScale } from "../../cube/index.js";
import { isNumberLike } from "../number-like.js";
import type { DecodeBytes } from "../text/text-decoder.js";
import { longestSymbol } from "./csv-layout.js";
import { csvNumber, type DecimalMark, isDoubtful, markedNumber } from "./csv-number.js";

/** A column of numbers and of symbols in their place, while it grows. */
export interface ValueColumn {
  /** Takes the cell between two places; false when it is neither a number nor a short text. */
  put(row: number, bytes: Uint8Array, from: number, to: number): boolean;
  numbers(length: number): DecimalColumn;
  readonly symbols: readonly string[];
  /** True for a symbol of which it is known that it stands for nothing but a missing number. */
  isMissing(symbol: string): boolean;
  /** The first row whose number may be a thousand or one with decimals (`1.234`), while no other number tells which. */
  readonly doubtfulRow: number | undefined;
  /** True when some number can be read in one way only, and shows how the file writes them. */
  readonly isCertain: boolean;
  /** The symbol of each row, 0 for none. */
  symbolOf(length: number): Uint8Array;
}

export function valueColumn(
  mark: DecimalMark,
  decode: DecodeBytes,
  missing: ReadonlySet<string> = new Set(),
): ValueColumn {
  const hasMissingNumbers = [...missing].some((text) => csvNumber(text, mark) !== undefined);
  let units = new Float64Array(1024);
  let scale = new Uint8Array(1024);
  let symbol = new Uint8Array(1024);
  const long = new Map<number, string>();
  const symbols: string[] = [""];
  let [doubtful, isCertain] = [-1, false];
  const point = mark.charCodeAt(0);

  function putText(row: number, text: string): boolean {
    scale[row] = emptyScale;
    if (text === "") return true;
    if (missing.has(text)) return putSymbol(row, text);
    const number = markedNumber(text, mark);
    if (number === undefined)
      return text.length <= longestSymbol && !isNumberLike(text) && putSymbol(row, text);
    weigh(row, number.mark === "" ? text : text.slice(0, -number.mark.length).trimEnd());
    return putNumber(row, number.text) && putSymbol(row, number.mark);
  }

  function weigh(row: number, text: string): void {
    if (isDoubtful(text)) {
      if (doubtful === -1) doubtful = row;
    } else if (/[.,]|\d{4}/.test(text)) isCertain = true;
  }

  function putNumber(row: number, number: string): boolean {
    if (long.size >= mostLong) return false;
    long.set(row, number);
    scale[row] = 0;
    units[row] = Number(number);
    return true;
  }

  function putSymbol(row: number, text: string): boolean {
    if (text === "") return true;
    let at = symbols.indexOf(text);
    if (at === -1) at = symbols.length > mostSymbols ? -1 : symbols.push(text) - 1;
    if (at !== -1) symbol[row] = at;
    return at !== -1;
  }

  return {
    symbols,
    get doubtfulRow() {
      return doubtful === -1 ? undefined : doubtful;
    },
    get isCertain() {
      return isCertain;
    },
    isMissing: (symbol) => missing.has(symbol),
    put(row, bytes, from, to) {
      if (row >= units.length) {
        units = longer(units, (length) => new Float64Array(length));
        scale = longer(scale, (length) => new Uint8Array(length));
        symbol = longer(symbol, (length) => new Uint8Array(length));
      }
      if (hasMissingNumbers && missing.has(decode(bytes.subarray(from, to))))
        return putText(row, decode(bytes.subarray(from, to)));
      let at = from;
      const isNegative = bytes[at] === 45;
      if (isNegative) at++;
      const first = at;
      let number = 0;
      let decimals = -1;
      for (; at < to; at++) {
        const sign = bytes[at] ?? 0;
        if (sign >= 48 && sign <= 57) number = number * 10 + (sign - 48);
        else if (sign === point && decimals === -1 && at > first) decimals = to - at - 1;
        else return putText(row, decode(bytes.subarray(from, to)));
      }
      const digits = to - first - (decimals === -1 ? 0 : 1);
      const whole = digits - Math.max(decimals, 0);
      const isPlain = digits > 0 && digits <= 15 && decimals !== 0 && (whole === 1 || bytes[first] !== 48);
      // A comma before exactly three digits may set thousands apart where points set decimals apart, so texts decide.
      if (!isPlain || (isNegative && number === 0)) return putText(row, decode(bytes.subarray(from, to)));
      units[row] = isNegative ? -number : number;
      scale[row] = Math.max(decimals, 0);
      if (decimals === 3 && whole <= 3 && bytes[first] !== 48) {
        if (doubtful === -1) doubtful = row;
      } else if (decimals !== -1 || whole > 3) isCertain = true;
      return true;
    },
    numbers: (length) => ({ units: units.slice(0, length), scale: scale.slice(0, length), long }),
    symbolOf: (length) => symbol.slice(0, length),
  };
}

const mostLong = 1_000_000;
const mostSymbols = 200;

function longer<Numbers extends Float64Array | Uint8Array>(
  numbers: Numbers,
  make: (length: number) => Numbers,
): Numbers {
  const long = make(numbers.length * 2);
  long.set(numbers);
  return long;
}
