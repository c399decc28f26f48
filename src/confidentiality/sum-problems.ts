import { error, type Problem, quoted } from "../problems/index.js";
import type { CellBook } from "./cell-book.js";
import type { CountTable } from "./count-table.js";

/** Totals that are not what their parts add up to. */
export function sumProblems(book: CellBook, tables: readonly CountTable[]): readonly Problem[] {
  const [table] = tables;
  if (table === undefined) return [];
  return [...book.sums].flatMap(({ total: cell, parts }) => {
    const count = book.countOf(cell);
    const sum = parts.reduce((so, part) => so + book.countOf(part), 0);
    // What is withheld cannot be checked.
    if (sum === count || Number.isNaN(sum) || Number.isNaN(count)) return [];
    const name = quoted(book.nameOf(cell));
    const place = book.rowOf(cell)?.place ?? book.rowOf(parts[0] ?? -1)?.place ?? table.place;
    const named = parts
      .slice(0, 3)
      .map((part) => quoted(book.nameOf(part)))
      .join(", ");
    const more = parts.length > 3 ? ", …" : "";
    return [
      error("sum-differs", place, {
        da: `${name} er ${count}, men dens ${parts.length} ${parts.length === 1 ? "del" : "dele"} (${named}${more}) giver ${sum}: forskellen er ${Math.abs(count - sum)}`,
        en: `${name} is ${count}, but its ${parts.length} ${parts.length === 1 ? "part" : "parts"} (${named}${more}) ${parts.length === 1 ? "adds" : "add"} up to ${sum}: the difference is ${Math.abs(count - sum)}`,
      }),
    ];
  });
}
