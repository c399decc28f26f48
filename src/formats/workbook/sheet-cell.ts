import type { Cell, CellValue } from "hucre";
import type { GridCell } from "../grid.js";
import { shownNumber } from "./shown-number.js";

/** A cell of a workbook as it is shown; undefined when it shows nothing. */
export function sheetCell(value: CellValue, cell: Cell | undefined): GridCell | undefined {
  const plain = plainCell(value, cell);
  if (plain === undefined) {
    // A formula whose value was never saved shows a number in Excel and none here: nobody may take it for empty.
    return cell?.formula === undefined
      ? undefined
      : { kind: "error", text: `=${cell.formula}`, isFormula: true };
  }
  const indent = cell?.style?.alignment?.indent;
  return {
    ...plain,
    ...(indent === undefined || indent === 0 ? {} : { indent }),
    ...(cell?.style?.font?.bold === true ? { isBold: true } : {}),
    ...(cell?.formula === undefined ? {} : { isFormula: true }),
  };
}

/** The most characters of a cell in Excel. */
const longestText = 32_767;

function plainCell(value: CellValue, cell: Cell | undefined): GridCell | undefined {
  if (cell?.type === "error") return { kind: "error", text: String(value) };
  if (cell?.richText !== undefined) {
    const raised = cell.richText.filter(({ font }) => font?.vertAlign === "superscript");
    const others = cell.richText.filter(({ font }) => font?.vertAlign !== "superscript");
    const superscript = tidied(raised.map(({ text }) => text).join(""));
    const text = textCell(others.map((run) => run.text).join(""));
    if (text === undefined) return textCell(superscript);
    return superscript === "" ? text : { ...text, superscript };
  }
  if (typeof value === "number") return shownNumber(value, cell?.style?.numFmt);
  if (value instanceof Date) return dateCell(value, cell?.style?.numFmt ?? "");
  if (typeof value === "boolean") return { kind: "text", text: value ? "TRUE" : "FALSE" };
  return value === null ? undefined : textCell(value);
}

function textCell(value: string): GridCell | undefined {
  const text = tidied(value.slice(0, longestText));
  if (text === "") return undefined;
  const indent = /^[ \u00a0\t]*/.exec(value)?.[0].length ?? 0;
  return indent === 0 ? { kind: "text", text } : { kind: "text", text, indent };
}

/** Breaks and blanks of all kinds as one blank. */
function tidied(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, " ").trim();
}

/** As much of a date as its format shows: a day, a month, or a year. */
function dateCell(value: Date, format: string): GridCell {
  if (Number.isNaN(value.getTime())) return { kind: "error", text: "#NUM!" };
  const code = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  const day = value.toISOString().slice(0, 10);
  const length = code.includes("d") || !code.includes("y") ? 10 : code.includes("m") ? 7 : 4;
  return { kind: "date", text: day.slice(0, length) };
}
