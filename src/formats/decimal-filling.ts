import { type DecimalColumn, emptyScale, plainDecimal } from "../cube/index.js";

/** A column of decimals while it is filled, row after row. */
export interface DecimalFilling {
  readonly column: DecimalColumn;
  /** Puts the number of a text into a row, with its digits; false when it is no number. */
  put(row: number, text: string): boolean;
}

/** A column of so many rows, all of them empty. */
export function decimalFilling(rows: number): DecimalFilling {
  const units = new Float64Array(rows);
  const scale = new Uint8Array(rows).fill(emptyScale);
  const long = new Map<number, string>();
  return {
    column: { units, scale, long },
    put: (row, text) => {
      const plain = plainNumber.test(text) ? text : plainDecimal(text);
      if (plain === undefined) return false;
      if (plain.length <= 16 && plainNumber.test(plain)) {
        const point = plain.indexOf(".");
        // Fifteen digits are exact in a double.
        const digits = point === -1 ? plain : plain.slice(0, point) + plain.slice(point + 1);
        units[row] = Number(digits);
        scale[row] = point === -1 ? 0 : plain.length - point - 1;
        if (!Object.is(units[row], -0)) return true;
      }
      if (long.size >= mostLong) return false;
      units[row] = Number(plain);
      scale[row] = 0;
      long.set(row, plain);
      return true;
    },
  };
}

const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;

/** They are kept as texts, which takes a hundred times the room of a number. */
const mostLong = 1_000_000;
