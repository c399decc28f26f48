import { decimalTextAt, type Table, undetermined } from "../../cube/index.js";
import { type Checked, error } from "../../problems/index.js";
import type { WriteOptions, Written } from "../format.js";
import { draftText, type JsonDraft, jsonNumber, membersOf } from "../json/json-text.js";
import { lossOf, symbolMeaningsLost } from "../loss.js";
import { otherAttributes } from "../other-attributes.js";
import { codesOfDimension, labelIn } from "../table-parts.js";
import { utf8Pieces } from "../text/utf8-pieces.js";
import { textsInLanguage } from "../texts-in-language.js";
import { writtenFlags } from "../written-flags.js";
import { otherLanguages } from "../written-texts.js";
import { type OwnWords, ownWords } from "./own-words.js";
import { dimensionDrafts } from "./write-dimensions.js";
import { writtenNotes } from "./write-notes.js";
import { unitDraft } from "./write-unit.js";
import { type CellsOfRows, cellsOfRows, hasIdleZeros, jsonNumberAt } from "./written-cells.js";

/** A table as a dataset of JSON-stat 2.0 in one language. */
export function writeJsonStat(given: Table, options: WriteOptions = {}): Checked<Written> {
  const language = options.language ?? given.languages[0] ?? undetermined;
  const { table, lost: fromOthers } = textsInLanguage(given, language);
  const { dimensions } = table;
  const codes = dimensions.map((one) => codesOfDimension(one).map(({ id }) => id));
  const cells = cellsOfRows(table, codes);
  if (dimensions.length === 0 || cells.count === 0 || cells.count > Number.MAX_SAFE_INTEGER) return refused;
  const flags = writtenFlags(table);
  const notes = writtenNotes(table, language);
  const words = ownWords(table);
  const described = dimensionDrafts(table, language, notes, words);
  const role = (name: string) => {
    const ids = dimensions.filter((dimension) => dimension.role === name).map(({ id }) => id);
    return ids.length === 0 ? undefined : ids;
  };
  const head: readonly (readonly [string, JsonDraft])[] = [
    ["version", "2.0"],
    ["class", "dataset"],
    ["label", labelIn(table.title, language)],
    ["source", labelIn(table.source, language)],
    ["updated", table.lastUpdated],
    ["note", notes.ofTable.texts],
    ...words.of([], ""),
    ["id", dimensions.map(({ id }) => id)],
    ["size", codes.map((list) => jsonNumber(list.length))],
    [
      "role",
      membersOf([
        ["time", role("time")],
        ["geo", role("place")],
        ["metric", role("measure")],
      ]),
    ],
    ["extension", extensionDraft(table, language, notes.ofTable.mandatory, words)],
    ["dimension", described.dimensions],
  ];
  const idle = table.values.long.size === 0 ? 0 : idleZeros(table);
  const lost = [
    ...otherLanguages(given, language),
    ...fromOthers,
    ...described.lost,
    ...notes.lost,
    ...words.lost,
    ...cells.lost,
    ...flags.lost,
    ...otherAttributes(table, ["symbol", "obs_status", "conf_status", "flag", "note"]),
    ...symbolMeaningsLost(table.symbols.length),
    ...lossOf(
      idle,
      "idle-zeros",
      (n) => `nuller foran ${n} tal`,
      (n) => `zeros in front of ${n} numbers`,
    ),
  ];
  const text = draftText(membersOf(head)) ?? "{}";
  return {
    value: { bytes: utf8Pieces(texts(text, table, cells, flags.hasFlags ? flags.flagAt : undefined)), lost },
    problems: [],
  };
}

const refused: Checked<Written> = {
  value: undefined,
  problems: [
    error(
      "json-stat-cells",
      { file: "json-stat" },
      {
        da: "tabellen har ingen dimensioner, en dimension uden koder, eller flere kombinationer, end der kan tælles; JSON-stat kan ikke holde den",
        en: "the table has no dimensions, a dimension without codes, or more combinations than can be counted; JSON-stat cannot hold it",
      },
    ),
  ],
};

function extensionDraft(
  table: Table,
  language: string,
  noteMandatory: JsonDraft,
  words: OwnWords,
): JsonDraft {
  const contact = labelIn(table.contact, language);
  const px = membersOf([
    ["language", language === undetermined ? undefined : language],
    ["tableid", table.id],
    ["contents", labelIn(table.contents, language)],
    ...words.of([], "extension.px."),
  ]);
  return membersOf([
    ["px", px],
    ["contact", contact === undefined ? undefined : [new Map([["raw", contact]])]],
    ["unit", table.unit === undefined ? undefined : unitDraft(table.unit, language, [])],
    ["noteMandatory", noteMandatory],
    ...words.of([], "extension."),
  ]);
}

function idleZeros(table: Table): number {
  let count = 0;
  for (const row of table.values.long.keys()) if (hasIdleZeros(decimalTextAt(table.values, row))) count++;
  return count;
}

function* texts(
  head: string,
  table: Table,
  cells: CellsOfRows,
  flagAt: ((row: number) => string) | undefined,
): Iterable<string> {
  const { isWhole, rows } = cells;
  yield `${head.slice(0, -1)},"value":${isWhole ? "[" : "{"}`;
  let mark = "";
  for (const row of rows) {
    yield `${mark}${isWhole ? "" : `"${cells.cellOf(row)}":`}${jsonNumberAt(table, row)}`;
    mark = ",";
  }
  yield isWhole ? "]" : "}";
  if (flagAt !== undefined) {
    yield ',"status":{';
    mark = "";
    for (const [place, row] of rows.entries()) {
      const flag = flagAt(row);
      if (flag === "") continue;
      yield `${mark}"${isWhole ? place : cells.cellOf(row)}":${JSON.stringify(flag)}`;
      mark = ",";
    }
    yield "}";
  }
  yield "}\n";
}
