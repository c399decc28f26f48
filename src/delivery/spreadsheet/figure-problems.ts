import { error, note, type Place, type Problem, quoted, warning } from "../../problems/index.js";
import { otherDecimal } from "./figure-cell.js";

/** A text of a figure with its cell. */
export interface Doubt {
  readonly place: Place;
  readonly text: string;
}

/** Texts that could be two numbers. */
export function ambiguous(doubts: readonly Doubt[], decimal: string): Problem {
  const [first] = doubts;
  const sign = { da: decimal === "," ? "komma" : "punktum", en: decimal === "," ? "a comma" : "a point" };
  const [text, place] = [quoted(first?.text ?? ""), first?.place ?? { file: "" }];
  const more =
    doubts.length === 1
      ? { da: "", en: "" }
      : doubts.length === 2
        ? { da: " og et andet tal", en: " and one other" }
        : { da: ` og ${doubts.length - 1} andre`, en: ` and ${doubts.length - 1} others` };
  return warning("sheet-ambiguous", place, {
    da: `${text}${more.da} læses med ${sign.da} som decimaltegn ("decimal" i opsætningen); se efter, at det passer`,
    en: `${text}${more.en} ${doubts.length === 1 ? "is" : "are"} read with ${sign.en} before decimals ("decimal" of the mapping); see that it is right`,
  });
}

/** Texts that are numbers with the other sign alone: one mistake, in however many cells. */
export function otherDecimals([first, ...others]: readonly Doubt[], decimal: string): Problem {
  const [text, place] = [quoted(first?.text ?? ""), first?.place ?? { file: "" }];
  const [now, other] = decimal === "," ? [words.comma, words.point] : [words.point, words.comma];
  const sign = decimal === "," ? "." : ",";
  const { length } = others;
  const more = { da: length === 0 ? "" : ` og ${length} til`, en: length === 0 ? "" : ` and ${length} more` };
  return error(otherDecimal, place, {
    da: `${text}${more.da} er intet tal med ${now.da} før decimalerne, men med ${other.da}; er det rigtigt, så skriv decimal: "${sign}" i opsætningen`,
    en: `${text}${more.en} ${length === 0 ? "is no number" : "are no numbers"} with ${now.en} before decimals, but with ${other.en}; if that is right, write decimal: "${sign}" in the mapping`,
  });
}

const words = { comma: { da: "komma", en: "a comma" }, point: { da: "punktum", en: "a point" } };

/** The mapping fits nothing in the sheet. */
export function noFigures(place: Place): Problem {
  return error("sheet-empty", place, {
    da: "opsætningen finder ingen tal i arket; se efter, at rows og values passer",
    en: "the mapping finds no figures in the sheet; see that rows and values are right",
  });
}

/** How many figures are formulas. */
export function formulaNote(place: Place, count: number): Problem {
  return note("sheet-formulas", place, {
    da: `${count} ${count === 1 ? "tal er en formel" : "tal er formler"}; den værdi, der sidst blev gemt, bruges`,
    en: `${count} ${count === 1 ? "figure is a formula" : "figures are formulas"}; the value last saved is used`,
  });
}

/** How many figures have more digits than are shown. */
export function hiddenDigitsNote(place: Place, count: number): Problem {
  return note("sheet-hidden-digits", place, {
    da: `${count} tal har flere cifre, end cellen viser; det viste bruges`,
    en: `${count} ${count === 1 ? "figure has" : "figures have"} more digits than the cell shows; what is shown is used`,
  });
}
