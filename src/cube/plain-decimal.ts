import { parseDecimal } from "./decimal.js";

/**
 * The same number without exponent, plus sign or bare point: `1.50E+3` → `1500`, `.5` → `0.5`. The digits that say how
 * exactly it was measured stay (`1.50E+1` → `15.0`). Undefined when the text is no number, or one longer than is read.
 */
export function plainDecimal(text: string): string | undefined {
  if (parseDecimal(text) !== undefined) return text;
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (whole + fraction === "") return undefined;
  const shift = Number(exponent);
  if (Math.abs(shift) > mostDigits) return undefined;
  const digits = whole + fraction;
  const point = whole.length + shift;
  const before = point <= 0 ? "0" : digits.slice(0, point).padEnd(point, "0");
  const after = point < 0 ? "0".repeat(-point) + digits : digits.slice(point);
  const plain = `${sign === "-" ? "-" : ""}${leading(before, exponent)}${after === "" ? "" : `.${after}`}`;
  return parseDecimal(plain) === undefined ? undefined : plain;
}

/** More are not read, with or without an exponent. */
const mostDigits = 40;

/** Zeros that only the moving of the point put in front. */
function leading(digits: string, exponent: string): string {
  return exponent === "0" ? digits : digits.replace(/^0+(?=\d)/, "");
}
