import { codeAt, decimalTextAt, type Labels, type Table, undetermined } from "../../cube/index.js";
import { type Checked, error } from "../../problems/index.js";
import { safeCell, safeOrEmpty } from "../csv/safe-cell.js";
import type { Loss, WriteOptions, Written } from "../format.js";
import { loss } from "../loss.js";
import { labelIn } from "../table-parts.js";
import { utf8Pieces } from "../text/utf8-pieces.js";
import { textsInLanguage } from "../texts-in-language.js";
import { otherLanguages } from "../written-texts.js";
import { attributeNames } from "./sdmx-attributes.js";
import { reservedIds } from "./sdmx-components.js";
import { keptElsewhere } from "./sdmx-losses.js";
import { type WrittenColumn, writtenDimensions } from "./written-dimensions.js";

/** A table as SDMX-CSV 2.0 with codes, and their names beside them where it has some. */
export function writeSdmxCsv(given: Table, options: WriteOptions = {}): Checked<Written> {
  if (given.dimensions.length === 0 || given.length === 0) return refused;
  const language = options.language ?? given.languages[0] ?? undetermined;
  const { table, lost: fromOthers } = textsInLanguage(given, language);
  const id = structureId(table.id);
  const dimensions = writtenDimensions(table, language);
  const attributes = attributeColumns(table, new Set(dimensions.columns.map(({ id: own }) => own)));
  const title = labelIn(table.title, language) ?? "";
  const columns: readonly WrittenColumn[] = [
    ...dimensions.columns,
    { id: "OBS_VALUE", label: "", cellAt: (row) => decimalTextAt(table.values, row) },
    ...attributes.columns,
    ...unitColumns(table, language),
  ];
  const word = (name: string): string | undefined =>
    table.annotations.find((one) => one.format === "sdmx-csv" && one.id === name)?.values[0];
  const hasNames = title !== "" || columns.some(({ label, nameAt }) => label !== "" || nameAt !== undefined);
  const fixed = [
    word("STRUCTURE") ?? "dataflow",
    id.text,
    ...(hasNames ? [title] : []),
    word("ACTION") ?? "I",
  ]
    .map(safeCell)
    .join(",");
  const header = [
    "STRUCTURE",
    "STRUCTURE_ID",
    ...(hasNames ? ["STRUCTURE_NAME"] : []),
    "ACTION",
    ...columns.flatMap((one) => (hasNames ? [safeCell(one.id), safeCell(one.label)] : [safeCell(one.id)])),
  ];
  const lost = [
    ...(language === undetermined
      ? []
      : [loss("language", `at teksterne er på "${language}"`, `that the texts are in "${language}"`)]),
    ...otherLanguages(given, language),
    ...fromOthers,
    ...id.lost,
    ...dimensions.lost,
    ...attributes.lost,
    ...keptElsewhere(table),
  ];
  return {
    value: { bytes: utf8Pieces(lines(header.join(","), fixed, columns, hasNames, table.length)), lost },
    problems: [],
  };
}

const refused: Checked<Written> = {
  value: undefined,
  problems: [
    error(
      "sdmx-csv-rows",
      { file: "sdmx-csv" },
      {
        da: "tabellen har ingen dimensioner eller ingen rækker; SDMX-CSV kan ikke holde den",
        en: "the table has no dimensions or no rows; SDMX-CSV cannot hold it",
      },
    ),
  ],
};

/** `AGENCY:ID(1.0)`; a table that nobody gave an agency is given ours. */
function structureId(id: string | undefined): { readonly text: string; readonly lost: readonly Loss[] } {
  if (id === undefined) return { text: "isobar:TABLE(1.0)", lost: [] };
  if (/^[A-Za-z][\w.-]*:[\w@$-]+\(\d+(?:\.\d+)*\+?\)$/.test(id) && !id.startsWith("isobar:"))
    return { text: id, lost: [] };
  if (/^[\w@$-]+$/.test(id)) return { text: `isobar:${id}(1.0)`, lost: [] };
  return {
    text: "isobar:TABLE(1.0)",
    lost: [loss("id", `tabellens navn, "${id}"`, `the id of the table, "${id}"`)],
  };
}

/** SDMX's name for a column of the table. */
const sdmxNames: ReadonlyMap<string, string> = new Map([
  ["obs_status", "OBS_STATUS"],
  ...[...attributeNames].reverse().map(([sdmx, own]) => [own, sdmx] as const),
]);

function attributeColumns(
  table: Table,
  taken: ReadonlySet<string>,
): { readonly columns: readonly WrittenColumn[]; readonly lost: readonly Loss[] } {
  const columns: WrittenColumn[] = [];
  const lost: Loss[] = [];
  for (const one of table.attributes) {
    const id = sdmxNames.get(one.id) ?? one.id;
    if (taken.has(id) || id === "TIME_PERIOD" || (reservedIds.has(id) && !sdmxNames.has(one.id))) {
      lost.push(loss("attributes", `kolonnen "${one.id}"`, `the column "${one.id}"`));
      continue;
    }
    const names = namesOf(table, id);
    columns.push({
      id,
      label: "",
      cellAt: (row) => (one.kind === "code" ? codeAt(one.column, row) : decimalTextAt(one.column, row)),
      ...(names === undefined || one.kind !== "code"
        ? {}
        : { nameAt: (row: number) => names.get(codeAt(one.column, row)) ?? "" }),
    });
  }
  return { columns, lost };
}

function namesOf({ annotations }: Table, id: string): ReadonlyMap<string, string> | undefined {
  const found = annotations.find(
    (one) => one.format === "sdmx-csv" && one.id === "names" && one.about[0] === id,
  );
  if (found === undefined) return undefined;
  return new Map(
    found.values.flatMap((code, at) => (at % 2 === 0 ? [[code, found.values[at + 1] ?? ""]] : [])),
  );
}

/** What the figures are in: of the table, or of the code that a row has. */
function unitColumns(table: Table, language: string): readonly WrittenColumn[] {
  const ofCodes = table.dimensions.map(({ column, codeList }) => {
    const units = new Map(codeList?.codes.map(({ id, unit }) => [id, unit]) ?? []);
    const byCode = column.codes.map((code) => units.get(code));
    return { column, byCode, isUsed: byCode.some((unit) => unit !== undefined) };
  });
  const used = ofCodes.filter(({ isUsed }) => isUsed);
  if (table.unit === undefined && used.length === 0) return [];
  const unitAt = (row: number) => {
    for (const { column, byCode } of used) {
      const unit = byCode[column.index[row] ?? -1];
      if (unit !== undefined) return unit;
    }
    return table.unit;
  };
  const text = (labels: Labels | undefined) => labelIn(labels, language) ?? "";
  const columns: readonly WrittenColumn[] = [
    { id: "UNIT_MEASURE", label: "", cellAt: (row) => text(unitAt(row)?.labels) },
    { id: "UNIT_MULT", label: "", cellAt: (row) => String(unitAt(row)?.multiplier ?? 0) },
    { id: "DECIMALS", label: "", cellAt: (row) => String(unitAt(row)?.decimals ?? "") },
  ];
  return columns.filter(({ id }) => !table.attributes.some((one) => one.id === id));
}

function* lines(
  header: string,
  fixed: string,
  columns: readonly WrittenColumn[],
  hasNames: boolean,
  length: number,
): Iterable<string> {
  // Texts repeat from row to row: each is looked at once.
  const safe = new Map<string, string>();
  const cell = (text: string): string => {
    const known = safe.get(text);
    if (known !== undefined) return known;
    const found = safeOrEmpty(text);
    if (safe.size < 100_000) safe.set(text, found);
    return found;
  };
  yield `${header}\n`;
  for (let row = 0; row < length; row++) {
    let line = fixed;
    for (const { cellAt, nameAt } of columns) {
      line += `,${cell(cellAt(row))}`;
      if (hasNames) line += `,${nameAt === undefined ? "" : cell(nameAt(row))}`;
    }
    yield `${line}\n`;
  }
}
