import { decimalTextAt, type Table } from "../../cube/index.js";
import { attributeCells } from "../csv/attribute-cells.js";
import { safeCell, safeOrEmpty } from "../csv/safe-cell.js";
import type { PackageNames } from "./package-names.js";

/** The rows of a table as CSV: codes, value, the further columns. */
export function* dataLines(table: Table, names: PackageNames): Iterable<string> {
  yield `${[...names.dimensions, names.value, ...names.attributes].map(safeCell).join(",")}\n`;
  const codes = table.dimensions.map(({ column }) => ({
    texts: column.codes.map(safeOrEmpty),
    index: column.index,
  }));
  const attributes = table.attributes.map(attributeCells);
  for (let row = 0; row < table.length; row++) {
    let line = "";
    for (const { texts, index } of codes) line += `${texts[index[row] ?? 0] ?? ""},`;
    line += decimalTextAt(table.values, row);
    for (const text of attributes) line += `,${text(row)}`;
    yield `${line}\n`;
  }
}
