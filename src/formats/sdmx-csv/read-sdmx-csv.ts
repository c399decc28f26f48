import { type Annotation, type Table, undetermined } from "../../cube/index.js";
import {
  type Checked,
  error,
  groupedDigits,
  mostProblems,
  type Problem,
  quoted,
  warning,
} from "../../problems/index.js";
import { decimalFilling } from "../decimal-filling.js";
import type { ReadOptions, TableSource } from "../format.js";
import { isNumberLike } from "../number-like.js";
import { labelsOf, optional } from "../table-parts.js";
import { asciiBytes } from "../text/ascii-bytes.js";
import { codedColumn } from "./coded-column.js";
import { sdmxDelimiter } from "./is-sdmx-csv.js";
import { sdmxAttributes } from "./sdmx-attributes.js";
import { divided, roleOfComponent, type SdmxComponents, sdmxComponents } from "./sdmx-components.js";
import { type TextColumns, textColumns } from "./text-columns.js";

/** Reads SDMX-CSV 1.0 and 2.0: a table for each structure that rows are of. */
export function readSdmxCsv(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Checked<readonly TableSource[]> {
  const text = asciiBytes(bytes, options.encoding);
  const delimiter = sdmxDelimiter(bytes);
  if (text === undefined || delimiter === undefined) return refused([noSdmx(file)]);
  const read = textColumns(file, text, delimiter);
  if (!("header" in read)) return refused(read);
  const components = sdmxComponents(file, read.header);
  if ("severity" in components) return refused([components]);
  const problems: Problem[] = [];
  const groups = rowsOfStructures(file, read, components, problems);
  if (groups.length === 0) return refused([...problems, noRows(file)]);
  if (groups.length > mostTables) return refused([tooManyTables(file, groups.length)]);
  const tables = groups.map((rows) => tableOf(file, read, components, rows, problems));
  if (problems.some(({ severity }) => severity === "error")) return refused(problems);
  return { value: tables, problems };
}

function refused(problems: readonly Problem[]): Checked<readonly TableSource[]> {
  return { value: undefined, problems };
}

const mostTables = 1000;

/** The rows of each structure in the order of the file, without those that are to be deleted. */
function rowsOfStructures(
  file: string,
  { columns, length, lines }: TextColumns,
  { structureId, action, dimensions, value }: SdmxComponents,
  problems: Problem[],
): readonly Uint32Array[] {
  const ids = columns[structureId];
  const actions = action === undefined ? undefined : columns[action];
  const deletes = (actions?.codes ?? []).map((code) => /^D(?:\b|$|elete)/i.test(code));
  const rows = (ids?.codes ?? []).map((): number[] => []);
  const left = { deleted: 0, deletedLine: 0, partial: 0, partialLine: 0 };
  const keys = dimensions.flatMap(({ at }) => columns[at] ?? []);
  const used = keys.map(({ codes }) => codes.some((code) => code !== ""));
  const values = columns[value.at];
  for (let row = 0; row < length; row++) {
    if (deletes[actions?.index[row] ?? -1] === true) {
      if (left.deleted++ === 0) left.deletedLine = lines[row] ?? 1;
      continue;
    }
    const isEmpty = values?.codes[values.index[row] ?? -1] === "";
    if (isEmpty && keys.some(({ codes, index }, at) => used[at] && codes[index[row] ?? -1] === "")) {
      if (left.partial++ === 0) left.partialLine = lines[row] ?? 1;
      continue;
    }
    rows[ids?.index[row] ?? 0]?.push(row);
  }
  if (left.deleted > 0) {
    const count = groupedDigits(left.deleted);
    problems.push(
      warning(
        "sdmx-csv-deleted",
        { file, line: left.deletedLine },
        {
          da: `${count.da} rækker skal slettes (ACTION D); de er ikke læst`,
          en: `${count.en} rows are to be deleted (ACTION D); they are not read`,
        },
      ),
    );
  }
  if (left.partial > 0) {
    const count = groupedDigits(left.partial);
    problems.push(
      warning(
        "sdmx-csv-partial",
        { file, line: left.partialLine },
        {
          da: `${count.da} rækker uden tal og uden alle dimensioner, som kun bærer egenskaber, er ikke læst`,
          en: `${count.en} rows without a value and without all dimensions, which only carry attributes, are not read`,
        },
      ),
    );
  }
  return rows.filter((one) => one.length > 0).map((one) => Uint32Array.from(one));
}

function tableOf(
  file: string,
  read: TextColumns,
  components: SdmxComponents,
  rows: Uint32Array,
  problems: Problem[],
): TableSource {
  const { columns, lines } = read;
  const { hasBoth, value } = components;
  const first = rows[0] ?? 0;
  const textAt = (at: number | undefined, row: number): string => {
    const column = at === undefined ? undefined : columns[at];
    return column?.codes[column.index[row] ?? -1] ?? "";
  };
  const dimensions = components.dimensions
    .map((component) => ({ component, coded: codedColumn(read, component, rows, hasBoth) }))
    // A column of another structure of the same file.
    .filter(({ coded }, _, all) => all.length === 1 || coded.column.codes.some((code) => code !== ""));
  const filling = decimalFilling(rows.length);
  const isSign = new Uint8Array(rows.length);
  rows.forEach((row, place) => {
    const text = textAt(value.at, row);
    if (text === "" || text === "NaN" || filling.put(place, text)) return;
    if (text.length > longestSymbol || /^[+-]?inf/i.test(text) || isNumberLike(text)) {
      if (problems.length < mostProblems) problems.push(noNumber(file, lines[row] ?? 1, text));
    } else isSign[place] = 1;
  });
  const attributes = sdmxAttributes(
    components.attributes.map((component) => ({
      id: component.id,
      ...codedColumn(read, component, rows, hasBoth),
    })),
    filling.column,
    (place) => (isSign[place] === 1 ? textAt(value.at, rows[place] ?? 0) : ""),
  );
  const own = structureOf(textAt(components.structureId, first), hasBoth);
  const title = textAt(components.structureName, first) || own.title;
  const table: Table = {
    ...optional("id", own.id === "" ? undefined : own.id),
    languages: [undetermined],
    ...optional("title", title === "" ? undefined : { [undetermined]: title }),
    ...optional("unit", attributes.unit),
    ...optional("lastUpdated", isoTime(textAt(components.lastUpdate, first))),
    notes: [],
    symbols: [],
    annotations: [
      ...ownWords(textAt(components.structure, first), textAt(components.action, first)),
      ...attributes.annotations,
    ],
    length: rows.length,
    dimensions: dimensions.map(({ component, coded }) => ({
      id: component.id,
      ...optional("labels", component.label === "" ? undefined : { [undetermined]: component.label }),
      ...optional("role", roleOfComponent(component.id)),
      column: coded.column,
      codeList: {
        id: component.id,
        codes: coded.column.codes.map((id) => ({
          id,
          ...optional(
            "labels",
            coded.names.has(id) ? labelsOf([[undetermined, coded.names.get(id)]]) : undefined,
          ),
        })),
      },
    })),
    values: filling.column,
    attributes: attributes.attributes,
  };
  return { table, placeOf: (row) => ({ file, line: lines[rows[row] ?? 0] ?? 1 }) };
}

const longestSymbol = 20;

/** Our own agency stands for tables that have none. */
function structureOf(text: string, hasBoth: boolean): { readonly id: string; readonly title: string } {
  const cut = hasBoth ? text.indexOf("): ") : -1;
  const whole = cut === -1 ? text : text.slice(0, cut + 1);
  const own = /^isobar:(.+)\(1\.0\)$/.exec(whole)?.[1];
  return { id: own ?? whole, title: cut === -1 ? "" : text.slice(cut + 3) };
}

function ownWords(structure: string, action: string): readonly Annotation[] {
  const kind = divided(structure).id;
  return [
    ...(kind === "" || kind === "dataflow" ? [] : [word("STRUCTURE", kind)]),
    ...(action === "" || action === "I" ? [] : [word("ACTION", action)]),
  ];
}

function word(id: string, value: string): Annotation {
  return { format: "sdmx-csv", id, about: [], values: [value], isBare: true };
}

/** Eurostat writes `23/03/24 11:00:00`. */
function isoTime(text: string): string | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text);
  if (match !== null) return `20${match[3]}-${match[2]}-${match[1]}T${match[4]}`;
  return /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text) ? text : undefined;
}

function noSdmx(file: string): Problem {
  return error(
    "sdmx-csv-columns",
    { file, line: 1 },
    {
      da: "den første kolonne hedder hverken DATAFLOW eller STRUCTURE, eller OBS_VALUE mangler",
      en: "the first column is called neither DATAFLOW nor STRUCTURE, or OBS_VALUE is missing",
    },
  );
}

function noRows(file: string): Problem {
  return error(
    "sdmx-csv-rows",
    { file, line: 1 },
    {
      da: "filen har ingen rækker med tal",
      en: "the file has no rows of figures",
    },
  );
}

function tooManyTables(file: string, found: number): Problem {
  return error(
    "sdmx-csv-rows",
    { file, line: 1 },
    {
      da: `filen har rækker af ${found} strukturer; højst ${mostTables} læses`,
      en: `the file has rows of ${found} structures; at most ${mostTables} are read`,
    },
  );
}

function noNumber(file: string, line: number, text: string): Problem {
  return error(
    "sdmx-csv-value",
    { file, line },
    {
      da: `OBS_VALUE er ${quoted(text)}; ventede et tal med punktum som decimaltegn`,
      en: `OBS_VALUE is ${quoted(text)}; expected a number with a decimal point`,
    },
  );
}
