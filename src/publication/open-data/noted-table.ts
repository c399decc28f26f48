import { codeAt, codeColumn, type ObservationStatus, type Table } from "../../cube/index.js";
import { observationStatusWord } from "../../language/index.js";
import type { EditionReaders } from "./edition-table.js";

/** For formats that have signs in the place of a missing number and say what they mean: why it is missing. */
export function withSigns(table: Table, readers: EditionReaders): Table {
  const column = table.attributes.find(({ id }) => id === "obs_status");
  if (column?.kind !== "code") return table;
  const isMissing = (row: number): boolean => table.values.scale[row] === 255;
  const signs = Array.from({ length: table.length }, (_, row) =>
    isMissing(row) ? (signOf.get(codeAt(column.column, row)) ?? "..") : "",
  );
  const used = new Set(signs);
  const symbols = [...signOf].flatMap(([status, symbol]) =>
    used.has(symbol)
      ? [
          {
            symbol,
            labels: Object.fromEntries(
              readers.map(({ language }) => [
                language,
                observationStatusWord(status as ObservationStatus, language) ?? status,
              ]),
            ),
          },
        ]
      : [],
  );
  if (symbols.length === 0) return table;
  return {
    ...table,
    symbols,
    attributes: [...table.attributes, { id: "symbol", kind: "code", column: codeColumn(signs) }],
  };
}

/** One for each reason, of those that PX has. */
const signOf: ReadonlyMap<string, string> = new Map([
  ["M", "."],
  ["O", ".."],
  ["Q", "..."],
  ["L", "...."],
]);

/** For formats without notes at single figures: they stand at the table, each with what it is about. */
export function withNotesAtTable(table: Table): Table {
  const names = new Map(
    table.dimensions.map(({ id, codeList }) => [
      id,
      new Map(codeList?.codes.map((code) => [code.id, code.labels])),
    ]),
  );
  const notes = table.notes.map((note) => {
    if (note.at.length < 2) return note;
    const text = Object.entries(note.text).map(([language, words]) => {
      const about = note.at.map(
        ({ dimension, code = "" }) => names.get(dimension)?.get(code)?.[language] ?? code,
      );
      return [language, `${about.join(", ")}: ${words}`];
    });
    return { ...note, at: [], text: Object.fromEntries(text) };
  });
  return { ...table, notes };
}

/** For formats with a column of notes: they stand at the rows they are about, in the main language. */
export function withNotesAtRows(table: Table): Table {
  const [main = ""] = table.languages;
  const texts = new Map(
    table.notes.flatMap(({ at, text }) =>
      at.length < 2 ? [] : [[JSON.stringify(at.map(({ code }) => code)), text[main] ?? ""] as const],
    ),
  );
  if (texts.size === 0) return table;
  const notes = Array.from({ length: table.length }, (_, row) => {
    const codes = table.dimensions.map(({ column }) => codeAt(column, row));
    return texts.get(JSON.stringify(codes)) ?? "";
  });
  return {
    ...table,
    notes: table.notes.filter(({ at }) => at.length < 2),
    attributes: [...table.attributes, { id: "note", kind: "code", column: codeColumn(notes) }],
  };
}
