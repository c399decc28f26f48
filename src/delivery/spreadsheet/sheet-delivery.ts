import {
  attributeColumns,
  decimalColumns,
  dimensionColumns,
  isFigureColumn,
  writeCsv,
} from "../../formats/index.js";
import { indexPolicy, type Policy } from "../../policy/index.js";
import { type Checked, type Place, type Problem, warning } from "../../problems/index.js";
import type { Delivery, DeliveryHead } from "../delivery.js";
import { readDelivery } from "../read-delivery.js";
import { deliveryTexts } from "../write-delivery.js";
import type { SheetRow } from "./apply-mapping.js";
import type { SheetMapping } from "./mapping.js";
import { unitProblems } from "./unit-problems.js";

/** What is told of a spreadsheet beside what stands in it. */
export interface SheetOrigin {
  /** The delivery's name. */
  readonly id: string;
  /** The spreadsheet's own name. */
  readonly file: string;
  /** The day it was received. */
  readonly received: string;
}

/** A delivery made of a spreadsheet: its two files, and what they say. */
export interface SheetDelivery {
  readonly head: string;
  readonly table: string;
  readonly delivery: Delivery;
}

/** The files of a delivery from the observations of a spreadsheet, checked against the policy; problems name its cells. */
export function sheetDelivery(
  rows: readonly SheetRow[],
  mapping: SheetMapping,
  policy: Policy,
  origin: SheetOrigin,
): Checked<SheetDelivery> {
  const index = indexPolicy(policy);
  const inAll = (text: string): Record<string, string> =>
    Object.fromEntries(policy.languages.map((language) => [language, text]));
  const marks = [...new Set(rows.flatMap(({ cells }) => cells.get("note")?.split(" ") ?? []))].sort();
  const head: DeliveryHead = {
    title: inAll(mapping.title ?? mapping.tables[0]?.title ?? origin.file),
    received: origin.received,
    receivedBasis: "stated",
    licence: inAll(mapping.licence ?? "–"),
    defaults: {},
    sources: [{ id: sourceId, title: inAll(mapping.source ?? origin.file) }],
    notes: marks.map((mark) => ({ id: noteId(mark), text: inAll(mapping.notes[mark] ?? mark) })),
  };
  const texts = deliveryTexts(head, [], policy);
  const cell = (row: SheetRow, column: string): string => {
    if (column === "source") return sourceId;
    if (column === "definition")
      return (
        index.indicators.get(row.cells.get("indicator") ?? "")?.definition ??
        index.gaps.get(row.cells.get("indicator") ?? "")?.definition ??
        ""
      );
    const text = row.cells.get(column) ?? "";
    return column === "note" && text !== "" ? text.split(" ").map(noteId).join(" ") : text;
  };
  const known: readonly string[] = [...dimensionColumns, ...policy.dimensions.map(({ id }) => id)];
  const own = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const columns = [
    ...new Set([
      ...known,
      ...own.filter((column) => !isFigureColumn(column)),
      ...decimalColumns,
      ...attributeColumns,
    ]),
  ].filter((column) => needed.has(column) || rows.some((row) => cell(row, column) !== ""));
  const table = writeCsv(
    columns,
    rows.map((row) => columns.map((column) => cell(row, column))),
  );
  const tableFile = `${origin.id}.csv`;
  const read = readDelivery(
    {
      id: origin.id,
      head: { file: `${origin.id}.yaml`, text: texts.head },
      table: { file: tableFile, bytes: new TextEncoder().encode(table) },
    },
    policy,
  );
  const problems = [
    ...unexplained(marks, mapping, rows),
    ...unitProblems(rows, mapping, index),
    ...read.problems.map((problem) => ({ ...problem, place: inSheet(problem, tableFile, rows) })),
  ];
  return {
    value: read.value === undefined ? undefined : { head: texts.head, table, delivery: read.value },
    problems,
  };
}

const sourceId = "spreadsheet";

const needed: ReadonlySet<string> = new Set([
  "indicator",
  "ref_area",
  "time_period",
  "group",
  "value",
  "definition",
  "source",
]);

/** Signs become ids: letters for stars, since an id has none. */
function noteId(mark: string): string {
  return `note-${mark.replaceAll("*", "star").replace(/[^A-Za-z0-9.-]+/gu, "-")}`;
}

/** The cell in the spreadsheet that a line of the table was made of. */
function inSheet({ place }: Problem, tableFile: string, rows: readonly SheetRow[]): Place {
  if (place.file !== tableFile || place.line === undefined) return place;
  return rows[place.line - 2]?.place ?? rows[0]?.place ?? place;
}

function unexplained(
  marks: readonly string[],
  { notes }: SheetMapping,
  rows: readonly SheetRow[],
): readonly Problem[] {
  return marks.flatMap((mark) => {
    const place = rows.find(({ cells }) => cells.get("note")?.split(" ").includes(mark))?.place;
    if (Object.hasOwn(notes, mark) || place === undefined) return [];
    return [
      warning("sheet-note", place, {
        da: `fodnotetegnet "${mark}" er ikke forklaret under tabellen; skriv dets tekst under "notes" i opsætningen`,
        en: `the footnote sign "${mark}" is not explained below the table; write its text under "notes" of the mapping`,
      }),
    ];
  });
}
