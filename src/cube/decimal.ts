/**
 * A decimal number exactly as printed: `units / 10^scale`. 2 is `{ units: 2n, scale: 0 }`, 2.0 is
 * `{ units: 20n, scale: 1 }`: the same amount, told apart, because the last digit says how exactly it was
 * measured.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Longest printed number that is read; longer ones are no statistic and could be used to exhaust memory. */
const longestText = 40;

/** Reads `-12.50`; undefined for anything else, exponents, spaces and thousands separators included. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > longestText) return undefined;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  return { units: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

/** The printed text, with exactly `scale` decimals. */
export function decimalText({ units, scale }: Decimal): string {
  const sign = units < 0n ? "-" : "";
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The nearest double: for drawing and for estimates, not for sums that are printed. */
export function decimalNumber(decimal: Decimal): number {
  return Number(decimalText(decimal));
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, scale: b.scale });
}

/** Negative when a is less than b, 0 when they are the same amount (2 and 2.0 are), positive otherwise. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** One step of the last printed digit: 0.1 for 2.8, 1 for 47. */
export function lastDigit({ scale }: Decimal): Decimal {
  return { units: 1n, scale };
}

export function absoluteDecimal({ units, scale }: Decimal): Decimal {
  return { units: units < 0n ? -units : units, scale };
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}
