import { type Code, type CodeIndex, type Table, undetermined } from "../../cube/index.js";
import { quoted } from "../../problems/index.js";
import type { Loss } from "../format.js";
import { loss } from "../loss.js";
import { codeNames, decimalNames, valueNames } from "./csv-layout.js";
import { inferredRole } from "./csv-table.js";
import { safeCell } from "./safe-cell.js";

/** The columns of a dimension: its code, the code's texts, its period; one text for each code, made once. */
export interface DimensionColumns {
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly index: CodeIndex;
}

export function dimensionColumns(table: Table): {
  readonly dimensions: readonly DimensionColumns[];
  readonly lost: readonly Loss[];
} {
  const taken = new Set<string>(reserved);
  for (const { id } of table.attributes) taken.add(id.toLowerCase());
  const hasTime = table.attributes.some(({ id }) => id.toLowerCase() === "time");
  const renamed: string[] = [];
  const unused: string[] = [];
  const ordered: string[] = [];
  const roles: string[] = [];
  const labelled = labelLanguages(table);
  const dimensions = table.dimensions.map((dimension): DimensionColumns => {
    const { column, codeList, id, role } = dimension;
    const listed = new Map<string, Code>(codeList?.codes.map((code) => [code.id, code]));
    const codes = column.codes.map((code): Code => listed.get(code) ?? { id: code });
    // No column that is written is called "time", so that this one can be no period of it.
    const name = id === "time_period" && !taken.has(id) && !hasTime ? id : freeName(id, taken);
    if (name !== id) renamed.push(id);
    const inOrder = firstAppearance(column.codes, column.index);
    if (listed.size > inOrder.length) unused.push(id);
    else if (codeList?.codes.some((code, at) => code.id !== inOrder[at])) ordered.push(id);
    if (role !== undefined && inferredRole(name, codes) !== role) roles.push(id);
    const languages = codes.some(({ labels }) => labels !== undefined) ? labelled : [];
    const hasPeriods = codes.some(({ period }) => period !== undefined);
    const suffixes = languages.map((language) =>
      language === undetermined ? "_label" : `_label_${language}`,
    );
    const names = [
      name,
      ...suffixes.map((suffix) => `${name}${suffix}`),
      ...(hasPeriods ? [`${name}_period`] : []),
    ];
    for (const one of names) taken.add(one.toLowerCase());
    const texts = codes.map((code) =>
      [
        code.id,
        ...languages.map((language) => code.labels?.[language] ?? code.id),
        ...(hasPeriods ? [code.period ?? code.id] : []),
      ]
        .map(safeCell)
        .join(","),
    );
    return { names, texts, index: column.index };
  });
  const isLanguageLost = table.languages.join() !== (labelled.length > 0 ? labelled : [undetermined]).join();
  return {
    dimensions,
    lost: [
      ...lossAt(renamed, "names", "navnet på", "the name of"),
      ...lossAt(unused, "unused-codes", "koder uden rækker i", "codes without rows in"),
      ...lossAt(ordered, "code-order", "kodernes rækkefølge i", "the order of the codes of"),
      ...lossAt(
        roles,
        "roles",
        "hvad dimensionen er (tid, sted, mål):",
        "what the dimension is (time, place, measure):",
      ),
      ...(isLanguageLost
        ? [loss("languages", "hvilket sprog tabellen er på", "which language the table is in")]
        : []),
    ],
  };
}

/** Something of the dimensions that are named. */
function lossAt(ids: readonly string[], code: string, da: string, en: string): readonly Loss[] {
  const names = ids.map(quoted).join(", ");
  return ids.length === 0 ? [] : [loss(code, `${da} ${names}`, `${en} ${names}`)];
}

/** What the reader takes for something else than a dimension. */
const reserved = [...valueNames, ...codeNames, ...decimalNames, "", "time", "measure"];

/** The languages that some code has a text in, the table's main one first. */
function labelLanguages(table: Table): readonly string[] {
  const used = new Set<string>();
  for (const { codeList } of table.dimensions)
    for (const { labels } of codeList?.codes ?? [])
      for (const language of Object.keys(labels ?? {})) used.add(language);
  return table.languages.filter((language) => used.has(language));
}

/** A name that is no other column's, and no other column's text or period. */
function freeName(id: string, taken: ReadonlySet<string>): string {
  const isTime = id === "time" || id === "measure";
  const stem = /^(.+)_(?:label(?:_.+)?|period)$/s.exec(id)?.[1];
  if ((isTime || !taken.has(id.toLowerCase())) && stem === undefined && !/^column_\d+$/.test(id)) return id;
  return freeName(`${id.replace(/_(label|period)/g, "-$1")}_`, taken);
}

function firstAppearance(codes: readonly string[], index: CodeIndex): readonly string[] {
  const seen = new Uint8Array(codes.length);
  const order: string[] = [];
  for (const at of index) {
    if (seen[at] === 1) continue;
    seen[at] = 1;
    order.push(codes[at] ?? "");
    if (order.length === codes.length) break;
  }
  return order;
}
