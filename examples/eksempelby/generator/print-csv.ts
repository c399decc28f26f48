import { writeCsv } from "../../../src/formats/index.js";
import { type Column, columns } from "./row.js";

/** A table of the columns that its rows use; the definition and the source stand in every row. */
export function csvText(rows: readonly Readonly<Partial<Record<Column, string>>>[]): string {
  const needed: readonly Column[] = ["indicator", "time_period", "value", "definition", "source"];
  const used = columns.filter(
    (column) => needed.includes(column) || rows.some((row) => (row[column] ?? "") !== ""),
  );
  return writeCsv(
    used,
    rows.map((row) => used.map((column) => row[column] ?? "")),
  );
}
