import type { Refusal } from "./estimate.js";

/** A decimal number held exactly: `units / 10^scale`. 47.50 is `{ units: 4750n, scale: 2 }`. */
export interface ExactDecimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * Reads a number as the decimal a person sees, without any rounding.
 *
 * A `number` stands for the shortest decimal text that JavaScript prints for it, not for the binary fraction
 * behind it: 1.005 is one and five thousandths, although the double nearest to it lies a little below. That is
 * what makes a tie a real tie when rounding. The price: a value that arithmetic has already bent, such as
 * `0.285 * 100`, is read as the 28.499999999999996 it prints. A text is read as it stands, with or without an
 * exponent; trailing zeros do no harm. A `bigint` is a whole number.
 *
 * Text is a minus sign or none, digits, perhaps a point and digits, perhaps an exponent. No spaces, no decimal
 * comma, no thousands separators, no plus sign in front: those belong to a language, not to a number.
 *
 * Inside the room only. Refuses `not-finite` (NaN, infinities), `not-a-decimal` (other text) and
 * `too-many-digits`: over 1000 characters, an exponent beyond ±1000 or a whole number of more than 1000 digits,
 * so that `1e999999999` costs neither time nor memory.
 *
 * Worked example: `readDecimal(1e-7)` is `{ units: 1n, scale: 7 }`, `readDecimal("1.5e3")` is 1500.
 */
export function readDecimal(value: number | string | bigint): ExactDecimal | Refusal {
  if (typeof value === "bigint") return readWhole(value);
  if (typeof value === "number" && !Number.isFinite(value)) return { refused: "not-finite" };
  return readText(String(value));
}

/** The whole number of units of `10^-scale` in a decimal. `scale` must be no smaller than the decimal's own. */
export function unitsAt(scale: number, decimal: ExactDecimal): bigint {
  return decimal.units * 10n ** BigInt(scale - decimal.scale);
}

/** Decimal text of `units / 10^digits` with exactly `digits` decimals; zero has no sign. */
export function decimalText(units: bigint, digits: number): string {
  const sign = units < 0n ? "-" : "";
  const figures = String(units < 0n ? -units : units).padStart(digits + 1, "0");
  const point = figures.length - digits;
  return digits === 0 ? sign + figures : `${sign}${figures.slice(0, point)}.${figures.slice(point)}`;
}

/** Whether a number of decimals can be asked for: a whole number from 0 to 100. */
export function areDigits(digits: number): boolean {
  return Number.isInteger(digits) && digits >= 0 && digits <= 100;
}

/** A text may have this many characters, an exponent this size, a whole number this many digits. */
const LONGEST = 1000;
const TOO_LARGE = 10n ** BigInt(LONGEST);
const DECIMAL_TEXT = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;

function readWhole(value: bigint): ExactDecimal | Refusal {
  if (value >= TOO_LARGE || value <= -TOO_LARGE) return { refused: "too-many-digits" };
  return { units: value, scale: 0 };
}

function readText(text: string): ExactDecimal | Refusal {
  if (text.length > LONGEST) return { refused: "too-many-digits" };
  const match = DECIMAL_TEXT.exec(text);
  if (match === null) return { refused: "not-a-decimal" };
  const [, sign = "", whole = "", fraction = "", exponentText = "0"] = match;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > LONGEST) return { refused: "too-many-digits" };

  const units = BigInt(sign + whole + fraction);
  const scale = fraction.length - exponent;
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}
