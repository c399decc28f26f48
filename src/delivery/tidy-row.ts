import { type Cube, codeAt, decimalTextAt } from "../cube/index.js";

/** One row of a cube of tidy observations, cell by cell; a missing column reads as "". */
export interface TidyRow {
  readonly number: number;
  cell(column: string): string;
}

export function tidyRows(cube: Cube): readonly TidyRow[] {
  const readers = new Map<string, (row: number) => string>();
  for (const { id, column } of cube.dimensions) readers.set(id, (row) => codeAt(column, row));
  for (const attribute of cube.attributes) {
    readers.set(
      attribute.id,
      attribute.kind === "code"
        ? (row) => codeAt(attribute.column, row)
        : (row) => decimalTextAt(attribute.column, row),
    );
  }
  readers.set("value", (row) => decimalTextAt(cube.values, row));
  return Array.from({ length: cube.length }, (_, number) => ({
    number,
    cell: (column) => readers.get(column)?.(number) ?? "",
  }));
}

/** Ids in one cell stand with single spaces between them. */
export function idsIn(cell: string): readonly string[] {
  return cell.split(" ").filter((id) => id !== "");
}
