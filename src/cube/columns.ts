import { type Decimal, decimalText, parseDecimal } from "./decimal.js";

/**
 * A column of texts that repeat: each different text once, in order of first appearance, and one index per
 * row. A million rows of ten codes take a million small integers.
 */
export interface CodeColumn {
  readonly codes: readonly string[];
  readonly index: Uint32Array;
}

export function codeAt(column: CodeColumn, row: number): string {
  const code = column.codes[column.index[row] ?? -1];
  if (code === undefined) throw new RangeError(`invalid row: ${row}`);
  return code;
}

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
  return { codes, index: Uint32Array.from(index) };
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

const empty = 255;

/** From printed texts; "" is an empty cell. Throws on a text that is no decimal: check before. */
export function decimalColumn(texts: readonly string[]): DecimalColumn {
  const units = new Float64Array(texts.length);
  const scale = new Uint8Array(texts.length).fill(empty);
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
  return rowScale === empty ? undefined : { units: BigInt(rowUnits), scale: rowScale };
}
