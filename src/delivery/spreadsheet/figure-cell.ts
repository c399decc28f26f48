import { decimalText, parseDecimal } from "../../cube/index.js";
import type { GridCell } from "../../formats/index.js";
import { error, type Place, type Problem, quoted } from "../../problems/index.js";
import { type FigureText, figureText, isAmbiguous } from "./figure-text.js";
import { withoutMarks } from "./footnote-marks.js";
import type { SheetMapping } from "./mapping.js";
import { symbolCells } from "./symbol-cells.js";

/** What a cell of figures puts into the columns of its observation. */
export interface FigureCell {
  readonly written: ReadonlyMap<string, string>;
  /** Signs of footnotes that stand at the figure itself. */
  readonly marks: readonly string[];
  /** It could be two numbers: 1.234. */
  readonly isAmbiguous: boolean;
}

/** Reads a cell of figures. `role`: the column its number belongs to; `power`: what it is multiplied by. */
export function figureCell(
  cell: GridCell,
  place: Place,
  mapping: SheetMapping,
  { role, power }: { readonly role: string; readonly power: number },
): { readonly value: FigureCell | undefined; readonly problems: readonly Problem[] } {
  const refused = (problem: Problem) => ({ value: undefined, problems: [problem] });
  if (cell.kind === "error")
    return refused(cell.text.startsWith("=") ? formulaProblem(place) : errorProblem(place, cell.text));
  const { text, marks } =
    cell.kind === "text" ? withoutMarks(cell.text, cell.superscript) : { text: cell.text, marks: [] };
  const figure = cell.kind === "number" ? plainFigure(cell.text) : figureOf(text, cell.text, mapping);
  if (figure === undefined) {
    const isOther = figureText(text, mapping.decimal === "," ? "." : ",")?.kind === "number";
    return refused(unreadable(place, cell.text, isOther ? otherDecimal : "sheet-figure"));
  }
  if (figure.kind === "symbol") {
    const written = symbolCells(figure.symbol, mapping.symbols, role);
    return written === undefined
      ? refused(unknownSymbol(place, figure.symbol))
      : { value: { written, marks, isAmbiguous: false }, problems: [] };
  }
  const written = new Map([[role, multiplied(figure.value, power)]]);
  if (figure.qualifier !== "eq") written.set("qualifier", figure.qualifier);
  return { value: { written, marks, isAmbiguous: cell.kind === "text" && isAmbiguous(text) }, problems: [] };
}

/** The text is no number, but would be one with the other sign before decimals. */
export const otherDecimal = "sheet-decimal";

function plainFigure(value: string): FigureText {
  return { kind: "number", value, qualifier: "eq", isPercent: false };
}

function figureOf(text: string, whole: string, { decimal, symbols }: SheetMapping): FigureText | undefined {
  // A star alone is a symbol, and not the sign of a footnote at nothing; words of the table's own come first.
  for (const one of [whole, text]) if (Object.hasOwn(symbols, one)) return { kind: "symbol", symbol: one };
  return figureText(text, decimal) ?? figureText(whole, decimal);
}

function multiplied(text: string, power: number): string {
  const decimal = parseDecimal(text);
  if (power === 0 || decimal === undefined) return text;
  const scale = decimal.scale - power;
  return decimalText(
    scale >= 0 ? { units: decimal.units, scale } : { units: decimal.units * 10n ** BigInt(-scale), scale: 0 },
  );
}

function formulaProblem(place: Place): Problem {
  return error("sheet-formula", place, {
    da: "cellen er en formel uden gemt værdi; åbn filen i regnearket, lad det regne, og gem igen",
    en: "the cell is a formula without a saved value; open the file in the spreadsheet, let it calculate, and save again",
  });
}

function errorProblem(place: Place, text: string): Problem {
  return error("sheet-error", place, {
    da: `cellen viser fejlen ${quoted(text)}; ret den i regnearket`,
    en: `the cell shows the error ${quoted(text)}; mend it in the spreadsheet`,
  });
}

function unreadable(place: Place, text: string, code: string): Problem {
  return error(code, place, {
    da: `${quoted(text)} er hverken et tal eller et tegn, der er forklaret under "symbols" i opsætningen`,
    en: `${quoted(text)} is neither a number nor a sign explained under "symbols" of the mapping`,
  });
}

function unknownSymbol(place: Place, symbol: string): Problem {
  return error("sheet-symbol", place, {
    da: `tegnet ${quoted(symbol)} er ikke forklaret under "symbols" i opsætningen; skriv nought, missing, cannot-exist, not-collected, withheld eller below`,
    en: `the sign ${quoted(symbol)} is not explained under "symbols" of the mapping; write nought, missing, cannot-exist, not-collected, withheld or below`,
  });
}
