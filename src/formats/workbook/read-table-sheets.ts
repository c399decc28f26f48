import {
  type Annotation,
  type Code,
  type CubeAttribute,
  type CubeDimension,
  codeColumn,
  decimalColumn,
  type Labels,
  parseDecimal,
  type Table,
  type TableNote,
  type Unit,
  undetermined,
} from "../../cube/index.js";
import { error, mostProblems, type Problem, quoted } from "../../problems/index.js";
import type { Grid } from "../grid.js";
import { textOfExact } from "./exact-text.js";
import { codeColumns, sheetNames, tableMark } from "./table-sheets.js";

/** Where a table stands that was written here; undefined for every other workbook. */
export function tableGrids(
  grids: readonly Grid[],
): { readonly data: Grid; readonly others: ReadonlyMap<string, Grid> } | undefined {
  const others = new Map(
    grids.flatMap((grid) => (grid.name === undefined ? [] : [[grid.name, grid] as const])),
  );
  const [data, about] = [others.get(sheetNames.data), others.get(sheetNames.about)];
  if (data === undefined || about === undefined) return undefined;
  return textAt(about, 1, 0) === "format" && textAt(about, 1, 3) === tableMark ? { data, others } : undefined;
}

/** The table of a workbook that was written here, also after somebody has changed cells of it. */
export function readTableSheets(
  data: Grid,
  others: ReadonlyMap<string, Grid>,
): {
  readonly table: Table | undefined;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const about = aboutOf(others.get(sheetNames.about));
  const header = (data.rows[0] ?? []).map((_, column) => textAt(data, 0, column));
  const rows = dataRows(data);
  const columnOf = (name: string): number => {
    const at = header.indexOf(name);
    if (at === -1) problems.push(missingColumn(data, name));
    return at;
  };
  const texts = (name: string): readonly string[] => {
    const column = columnOf(name);
    return rows.map((row) => textAt(data, row, column) ?? "");
  };
  const numbers = (name: string) => {
    const column = columnOf(name);
    return decimalColumn(
      rows.map((row) => {
        const text = textAt(data, row, column) ?? "";
        if (text === "" || parseDecimal(text) !== undefined) return text;
        if (problems.length < mostProblems) problems.push(noNumber(data, row, column, text));
        return "";
      }),
    );
  };
  const codes = codesOf(others.get(sheetNames.codes), about.languages);
  const dimensions = about.dimensions.map(
    ({ id, role, labels }): CubeDimension => ({
      id,
      ...(role === undefined ? {} : { role }),
      ...(labels === undefined ? {} : { labels }),
      column: codeColumn(texts(id)),
      codeList: { id, codes: codes.get(id) ?? [] },
    }),
  );
  const attributes = about.attributes.map(
    ({ id, kind }): CubeAttribute =>
      kind === "decimal" ? { id, kind, column: numbers(id) } : { id, kind, column: codeColumn(texts(id)) },
  );
  const values = numbers("value");
  const table: Table = {
    ...about.around,
    languages: about.languages,
    notes: notesOf(others.get(sheetNames.notes), about.languages),
    symbols: about.symbols,
    annotations: about.annotations,
    length: rows.length,
    dimensions,
    values,
    attributes,
  };
  return { table: problems.length > 0 ? undefined : table, problems };
}

/** The rows of the sheet that hold figures, by their number in the table. */
export function dataRows(data: Grid): readonly number[] {
  return data.rows.slice(1).flatMap((row, at) => (row.some((cell) => cell !== undefined) ? [at + 1] : []));
}

function textAt(grid: Grid, row: number, column: number): string | undefined {
  const cell = grid.rows[row]?.[column];
  return cell === undefined ? undefined : textOfExact(cell.text);
}

interface About {
  readonly languages: readonly string[];
  readonly around: Omit<Partial<Table>, "languages">;
  readonly dimensions: readonly {
    readonly id: string;
    readonly role?: CubeDimension["role"];
    readonly labels?: Labels;
  }[];
  readonly attributes: readonly { readonly id: string; readonly kind: "code" | "decimal" }[];
  readonly symbols: Table["symbols"];
  readonly annotations: readonly Annotation[];
}

interface AboutLine {
  readonly what: string;
  readonly of: string;
  readonly language: string;
  readonly text: string;
}

function aboutOf(grid: Grid | undefined): About {
  const lines = (grid?.rows ?? []).slice(1).map((_, at): AboutLine => {
    const [what = "", of = "", language = "", text = ""] = [0, 1, 2, 3].map((column) =>
      grid === undefined ? undefined : textAt(grid, at + 1, column),
    );
    return { what, of, language, text };
  });
  const all = (what: string, of?: string) =>
    lines.filter((line) => line.what === what && (of === undefined || line.of === of));
  const labels = (what: string, of?: string): Labels | undefined => {
    const found = all(what, of);
    return found.length === 0
      ? undefined
      : Object.fromEntries(found.map(({ language, text }) => [language, text]));
  };
  const count = (what: string): number | undefined => {
    const [line] = all(what);
    return line !== undefined && /^-?\d{1,3}$/.test(line.text) ? Number(line.text) : undefined;
  };
  const unitLabels = labels("unit");
  const around = withoutAbsent({
    id: all("id")[0]?.text,
    title: labels("title"),
    contents: labels("contents"),
    unit: unitLabels === undefined ? undefined : unitOf(unitLabels, count("decimals"), count("multiplier")),
    source: labels("source"),
    contact: labels("contact"),
    lastUpdated: all("last-updated")[0]?.text,
  });
  const languages = all("language").map(({ text }) => text);
  return {
    languages: languages.length > 0 ? languages : [undetermined],
    around,
    dimensions: all("dimension").map(({ of: id, text }) =>
      withoutAbsent({ id, role: roleOf(text), labels: labels("dimension-title", id) }),
    ),
    attributes: all("attribute").map(({ of: id, text }) => ({
      id,
      kind: text === "decimal" ? "decimal" : "code",
    })),
    symbols: [...new Set(all("symbol").map(({ of }) => of))].map((symbol) => ({
      symbol,
      labels: labels("symbol", symbol) ?? {},
    })),
    annotations: all("annotation").flatMap(({ text }) => annotationOf(text)),
  };
}

function roleOf(text: string): CubeDimension["role"] {
  return text === "time" || text === "place" || text === "measure" ? text : undefined;
}

/** What somebody wrote there by hand and is none is passed over. */
function annotationOf(text: string): readonly Annotation[] {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== "object" || found === null) return [];
    const { format, id, language, about, values, isBare } = found as Record<string, unknown>;
    if (typeof format !== "string" || typeof id !== "string" || !isTexts(about) || !isTexts(values))
      return [];
    return [
      {
        format,
        id,
        ...(typeof language === "string" ? { language } : {}),
        about,
        values,
        ...(isBare === true ? { isBare } : {}),
      },
    ];
  } catch {
    return [];
  }
}

function isTexts(found: unknown): found is readonly string[] {
  return Array.isArray(found) && found.every((one) => typeof one === "string");
}

function codesOf(grid: Grid | undefined, languages: readonly string[]): ReadonlyMap<string, readonly Code[]> {
  const codes = new Map<string, Code[]>();
  for (let row = 1; row < (grid?.rows.length ?? 0); row++) {
    const cell = (column: number): string | undefined =>
      grid === undefined ? undefined : textAt(grid, row, column);
    const [dimension, id, parent, period, decimals, multiplier] = codeColumns.map((_, column) =>
      cell(column),
    );
    if (dimension === undefined || id === undefined) continue;
    const texts = languageTexts(languages, (at) => cell(codeColumns.length + at));
    const units = languageTexts(languages, (at) => cell(codeColumns.length + languages.length + at));
    const own = codes.get(dimension) ?? [];
    codes.set(dimension, own);
    own.push(
      withoutAbsent({
        id,
        labels: texts,
        parent,
        period,
        unit: units === undefined ? undefined : unitOf(units, numberOf(decimals), numberOf(multiplier)),
      }),
    );
  }
  return codes;
}

function notesOf(grid: Grid | undefined, languages: readonly string[]): readonly TableNote[] {
  const notes = new Map<string, { text: Labels; at: { dimension: string; code?: string }[]; kind: string }>();
  for (let row = 1; row < (grid?.rows.length ?? 0); row++) {
    const cell = (column: number): string | undefined =>
      grid === undefined ? undefined : textAt(grid, row, column);
    const [number = "", kind = "", dimension, code] = [0, 1, 2, 3].map(cell);
    const note = notes.get(number) ?? {
      text: languageTexts(languages, (at) => cell(4 + at)) ?? {},
      at: [],
      kind,
    };
    notes.set(number, note);
    if (dimension !== undefined) note.at.push(code === undefined ? { dimension } : { dimension, code });
  }
  return [...notes.values()].map(({ text, at, kind }) => ({
    text,
    at,
    ...(kind.includes("mandatory") ? { isMandatory: true } : {}),
    ...(kind.includes("mark") ? { isMark: true } : {}),
  }));
}

function languageTexts(
  languages: readonly string[],
  textOf: (at: number) => string | undefined,
): Labels | undefined {
  const found = languages.flatMap((language, at) => {
    const text = textOf(at);
    return text === undefined ? [] : [[language, text] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function unitOf(labels: Labels, decimals: number | undefined, multiplier: number | undefined): Unit {
  return withoutAbsent({ labels, decimals, multiplier });
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

type Present<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

function withoutAbsent<T extends object>(given: T): Present<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>;
}

function missingColumn(data: Grid, name: string): Problem {
  return error("workbook-column", data.placeOf(0, 0), {
    da: `kolonnen ${quoted(name)}, som arket "About" nævner, mangler`,
    en: `the column ${quoted(name)}, which the sheet "About" names, is missing`,
  });
}

function noNumber(data: Grid, row: number, column: number, text: string): Problem {
  return error("workbook-number", data.placeOf(row, column), {
    da: `${quoted(text)} er ikke et tal; et tegn i stedet for et tal står i kolonnen "symbol"`,
    en: `${quoted(text)} is no number; a sign in the place of one stands in the column "symbol"`,
  });
}
