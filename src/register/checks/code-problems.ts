import { type ScopeVariable, useOf } from "../../policy/index.js";
import { error, groupedDigits, type Problem, quoted, rowCount, type Sentence } from "../../problems/index.js";
import { columnSql, nameSql, textSql } from "../literal-sql.js";
import { countryCodes } from "./country-codes.js";
import { placeOfFirst } from "./first-place.js";
import type { Records } from "./records.js";

/** Codes, countries and months of a column that do not exist, in one sentence. */
export async function codeProblems(variable: ScopeVariable, records: Records): Promise<readonly Problem[]> {
  const list = listOf(variable);
  if (list === undefined) return [];
  const column = columnSql(useOf(variable));
  // More than the list and some: all that follow are on no list, and nobody needs to know how many they are.
  const empty = new Set(["", ...variable.missing]);
  const most = list.size + empty.size + mostUnknown;
  const found = await records.ask(
    `SELECT ${nameSql(variable.id)} AS _d0, count(*) AS _n0 FROM ${records.plain ?? records.table} GROUP BY _d0 LIMIT ${most}`,
  );
  const unknown = found
    .flatMap(([code, rows]) =>
      code === null || empty.has(String(code)) ? [] : [{ code: String(code), rows: Number(rows) }],
    )
    .filter(({ code }) => !list.has(code))
    .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
  if (unknown.length === 0) return [];
  const { place, where } = await placeOfFirst(list.lacks(column), records);
  const rows = rowCount(unknown.reduce((sum, one) => sum + one.rows, 0));
  const shown = variable.type === "month" ? nothing : shownCodes(unknown);
  const isAll = found.length < most;
  return [
    error("record-code", place, {
      da: `kolonnen "${variable.id}" har ${list.what.da} i ${isAll ? "" : "mindst "}${rows.da}${where.da}${shown.da}`,
      en: `the column "${variable.id}" has ${list.what.en} in ${isAll ? "" : "at least "}${rows.en}${where.en}${shown.en}`,
    }),
  ];
}

const mostUnknown = 1000;

interface List {
  readonly size: number;
  readonly has: (code: string) => boolean;
  /** SQL that holds for what is not on it. */
  readonly lacks: (column: string) => string;
  /** What a code is that is not on it. */
  readonly what: Sentence;
}

function listOf({ type, codes }: ScopeVariable): List | undefined {
  if (type === "month") return months;
  if (type === "country") {
    return listed([...countryCodes], {
      da: "en landekode, der ikke findes,",
      en: "a country code that does not exist",
    });
  }
  if (type !== "code" || codes === undefined || codes.length === 0) return undefined;
  return listed(codes, { da: "en kode, der ikke er på listen,", en: "a code that is not on its list" });
}

function listed(codes: readonly string[], what: Sentence): List {
  const known = new Set(codes);
  return {
    size: codes.length,
    has: (code) => known.has(code),
    lacks: (column) => `${column} NOT IN (${codes.map(textSql).join(", ")})`,
    what,
  };
}

/** 200508; that the year is one is looked at with the limits of numbers. */
const months: List = {
  size: 12 * 2000,
  has: (code) => /(?:0[1-9]|1[0-2])$/.test(code),
  lacks: (column) =>
    `${column} % 100 NOT IN (${Array.from({ length: 12 }, (_, month) => month + 1).join(", ")})`,
  what: { da: "noget, der ikke er en måned,", en: "something that is no month" },
};

/** A code that stands in fewer rows than this is not repeated, unless it is as short as a country's: it could be a name. */
const fewestRows = 5;

const nothing: Sentence = { da: "", en: "" };

/**
 * The commonest of the unknown codes, so that people see what they are. A column that holds something else than codes
 * may hold what tells persons apart, and so may one that few rows hold: nothing is shown of it.
 */
function shownCodes(unknown: readonly { readonly code: string; readonly rows: number }[]): Sentence {
  const looksLikeCodes =
    unknown.length <= 20 &&
    unknown.every(
      ({ code, rows }) => (rows >= fewestRows || code.length <= 2) && /^[A-Za-z0-9_-]{1,12}$/.test(code),
    ) &&
    unknown.every(({ code }) => code.replaceAll(/\D/g, "").length <= 4);
  if (!looksLikeCodes) {
    if (unknown.length === 1) return nothing;
    const count = groupedDigits(unknown.length);
    return { da: ` (${count.da} forskellige)`, en: ` (${count.en} different ones)` };
  }
  const first = unknown
    .slice(0, 5)
    .map(({ code }) => quoted(code))
    .join(", ");
  const more = unknown.length > 5 ? "…" : "";
  return { da: `: ${first}${more}`, en: `: ${first}${more}` };
}
