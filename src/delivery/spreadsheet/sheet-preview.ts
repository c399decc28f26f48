import { attributeColumns, decimalColumns, dimensionColumns } from "../../formats/index.js";
import type { SheetRow } from "./apply-mapping.js";

/** The first observations of a spreadsheet as a small table: the cell of each, then what it says. */
export interface SheetPreview {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many more there are. */
  readonly more: number;
}

/** Some from the beginning and some from the end, where mistakes of a mapping show. */
export function sheetPreview(found: readonly SheetRow[], most = 12): SheetPreview {
  const order: readonly string[] = [...dimensionColumns, "", ...decimalColumns, ...attributeColumns];
  const rank = (column: string): number => {
    const at = order.indexOf(column);
    return at === -1 ? order.indexOf("") : at;
  };
  const names = [...new Set(found.flatMap(({ cells }) => [...cells.keys()]))].sort(
    (a, b) => rank(a) - rank(b),
  );
  const shown =
    found.length <= most
      ? found
      : [...found.slice(0, Math.ceil(most / 2)), ...found.slice(-Math.floor(most / 2))];
  return {
    columns: ["cell", ...names],
    rows: shown.map(({ cells, place }) => [
      place.cell ?? String(place.line ?? ""),
      ...names.map((name) => cells.get(name) ?? ""),
    ]),
    more: found.length - shown.length,
  };
}
