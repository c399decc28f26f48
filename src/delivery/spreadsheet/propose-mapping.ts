import type { ObservationStatus } from "../../cube/index.js";
import { type Grid, symbolReading } from "../../formats/index.js";
import { type DecimalSign, decimalSignIn, figureText } from "./figure-text.js";
import { type FoundTable, findTables } from "./find-tables.js";
import { footnoteOf, withoutMarks } from "./footnote-marks.js";
import { type FilledGrid, filledGrid } from "./grid-cells.js";
import { type MappedTable, open, type SheetMapping, type SymbolMeaning } from "./mapping.js";
import { labelMatcher } from "./match-label.js";
import { proposedCodes } from "./propose-codes.js";
import { longestTitle, needed, proposedTable } from "./propose-table.js";
import { layoutOf } from "./sheet-layout.js";
import { shapeOf, wordsOfRow } from "./sheet-shape.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * How a sheet most likely becomes observations: where its tables lie and what their headings mean. What cannot be
 * guessed is `?`, for a person to answer. Undefined when there are no figures in it.
 */
export function proposeMapping(grid: Grid, vocabulary: Vocabulary): SheetMapping | undefined {
  const filled = filledGrid(grid);
  const decimal = decimalSignIn(textsOf(grid)) ?? ",";
  const found = findTables(filled, decimal);
  if (found.length === 0) return undefined;
  const notes = notesOf(filled, found);
  const known = new Set(notes.keys());
  const areSeveral = found.some(({ firstRow }) => firstRow !== found[0]?.firstRow);
  const tables = withTitlesAbove(
    found.map((table) => proposedTable(filled, table, { notes: known, vocabulary, areSeveral })),
    vocabulary,
  );
  const source = sourceOf(filled, found);
  return {
    ...(source === undefined ? {} : { source }),
    ...(grid.name === undefined ? {} : { sheet: grid.name }),
    shape: shapeOf(filled, found),
    layout: layoutOf(tables),
    decimal,
    tables,
    symbols: symbolsOf(filled, found, decimal),
    codes: proposedCodes(filled, tables, known, vocabulary),
    notes: Object.fromEntries(notes),
  };
}

/**
 * What is said above the first of several tables holds for those below that say nothing of it. One whose own words are
 * no name of a code may be of another indicator: that is for a person to say.
 */
function withTitlesAbove(tables: readonly MappedTable[], { dimensions }: Vocabulary): MappedTable[] {
  const said = new Map<string, string>();
  const matches = dimensions.map(({ codes }) => labelMatcher(codes));
  return tables.map((table) => {
    const { title = "" } = table;
    const isOfTheSame = title === "" || matches.some((match) => match(title).code !== undefined);
    const fixed = Object.entries(table.fixed).map(([column, code]) => {
      if (code === open && column === "indicator" && !isOfTheSame) return [column, open] as const;
      if (code === open) return [column, said.get(column) ?? open] as const;
      if (needed.includes(column)) said.set(column, code);
      return [column, code] as const;
    });
    return { ...table, fixed: Object.fromEntries(fixed) };
  });
}

/** The words after "Kilde:" below a table. */
function sourceOf(filled: FilledGrid, tables: readonly FoundTable[]): string | undefined {
  for (const row of tables.flatMap(({ noteRows }) => noteRows)) {
    const found = /^(?:kilder?|sources?)\s*:\s*(.+)$/iu.exec(wordsOfRow(filled, row));
    if (found?.[1] !== undefined) return found[1].slice(0, longestTitle);
  }
  return undefined;
}

function notesOf(filled: FilledGrid, tables: readonly FoundTable[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const row of tables.flatMap(({ noteRows }) => noteRows)) {
    const first = filled.grid.rows[row]?.find((cell) => cell !== undefined);
    const words = wordsOfRow(filled, row);
    const raised = first?.superscript;
    const note =
      raised === undefined ? footnoteOf(words) : footnoteOf(`${raised.replace(/\)?$/u, ")")} ${words}`);
    if (note !== undefined && !notes.has(note.mark)) notes.set(note.mark, note.text);
  }
  return notes;
}

function symbolsOf(
  filled: FilledGrid,
  tables: readonly FoundTable[],
  decimal: DecimalSign,
): Record<string, SymbolMeaning> {
  const found = new Set<string>();
  for (const { firstRow, lastRow, valueColumns } of tables) {
    for (let row = firstRow; row <= lastRow; row++) {
      for (const column of valueColumns) {
        const cell = filled.at(row, column);
        if (cell?.kind !== "text") continue;
        const figure = figureText(withoutMarks(cell.text, cell.superscript).text || cell.text, decimal);
        if (figure?.kind === "symbol") found.add(figure.symbol);
      }
    }
  }
  return Object.fromEntries([...found].sort().map((symbol) => [symbol, usualMeaning(symbol)]));
}

/** What a sign says to whoever reads the file without a mapping, in the words of one. */
function usualMeaning(symbol: string): SymbolMeaning {
  return meaningOfStatus[symbolReading(symbol).status] ?? "missing";
}

const meaningOfStatus: Readonly<Partial<Record<ObservationStatus, SymbolMeaning>>> = {
  A: "nought",
  M: "cannot-exist",
  Q: "withheld",
};

function* textsOf(grid: Grid): Iterable<string> {
  for (const row of grid.rows) for (const cell of row) if (cell?.kind === "text") yield cell.text;
}
