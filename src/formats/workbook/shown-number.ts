import { compareDecimals, type Decimal, decimalText, parseDecimal } from "../../cube/index.js";
import type { GridCell } from "../grid.js";
import { numberFormat } from "./number-format.js";

/** A number as its format shows it, in plain form; more digits that are stored stand beside. */
export function shownNumber(value: number, code: string | undefined): GridCell {
  const format = numberFormat(code, value);
  const exact = storedDecimal(value);
  if (exact === undefined) return { kind: "error", text: String(value) };
  const stored = shifted(exact, format.shift);
  if (format.words !== undefined) return { kind: "text", text: format.words, stored: decimalText(stored) };
  const shown =
    format.decimals === undefined
      ? stored
      : withoutNoughts(rounded(stored, format.decimals), format.optionalDecimals);
  const isExact = compareDecimals(shown, stored) === 0;
  return {
    kind: "number",
    text: decimalText(shown),
    ...(isExact ? {} : { stored: decimalText(stored) }),
    ...(format.isPercent ? { isPercent: true } : {}),
  };
}

/**
 * The number that a spreadsheet means by its binary one: it shows 15 digits and never more, so that 0.1 + 0.2 is 0.3.
 * Undefined for what is none, and for one too large to be a statistic.
 */
function storedDecimal(value: number): Decimal | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return undefined;
  const text = String(Number(value.toPrecision(15)));
  const small = /^(-?\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (small === null) return parseDecimal(text);
  const [, first = "", rest = "", power = ""] = small;
  const decimal = { units: BigInt(first + rest), scale: rest.length + Number(power) };
  return decimal.scale > mostDecimals ? rounded(decimal, mostDecimals) : decimal;
}

const mostDecimals = 30;

function shifted({ units, scale }: Decimal, power: number): Decimal {
  const wanted = scale - power;
  return wanted >= 0 ? { units, scale: wanted } : { units: units * 10n ** BigInt(-wanted), scale: 0 };
}

/** Half away from nought, as spreadsheets round. */
function rounded({ units, scale }: Decimal, wanted: number): Decimal {
  if (wanted >= scale) return { units: units * 10n ** BigInt(wanted - scale), scale: wanted };
  const step = 10n ** BigInt(scale - wanted);
  const half = units < 0n ? -step / 2n : step / 2n;
  return { units: (units + half) / step, scale: wanted };
}

function withoutNoughts(decimal: Decimal, most: number): Decimal {
  let { units, scale } = decimal;
  for (let left = most; left > 0 && scale > 0 && units % 10n === 0n; left--) {
    units /= 10n;
    scale--;
  }
  return { units, scale };
}
