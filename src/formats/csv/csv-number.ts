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

/** The mark of a file as its first rows show it; unsure where nothing in them says what a point or a comma is. */
export interface MarkGuess {
  readonly mark: DecimalMark;
  readonly isSure: boolean;
}

/** The decimal mark of cells: a comma where some number can only be read so, and none only with a point. */
export function decimalMark(cells: Iterable<string>, delimiter: string): MarkGuess {
  let [commas, points, either] = [0, 0, 0];
  for (const text of cells) {
    const mark = behindNumber.exec(text)?.[1] ?? "";
    const cell = mark === "" ? text : text.slice(0, -mark.length).trimEnd();
    if (/^[-−]?\d{1,3}(?:[ \u00a0\u2009\u202f.]\d{3})*,\d+$|^[-−]?\d+,\d+$/.test(cell)) {
      if (/^[-−]?\d{1,3},\d{3}$/.test(cell)) either++;
      else commas++;
    } else if (/^[-−]?\d+\.\d+$/.test(cell) && !isDoubtful(cell)) points++;
  }
  // Whoever separates columns by commas writes decimals with points.
  if (delimiter === ",") return { mark: commas > 0 && points === 0 ? "," : ".", isSure: true };
  if (commas > 0 && points === 0) return { mark: ",", isSure: true };
  // Beside decimals with commas, what has points may be a code.
  if (points > 0) return { mark: commas > 0 && delimiter === ";" ? "," : ".", isSure: commas === 0 };
  // "1,234" alone: whoever separates columns by semicolons writes decimals with commas.
  if (either > 0) return { mark: ",", isSure: delimiter === ";" };
  return { mark: ".", isSure: false };
}

/** `1.234` and `1,234`: a thousand, or one and some decimals; what else the file holds tells which. */
export function isDoubtful(text: string): boolean {
  return /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
}
