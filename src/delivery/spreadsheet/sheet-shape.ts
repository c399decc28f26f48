import { createHash } from "node:crypto";
import type { FoundTable } from "./find-tables.js";
import type { FilledGrid } from "./grid-cells.js";
import { foldedLabel } from "./match-label.js";

/**
 * By what the next spreadsheet of the same kind is known again: the words over its columns, without numbers, so that
 * another year, more rows or another order of tables change nothing.
 */
export function shapeOf(filled: FilledGrid, tables: readonly FoundTable[]): string {
  const words = new Set<string>();
  const add = (text: string | undefined): void => {
    words.add(foldedLabel(text?.replace(/\d+/gu, "") ?? ""));
  };
  for (const { titleRows, headerRows, stubColumns, valueColumns } of tables) {
    for (const row of headerRows) {
      for (const column of [...stubColumns, ...valueColumns]) {
        add(filled.at(row, column)?.text);
      }
    }
    // Years alone say nothing of what a table is; the words above it do.
    if ([...words].every((word) => word.length < 3))
      for (const row of titleRows) add(wordsOfRow(filled, row));
    words.add(`${headerRows.length} ${stubColumns.length}`);
  }
  return createHash("sha256")
    .update([...words].sort().join("\n"))
    .digest("hex")
    .slice(0, 16);
}

/** The words of a row, each merged stretch once. */
export function wordsOfRow(filled: FilledGrid, row: number): string {
  return (filled.grid.rows[row] ?? []).flatMap((cell) => (cell === undefined ? [] : [cell.text])).join(" ");
}
