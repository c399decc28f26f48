import { type Decimal, decimalText, parseDecimal } from "./decimal.js";

/** One index per row, in the smallest integers that hold them: a million rows of ten codes take a million bytes. */
export type CodeIndex = Uint8Array | Uint16Array | Uint32Array;

/** A column of texts that repeat: each different text once, and for every row the place of its own. */
export interface CodeColumn {
  readonly codes: readonly string[];
  readonly index: CodeIndex;
}

/** Room for the rows of a column with so many codes; every row starts at the first one. */
export function codeIndex(codes: number, rows: number): CodeIndex {
  if (codes <= 0x100) return new Uint8Array(rows);
  return codes <= 0x1_0000 ? new Uint16Array(rows) : new Uint32Array(rows);
}

export function codeAt(column: CodeColumn, row: number): string {
  const code = column.codes[column.index[row] ?? -1];
  if (code === undefined) throw new RangeError(`invalid row: ${row}`);
  return code;
}

/** From the texts of the rows, in order of first appearance. */
export function codeColumn(texts: Iterable<string>): CodeColumn {
  const codes: string[] = [];
  const positions = new Map<string, number>();
  const index: number[] = [];
  for (const text of texts) {
    let position = positions.get(text);
    if (position === undefined) {
      position = codes.push(text) - 1;
      positions.set(text, position);
    }
    index.push(position);
  }
  const narrow = codeIndex(codes.length, index.length);
  narrow.set(index);
  return { codes, index: narrow };
}

/**
 * A column of decimal numbers that keep their printed digits: `units / 10^scale` per row, with scale 255
 * for an empty cell. Numbers whose units no double holds exactly (beyond 2^53) stand in `long` as text.
 */
export interface DecimalColumn {
  readonly units: Float64Array;
  readonly scale: Uint8Array;
  readonly long: ReadonlyMap<number, string>;
}

/** The scale of an empty cell. */
export const emptyScale = 255;

/** From printed texts; "" is an empty cell. Throws on a text that is no decimal: check before. */
export function decimalColumn(texts: readonly string[]): DecimalColumn {
  const units = new Float64Array(texts.length);
  const scale = new Uint8Array(texts.length).fill(emptyScale);
  const long = new Map<number, string>();
  texts.forEach((text, row) => {
    if (text === "") return;
    const decimal = parseDecimal(text);
    if (decimal === undefined) throw new TypeError(`invalid decimal: ${text}`);
    scale[row] = decimal.scale;
    units[row] = Number(decimal.units);
    if (!Number.isSafeInteger(units[row]) || decimalText(decimal) !== text) long.set(row, text);
  });
  return { units, scale, long };
}

/** The printed text of a row, "" when empty. */
export function decimalTextAt(column: DecimalColumn, row: number): string {
  const long = column.long.get(row);
  if (long !== undefined) return long;
  const decimal = shortDecimalAt(column, row);
  return decimal === undefined ? "" : decimalText(decimal);
}

function shortDecimalAt({ units, scale }: DecimalColumn, row: number): Decimal | undefined {
  const [rowUnits, rowScale] = [units[row], scale[row]];
  if (rowUnits === undefined || rowScale === undefined) throw new RangeError(`invalid row: ${row}`);
  return rowScale === emptyScale ? undefined : { units: BigInt(rowUnits), scale: rowScale };
}
