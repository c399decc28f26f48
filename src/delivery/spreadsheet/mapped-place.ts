import type { MappedTable } from "./mapping.js";
import type { TablePlace } from "./table-labels.js";

/** The place of a table as a mapping names it. */
export function mappedPlace({ rows, header, labels, values }: MappedTable): TablePlace {
  return {
    headerRows: header.map(({ row }) => row - 1),
    firstRow: rows[0] - 1,
    lastRow: rows[1] - 1,
    labelColumns: labels.map(({ column }) => columnNumber(column)),
    valueColumns: values.map(columnNumber),
  };
}

/** `B` → 1 */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
