import type { Refusal } from "./estimate.js";
import { isRefused } from "./estimate.js";
import type { ExactDecimal } from "./exact-decimal.js";
import { areDigits, decimalText, readDecimal } from "./exact-decimal.js";

/**
 * A ratio rounded to `digits` decimals, halves away from zero, worked out on the exact ratio.
 *
 * Use it for every published share that comes from two counts, rather than dividing first: 57 of 200 is
 * exactly 28.5 %, which rounds to 29, but the same share carried as a binary fraction can come out as
 * 28.499999999999996 and round to 28. For a percentage multiply the count: `roundRatio(100 * 57, 200, 0)`.
 *
 *     numerator / denominator · 10^digits, to the nearest whole number; a tie goes away from zero
 *
 * That is the half rule of school and of most published tables, not the half-to-even of IEEE 754 and of R's
 * `round`, and not JavaScript's `Math.round`, which sends -2.5 to -2.
 *
 * Numerator and denominator are `bigint`, or `number` read as its shortest decimal text, so fractional weighted
 * counts are exact too. Either may be negative. The result is text with exactly `digits` decimals, since
 * `29.0` and `29` say different things about precision; a result of zero is never `-0`.
 *
 * Refuses `not-finite`, `empty-denominator`, `digits-out-of-range` (0 to 100 decimals) and `too-many-digits`
 * (a `bigint` of more than 1000 digits).
 *
 * @example
 * roundRatio(57, 200, 2); // → "0.29"
 * roundRatio(-5, 2, 0); // → "-3"
 * roundRatio(-1, 1000, 1); // → "0.0"
 */
export function roundRatio(
  numerator: number | bigint,
  denominator: number | bigint,
  digits: number,
): string | Refusal {
  const above = readDecimal(numerator);
  const below = readDecimal(denominator);
  if (isRefused(above)) return above;
  if (isRefused(below)) return below;
  if (below.units === 0n) return { refused: "empty-denominator" };
  return roundQuotient(above, below, digits);
}

/**
 * A decimal number rounded to `digits` decimals, halves away from zero, on the decimal as it is written.
 *
 * Use it to print a figure that is already a decimal: a delivered value ("47.50") or a computed one. A number
 * is read as its shortest decimal text, so 1.005 is a tie at two decimals and goes up, where `toFixed` gives
 * "1.00". It cannot mend what binary arithmetic did before: for a share of two counts use `roundRatio`.
 *
 * Fewer decimals than the text has are rounded, more are filled with zeros. The result has exactly `digits`
 * decimals and is never `-0`.
 *
 * Refuses `not-finite`, `not-a-decimal`, `digits-out-of-range` (0 to 100 decimals) and `too-many-digits` (text
 * of more than 1000 characters or an exponent beyond ±1000).
 *
 * @example
 * roundDecimal(1.005, 2); // → "1.01"
 * roundDecimal("47.50", 1); // → "47.5"
 * roundDecimal("47,50", 1); // → { refused: "not-a-decimal" }
 */
export function roundDecimal(value: number | string, digits: number): string | Refusal {
  if (typeof value === "number" && isFarFromTie(value, digits)) return printed(value, digits);
  const decimal = readDecimal(value);
  return isRefused(decimal) ? decimal : roundQuotient(decimal, ONE, digits);
}

/** `units / per` to the nearest whole number, ties away from zero. `per` must not be 0. */
export function nearestWhole(units: bigint, per: bigint): bigint {
  const size = (2n * magnitude(units) + magnitude(per)) / (2n * magnitude(per));
  return units < 0n === per < 0n ? size : -size;
}

/**
 * True for a number of everyday size that lies clearly on one side of the middle between two results, so that the
 * double and the decimal it stands for round alike: the exact way is many times slower.
 */
function isFarFromTie(value: number, digits: number): boolean {
  if (!(Math.abs(value) < 1e6 && Number.isInteger(digits) && digits >= 0 && digits <= 6)) return false;
  const scaled = Math.abs(value) * 10 ** digits;
  return Math.abs(scaled - Math.floor(scaled) - 0.5) > 1e-3;
}

function printed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 && text.startsWith("-") ? text.slice(1) : text;
}

const ONE: ExactDecimal = { units: 1n, scale: 0 };

function roundQuotient(above: ExactDecimal, below: ExactDecimal, digits: number): string | Refusal {
  if (!areDigits(digits)) return { refused: "digits-out-of-range" };
  const units = above.units * 10n ** BigInt(below.scale + digits);
  const per = below.units * 10n ** BigInt(above.scale);
  return decimalText(nearestWhole(units, per), digits);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
