import type { Refusal } from "./estimate.js";
import { isRefused } from "./estimate.js";
import type { ExactDecimal } from "./exact-decimal.js";
import { areDigits, decimalText, readDecimal, unitsAt } from "./exact-decimal.js";
import { nearestWhole } from "./round-ratio.js";

/**
 * Parts of a whole rounded so that they still add up: the largest remainder method.
 *
 * Use it where readers will add the parts: a table or bar of shares that should come to 100. Do not use it for
 * a headline figure, which is rounded on its own (`roundRatio`); a part may differ from its own rounding by one
 * unit of the last decimal.
 *
 * One unit is 10^-digits. Round the sum of the values to units (halves away from zero): that is the total, 100
 * for full shares. Cut each value down to whole units. Give the units still missing, one each, to the parts
 * with the largest cut-off fractions; among equal fractions to the larger value, then to the one that comes
 * first. So the parts sum to the rounded sum, each is its value rounded down or up, and one already in whole
 * units stays as it is.
 *
 * Reference: the method is Hamilton's of 1792, or Hare-Niemeyer; M. L. Balinski and H. P. Young (1982), "Fair
 * Representation", Yale University Press. It is used here for rounding, where its paradoxes (a part may lose a unit when
 * the total grows) do no harm, as every edition is rounded from its own values.
 *
 * Each value is read as its shortest decimal text, so a tie is a real tie. The parts sum exactly as decimals;
 * adding the returned numbers in binary may show the usual 0.1 + 0.2. No values give no parts.
 *
 * Refuses `not-finite`, `digits-out-of-range`, `negative-share` (a negative part has no share of a whole) and
 * `too-many-digits`: a total of more than 15 digits, beyond which a number cannot hold every decimal.
 *
 * @example
 * roundShares([33.3, 33.3, 33.3], 0); // → [34, 33, 33]
 * roundShares([0.5, 0.5, 99], 0); // → [1, 0, 99]
 * roundShares([12.34, 45.67, 41.99], 1); // → [12.3, 45.7, 42]
 */
export function roundShares(values: readonly number[], digits: number): number[] | Refusal {
  const decimals: ExactDecimal[] = [];
  for (const value of values) {
    const decimal = readDecimal(value);
    if (isRefused(decimal)) return decimal;
    decimals.push(decimal);
  }
  if (!areDigits(digits)) return { refused: "digits-out-of-range" };
  if (decimals.some((decimal) => decimal.units < 0n)) return { refused: "negative-share" };

  const scale = decimals.reduce((finest, decimal) => Math.max(finest, decimal.scale), digits);
  const sizes = decimals.map((decimal) => unitsAt(scale, decimal));
  const unit = 10n ** BigInt(scale - digits);
  const total = nearestWhole(
    sizes.reduce((sum, size) => sum + size, 0n),
    unit,
  );
  if (total >= TOO_LARGE) return { refused: "too-many-digits" };
  return apportion(sizes, unit, total).map((units) => Number(decimalText(units, digits)));
}

/** Any decimal of up to 15 significant digits survives the way into a double and back. */
const TOO_LARGE = 10n ** 15n;

/** Whole units for each size, summing to `total`, which must be the rounded sum of the sizes. */
function apportion(sizes: readonly bigint[], unit: bigint, total: bigint): bigint[] {
  const parts = sizes.map((size) => size / unit);
  const missing = total - parts.reduce((sum, part) => sum + part, 0n);
  const first = inOrderOfClaim(sizes, unit).slice(0, Number(missing));
  const favoured = new Set(first);
  return parts.map((part, index) => (favoured.has(index) ? part + 1n : part));
}

/** Positions of the sizes: largest cut-off fraction first, then largest size, then as given. */
function inOrderOfClaim(sizes: readonly bigint[], unit: bigint): number[] {
  return sizes
    .map((size, index) => ({ size, fraction: size % unit, index }))
    .sort((a, b) => descending(a.fraction, b.fraction) || descending(a.size, b.size) || a.index - b.index)
    .map(({ index }) => index);
}

function descending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
