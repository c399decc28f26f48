import { columnName } from "../../formats/index.js";
import { note, type Problem, quoted } from "../../problems/index.js";
import type { FilledGrid } from "./grid-cells.js";
import { mappedPlace } from "./mapped-place.js";
import type { MappedTable } from "./mapping.js";

/**
 * Columns that stand in the rows of a table and that the mapping says nothing of, such as remarks behind the figures; and
 * hidden rows and columns, which are read like others. A person should know of both.
 */
export function unreadCells(filled: FilledGrid, tables: readonly MappedTable[]): readonly Problem[] {
  const used = new Map<string, Set<number>>();
  for (const table of tables) {
    const { firstRow, labelColumns, valueColumns } = mappedPlace(table);
    // Tables that stand side by side share their rows.
    const columns = used.get(String(firstRow)) ?? new Set();
    used.set(String(firstRow), columns);
    for (const column of [...labelColumns, ...valueColumns]) columns.add(column);
  }
  const told = new Set<number>();
  return [
    ...tables.flatMap((table) => {
      const place = mappedPlace(table);
      const known = used.get(String(place.firstRow));
      return Array.from({ length: filled.width }, (_, column) => column).flatMap((column) => {
        if (known?.has(column) === true || told.has(column)) return [];
        const row = firstFilled(filled, place, column);
        if (row === undefined) return [];
        told.add(column);
        const heading = place.headerRows.map((one) => filled.at(one, column)?.text).findLast(Boolean);
        return [unreadColumn(filled, row, column, heading)];
      });
    }),
    ...hiddenLines(filled, tables),
  ];
}

function firstFilled(
  filled: FilledGrid,
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
  column: number,
): number | undefined {
  const last = Math.min(lastRow, filled.grid.rows.length - 1);
  for (let row = firstRow; row <= last; row++)
    if (filled.at(row, column) !== undefined && filled.originColumn(row, column) === column) return row;
  return undefined;
}

function unreadColumn(filled: FilledGrid, row: number, column: number, heading: string | undefined): Problem {
  const letters = columnName(column);
  const named = heading === undefined ? "" : ` (${quoted(heading)})`;
  return note("sheet-column-unread", filled.grid.placeOf(row, column), {
    da: `kolonne ${letters}${named} læses ikke: den står hverken under "labels" eller "values" i opsætningen`,
    en: `column ${letters}${named} is not read: it stands neither under "labels" nor under "values" of the mapping`,
  });
}

function hiddenLines({ grid }: FilledGrid, tables: readonly MappedTable[]): readonly Problem[] {
  const places = tables.map(mappedPlace);
  const rows = (grid.hiddenRows ?? []).filter((row) =>
    places.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow),
  );
  const columns = (grid.hiddenColumns ?? []).filter((column) =>
    places.some(({ labelColumns, valueColumns }) => [...labelColumns, ...valueColumns].includes(column)),
  );
  const [row = places[0]?.firstRow ?? 0, column = 0] = [rows[0], columns[0]];
  if (rows.length + columns.length === 0) return [];
  const lines = {
    da: counts(rows.length, columns.length, danish),
    en: counts(rows.length, columns.length, english),
  };
  return [
    note("sheet-hidden-lines", grid.placeOf(row, column), {
      da: `${lines.da} læses som de andre; skal de ikke med, så slet dem`,
      en: `${lines.en} ${rows.length + columns.length === 1 ? "is" : "are"} read like the others; delete what should not be read`,
    }),
  ];
}

interface LineWords {
  readonly row: readonly [string, string];
  readonly column: readonly [string, string];
  readonly and: string;
}

const danish: LineWords = {
  row: ["skjult række", "skjulte rækker"],
  column: ["skjult kolonne", "skjulte kolonner"],
  and: " og ",
};
const english: LineWords = {
  row: ["hidden row", "hidden rows"],
  column: ["hidden column", "hidden columns"],
  and: " and ",
};

function counts(rows: number, columns: number, words: LineWords): string {
  const part = (count: number, [one, other]: readonly [string, string]): readonly string[] =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : other}`];
  return [...part(rows, words.row), ...part(columns, words.column)].join(words.and);
}
