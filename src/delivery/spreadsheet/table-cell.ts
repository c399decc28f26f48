import type { GridCell } from "../../formats/index.js";
import { type DecimalSign, figureText } from "./figure-text.js";
import { withoutMarks } from "./footnote-marks.js";
import { isSchoolYear, periodLabel } from "./period-label.js";

/** What a cell of a table can be by itself; a whole number like a year may be a time or a figure. */
export type CellKind = "blank" | "text" | "figure" | "period" | "year-or-figure";

export function cellKind(cell: GridCell | undefined, decimal: DecimalSign): CellKind {
  if (cell === undefined) return "blank";
  if (cell.kind === "date") return "period";
  if (cell.kind === "error") return "figure";
  if (cell.kind === "number") {
    return cell.isPercent !== true && periodLabel(cell.text) !== undefined ? "year-or-figure" : "figure";
  }
  const { text } = withoutMarks(cell.text, cell.superscript);
  if (periodLabel(text) !== undefined) return /^\d{4}$/u.test(text) ? "year-or-figure" : "period";
  if (isSchoolYear(text)) return "period";
  return figureText(text, decimal) === undefined ? "text" : "figure";
}
