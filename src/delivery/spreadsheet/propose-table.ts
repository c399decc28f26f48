import { columnName } from "../../formats/index.js";
import type { FoundTable } from "./find-tables.js";
import type { FilledGrid } from "./grid-cells.js";
import { type MappedTable, open } from "./mapping.js";
import { fixedByTitle } from "./propose-fixed.js";
import { isTotal, meaningOf, meaningOfHeading } from "./propose-meanings.js";
import { wordsOfRow } from "./sheet-shape.js";
import { headerLabel, labelAt, levelCount, rowLabels, type TablePlace } from "./table-labels.js";
import type { Vocabulary } from "./vocabulary.js";

/** Columns without which no figure can be placed. */
export const needed = ["indicator", "time_period", "ref_area", "group"];

/** Longer titles are cut: a mapping is for people. */
export const longestTitle = 300;

/** What is known of a sheet when one of its tables is mapped. */
export interface TableContext {
  readonly notes: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  /** Tables stand below each other. */
  readonly areSeveral: boolean;
}

/** How a table of a sheet most likely is read; what nothing tells is `?`, or beside no policy a name of its own. */
export function proposedTable(filled: FilledGrid, found: FoundTable, context: TableContext): MappedTable {
  const { notes, vocabulary, areSeveral } = context;
  const place = placeOf(found);
  const isKnown = vocabulary.dimensions.length > 0;
  const fallback = fallbackMeanings(isKnown);
  const header = place.headerRows.map((row) => ({
    row: row + 1,
    is: headerMeaning(filled, place, row, context) ?? fallback(""),
  }));
  const labels = labelMeanings(filled, place, context, fallback);
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

/** The place of a found table, as labels are read by it. */
function placeOf({ stubColumns, ...table }: FoundTable): TablePlace {
  return { ...table, labelColumns: stubColumns };
}

/** What labels are of which nothing is known: open beside a policy; without one the heading's own name, or a number. */
function fallbackMeanings(isKnown: boolean): (heading: string) => string {
  let unnamed = 0;
  return (heading) => {
    if (isKnown) return open;
    const slug = slugOf(heading);
    return slug === "" ? `dimension-${++unnamed}` : slug;
  };
}

/** Undefined where the labels over the figures tell nothing. */
function headerMeaning(
  filled: FilledGrid,
  place: TablePlace,
  row: number,
  { notes, vocabulary }: TableContext,
): string | undefined {
  const labels = place.valueColumns.map(
    (column) => headerLabel(filled, place, row, column, notes)?.text ?? "",
  );
  const saysNothing =
    new Set(labels).size === 1 && (place.valueColumns.length === 1 || isUnit(labels[0] ?? ""));
  return meaningOf(labels, vocabulary) ?? (saysNothing ? "ignore" : undefined);
}

/** What the columns of labels are, level by level: by the labels themselves, else by the words over them. */
function labelMeanings(
  filled: FilledGrid,
  place: TablePlace,
  { notes, vocabulary }: TableContext,
  fallback: (heading: string) => string,
): MappedTable["labels"] {
  const textsOf = labelTexts(filled, place, notes);
  return place.labelColumns.map((column, at) => {
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
