import type { ObservationStatus } from "../../cube/index.js";
import { columnName, type Grid, symbolReading } from "../../formats/index.js";
import { type DecimalSign, decimalSignIn, figureText } from "./figure-text.js";
import { type FoundTable, findTables } from "./find-tables.js";
import { footnoteOf, withoutMarks } from "./footnote-marks.js";
import { type FilledGrid, filledGrid } from "./grid-cells.js";
import { type MappedTable, open, type SheetMapping, type SymbolMeaning } from "./mapping.js";
import { labelMatcher } from "./match-label.js";
import { proposedCodes } from "./propose-codes.js";
import { fixedByTitle } from "./propose-fixed.js";
import { isTotal, meaningOf, meaningOfHeading } from "./propose-meanings.js";
import { layoutOf } from "./sheet-layout.js";
import { shapeOf, wordsOfRow } from "./sheet-shape.js";
import { headerLabel, labelAt, levelCount, rowLabels, type TablePlace } from "./table-labels.js";
import type { Vocabulary } from "./vocabulary.js";

/** Columns without which no figure can be placed. */
const needed = ["indicator", "time_period", "ref_area", "group"];

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
    found.map((table) => mappedTable(filled, table, { notes: known, vocabulary, areSeveral })),
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

/** The place of a found table, as labels are read by it. */
function placeOf({ stubColumns, ...table }: FoundTable): TablePlace {
  return { ...table, labelColumns: stubColumns };
}

function mappedTable(
  filled: FilledGrid,
  found: FoundTable,
  {
    notes,
    vocabulary,
    areSeveral,
  }: {
    readonly notes: ReadonlySet<string>;
    readonly vocabulary: Vocabulary;
    readonly areSeveral: boolean;
  },
): MappedTable {
  const place = placeOf(found);
  const isKnown = vocabulary.dimensions.length > 0;
  let unnamed = 0;
  const fallback = (heading: string): string => {
    if (isKnown) return open;
    const slug = slugOf(heading);
    return slug === "" ? `dimension-${++unnamed}` : slug;
  };
  const header = place.headerRows.map((row) => {
    const labels = place.valueColumns.map(
      (column) => headerLabel(filled, place, row, column, notes)?.text ?? "",
    );
    const distinct = new Set(labels);
    const guess = meaningOf(labels, vocabulary);
    const saysNothing = distinct.size === 1 && (place.valueColumns.length === 1 || isUnit(labels[0] ?? ""));
    return { row: row + 1, is: guess ?? (saysNothing ? "ignore" : fallback("")) };
  });
  const textsOf = labelTexts(filled, place, notes);
  const labels = place.labelColumns.map((column, at) => {
    const heading = place.headerRows
      .map((row) => labelAt(filled, row, column, notes)?.text ?? "")
      .findLast((text) => text !== "");
    const byHeading = heading === undefined ? undefined : meaningOfHeading(heading, vocabulary);
    const levels = Math.max(1, levelCount(filled, place, column));
    const is = Array.from({ length: levels }, (_, level) => {
      const texts = [...(textsOf[at]?.[level] ?? [])];
      const byLabels = meaningOf(texts, vocabulary);
      if (byLabels !== undefined) return byLabels;
      // A level of totals alone says nothing that its absence does not.
      if (texts.length > 0 && texts.every(isTotal)) return "ignore";
      if (isCodeColumn(heading) && place.labelColumns.length > 1) return "ignore";
      return byHeading ?? fallback(levels === 1 ? (heading ?? "") : "");
    });
    return { column: columnName(column), is };
  });
  const title = found.titleRows.map((row) => wordsOfRow(filled, row)).join(" ");
  // Above several tables, what stands before an empty row is the heading of the sheet, and names no indicator of one table.
  const lastGap = found.titleRows.findLastIndex((row, at) => at > 0 && found.titleRows[at - 1] !== row - 1);
  const nearRows = areSeveral ? found.titleRows.slice(Math.max(0, lastGap)) : found.titleRows;
  const near = nearRows.map((row) => wordsOfRow(filled, row)).join(" ");
  // Words over the first column that are no name of what stands in it say something of the whole table.
  const corner = place.labelColumns.flatMap((column) =>
    place.headerRows.flatMap((row) => {
      const text = labelAt(filled, row, column, notes)?.text ?? "";
      return text === "" || meaningOfHeading(text, vocabulary) !== undefined ? [] : [text];
    }),
  );
  const meanings = new Set([...header.map(({ is }) => is), ...labels.flatMap(({ is }) => is)]);
  return {
    ...(title === "" ? {} : { title: title.slice(0, longestTitle) }),
    rows: [found.firstRow + 1, found.lastRow + 1],
    header,
    labels,
    values: place.valueColumns.map(columnName),
    fixed: fixedByTitle(
      { title: [title, ...corner].join(" "), near: [near, ...corner].join(" ") },
      (isKnown ? needed : ["time_period"]).filter((column) => !meanings.has(column)),
      meanings,
      vocabulary,
    ),
    power: 0,
  };
}

/** The different labels of each column and level. */
function labelTexts(
  filled: FilledGrid,
  place: TablePlace,
  notes: ReadonlySet<string>,
): readonly (readonly ReadonlySet<string>[])[] {
  const texts: Set<string>[][] = place.labelColumns.map((column) =>
    Array.from({ length: Math.max(1, levelCount(filled, place, column)) }, () => new Set<string>()),
  );
  for (const { byColumn } of rowLabels(filled, place, notes)) {
    byColumn.forEach((levels, at) => {
      levels.forEach((label, level) => {
        if (label !== undefined) texts[at]?.[level]?.add(label.text);
      });
    });
  }
  return texts;
}

const longestTitle = 300;

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

function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/æ/gu, "ae")
    .replace(/ø/gu, "oe")
    .replace(/å/gu, "aa")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^[-\d]+|-+$/gu, "")
    .slice(0, 40);
}

function isUnit(text: string): boolean {
  return /^\(?(?:i )?(?:pct|%|procent|per ?cent|antal|personer|persons|number|(?:i )?1[. ]?000|mio|tusind|kr)/iu.test(
    text,
  );
}

function isCodeColumn(heading: string | undefined): boolean {
  return heading !== undefined && /(?:kode|nr\.?|nummer|code|no\.?|number|id)$/iu.test(heading);
}
