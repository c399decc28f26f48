import { plainDecimal } from "../../cube/index.js";

/** The sign before the decimals in a file. */
export type DecimalMark = "." | ",";

/** A printed number in the form of the cube; undefined when it is none. Groups of three digits may be apart. */
export function csvNumber(text: string, mark: DecimalMark): string | undefined {
  const plain = plainDecimal(mark === "," ? text.replace(",", ".") : text);
  if (plain !== undefined && !(mark === "," && text.includes("."))) return plain;
  const match = (mark === "," ? groupedByPoints : groupedByCommas).exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", decimals] = match;
  const digits = whole.replace(/\D/g, "");
  return plainDecimal(`${sign === "" ? "" : "-"}${digits}${decimals === undefined ? "" : `.${decimals}`}`);
}

/** A printed number and the mark of a footnote or a status behind it: `47*`, `12.3 p`, `1 234 2)`, `8¹`. */
export function markedNumber(
  text: string,
  decimal: DecimalMark,
): { readonly text: string; readonly mark: string } | undefined {
  const plain = csvNumber(text, decimal);
  if (plain !== undefined) return { text: plain, mark: "" };
  const mark = behindNumber.exec(text)?.[1];
  const number = mark === undefined ? undefined : csvNumber(text.slice(0, -mark.length).trimEnd(), decimal);
  return number === undefined || mark === undefined ? undefined : { text: number, mark };
}

const behindNumber = /\d\s*([*†‡¹²³⁴-⁹]{1,3}|[a-zA-Z]{1,2}|\(?[\da-z]\))$/u;

const groupedByPoints = /^([-−]?)(\d{1,3}(?:[ \u00a0\u2009\u202f.'’]\d{3})+|\d+)(?:,(\d+))?$/;
const groupedByCommas = /^([-−]?)(\d{1,3}(?:[ \u00a0\u2009\u202f,'’]\d{3})+|\d+)(?:\.(\d+))?$/;

/** The decimal mark of cells: a comma where some number can only be read so, and none only with a point. */
export function decimalMark(cells: Iterable<string>, delimiter: string): DecimalMark {
  let [commas, points, either] = [0, 0, 0];
  for (const text of cells) {
    const mark = behindNumber.exec(text)?.[1] ?? "";
    const cell = mark === "" ? text : text.slice(0, -mark.length).trimEnd();
    if (/^[-−]?\d{1,3}(?:[ \u00a0\u2009\u202f.]\d{3})*,\d+$|^[-−]?\d+,\d+$/.test(cell)) {
      if (/^[-−]?\d{1,3},\d{3}$/.test(cell)) either++;
      else commas++;
    } else if (/^[-−]?\d+\.\d+$/.test(cell) && !/^[-−]?\d{1,3}\.\d{3}$/.test(cell)) points++;
  }
  if (commas > 0 && points === 0) return ",";
  // "1,234" alone: whoever separates columns by semicolons writes decimals with commas.
  return either > 0 && points === 0 && delimiter !== "," ? "," : ".";
}
