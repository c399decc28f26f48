import { CsvError, type Info, parse } from "csv-parse/sync";
import {
  type Cube,
  type CubeAttribute,
  type CubeDimension,
  codeColumn,
  decimalColumn,
  parseDecimal,
} from "../cube/index.js";
import { type Checked, checked, error, type Place, type Problem } from "../problems/index.js";
import { decodeUtf8 } from "./decode-utf8.js";
import { attributeColumns, decimalColumns, requiredColumns } from "./tidy-columns.js";

/** A cube read from a file, with the place of each of its rows. */
export interface CubeSource {
  readonly cube: Cube;
  placeOf(row: number): Place;
}

/**
 * Reads tidy observations from CSV (UTF-8, comma, one header row): the known columns by their names, every
 * other column as a dimension. Numbers keep their printed digits. Refuses duplicate or missing columns, rows
 * that are longer or shorter than the header, and numbers that are none; all problems come at once.
 */
export function readTidyCsv(file: string, bytes: Uint8Array): Checked<CubeSource> {
  const decoded = decodeUtf8(file, bytes);
  if (decoded.value === undefined) return { value: undefined, problems: decoded.problems };
  const table = splitRows(file, decoded.value);
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const { header, rows, lines } = table.value;

  const placeOf = (row: number): Place => ({ file, line: lines[row] ?? 1 });
  const problems = [...headerProblems(header, { file, line: 1 }), ...numberProblems(header, rows, placeOf)];
  if (problems.length > 0) return { value: undefined, problems };

  const texts = (name: string): readonly string[] => {
    const at = header.indexOf(name);
    return rows.map((row) => row[at] ?? "");
  };
  const dimensions = header
    .filter((name) => !isOneOf(decimalColumns, name) && !isOneOf(attributeColumns, name))
    .map((name): CubeDimension => ({ id: name, column: codeColumn(texts(name)) }));
  const attributes: CubeAttribute[] = [
    ...decimalColumns
      .filter((name) => name !== "value" && header.includes(name))
      .map((name): CubeAttribute => ({ id: name, kind: "decimal", column: decimalColumn(texts(name)) })),
    ...attributeColumns
      .filter((name) => header.includes(name))
      .map((name): CubeAttribute => ({ id: name, kind: "code", column: codeColumn(texts(name)) })),
  ];
  const cube: Cube = {
    length: rows.length,
    dimensions,
    values: decimalColumn(texts("value")),
    attributes,
  };
  return checked({ cube, placeOf }, problems);
}

interface Rows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line of each row in the file. */
  readonly lines: readonly number[];
}

function splitRows(file: string, text: string): Checked<Rows> {
  let records: readonly { readonly record: readonly string[]; readonly info: Info }[];
  try {
    // With `info` the library returns records beside their lines, which its types do not say.
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof records;
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    const line = typeof failure.lines === "number" ? failure.lines : 1;
    return {
      value: undefined,
      problems: [
        error(
          "csv",
          { file, line },
          {
            da: `ikke læselig som CSV: ${failure.message}`,
            en: `not readable as CSV: ${failure.message}`,
          },
        ),
      ],
    };
  }
  const [first, ...others] = records;
  if (first === undefined) {
    return {
      value: undefined,
      problems: [
        error(
          "csv-empty",
          { file, line: 1 },
          {
            da: "filen er tom; ventede en række med kolonnenavne",
            en: "the file is empty; expected a row of column names",
          },
        ),
      ],
    };
  }
  const header = first.record;
  const problems = others
    .filter(({ record }) => record.length !== header.length)
    .map(({ record, info }) =>
      error(
        "csv-cells",
        { file, line: info.lines },
        {
          da: `rækken har ${record.length} celler; kolonnenavnene er ${header.length}`,
          en: `the row has ${record.length} cells; the column names are ${header.length}`,
        },
      ),
    );
  return checked(
    { header, rows: others.map(({ record }) => record), lines: others.map(({ info }) => info.lines) },
    problems,
  );
}

function headerProblems(header: readonly string[], place: Place): readonly Problem[] {
  const missing = requiredColumns
    .filter((name) => !header.includes(name))
    .map((name) =>
      error("csv-column-missing", place, {
        da: `kolonnen "${name}" mangler; fandt ${header.join(", ")}`,
        en: `the column "${name}" is missing; found ${header.join(", ")}`,
      }),
    );
  const twice = header
    .filter((name, at) => header.indexOf(name) < at)
    .map((name) =>
      error("csv-column-twice", place, {
        da: `kolonnen "${name}" står to gange`,
        en: `the column "${name}" stands twice`,
      }),
    );
  return [...missing, ...twice];
}

function numberProblems(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  placeOf: (row: number) => Place,
): readonly Problem[] {
  const columns = header.flatMap((name, at) => (isOneOf(decimalColumns, name) ? [{ name, at }] : []));
  return rows.flatMap((cells, row) =>
    columns.flatMap(({ name, at }) => {
      const text = cells[at] ?? "";
      if (text === "" || parseDecimal(text) !== undefined) return [];
      return [
        error("csv-number", placeOf(row), {
          da: `"${name}" er "${text}"; ventede et tal med punktum som decimaltegn`,
          en: `"${name}" is "${text}"; expected a number with a decimal point`,
        }),
      ];
    }),
  );
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
