import type { Place } from "../problems/index.js";

/**
 * A sheet as a person sees it: rows of cells, merged stretches, nothing interpreted. What tables that people wrote are
 * recognised in, whether they come from a workbook or from a text file.
 */
export interface Grid {
  /** The sheet's name; of a text file there is one grid without a name. */
  readonly name?: string;
  /** Rows by number, cells by column, both from 0; what is empty is undefined. */
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  readonly merges: readonly Merge[];
  /** Hidden by whoever wrote the workbook. */
  readonly isHidden?: boolean;
  /** Rows and columns that whoever wrote the sheet has hidden, from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  placeOf(row: number, column: number): Place;
}

/** A cell that holds something. */
export interface GridCell {
  readonly kind: "text" | "number" | "date" | "error";
  /** As shown, in plain form: `1234.5` for 1.234,5; without what is printed as a superscript. */
  readonly text: string;
  /** The number as stored, where it has more digits than are shown. */
  readonly stored?: string;
  /** What is printed as a superscript: signs of footnotes. */
  readonly superscript?: string;
  /** The number is shown in per cent: 12.3 for 0.123. */
  readonly isPercent?: boolean;
  /** Steps that the text is moved in: a lower level. */
  readonly indent?: number;
  readonly isBold?: boolean;
  /** The value is that of a formula when the file was saved. */
  readonly isFormula?: boolean;
}

/** A stretch of cells merged into one, first and last row and column, from 0; the first cell holds its content. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `B7`: a cell as spreadsheets name it. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `B`: a column, from 0, as spreadsheets name it. */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
