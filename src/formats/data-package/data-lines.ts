import { decimalTextAt, type Table } from "../../cube/index.js";
import { safeCell } from "../csv/safe-cell.js";
import type { PackageNames } from "./package-names.js";

/** The rows of a table as CSV: codes, value, the further columns. */
export function* dataLines(table: Table, names: PackageNames): Iterable<string> {
  yield `${[...names.dimensions, names.value, ...names.attributes].map(safeCell).join(",")}\n`;
  const codes = table.dimensions.map(({ column }) => ({
    texts: column.codes.map(cell),
    index: column.index,
  }));
  const attributes = table.attributes.map((attribute): ((row: number) => string) => {
    if (attribute.kind === "decimal") return (row) => decimalTextAt(attribute.column, row);
    const texts = attribute.column.codes.map(cell);
    return (row) => texts[attribute.column.index[row] ?? 0] ?? "";
  });
  for (let row = 0; row < table.length; row++) {
    let line = "";
    for (const { texts, index } of codes) line += `${texts[index[row] ?? 0] ?? ""},`;
    line += decimalTextAt(table.values, row);
    for (const text of attributes) line += `,${text(row)}`;
    yield `${line}\n`;
  }
}

function cell(text: string): string {
  return text === "" ? "" : safeCell(text);
}
