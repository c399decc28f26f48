import {
  type Cube,
  type CubeAttribute,
  type CubeDimension,
  codeColumn,
  decimalColumn,
  parseDecimal,
} from "../cube/index.js";
import {
  type Checked,
  checked,
  error,
  mostProblems,
  nearest,
  type Place,
  type Problem,
  quoted,
  rowsNotRead,
} from "../problems/index.js";
import { decodeUtf8 } from "./decode-utf8.js";
import { splitRows } from "./split-rows.js";
import { attributeColumns, decimalColumns, requiredColumns, wordColumns } from "./tidy-columns.js";

/** A cube read from a file, with the place of its header and of each of its rows. */
export interface CubeSource {
  readonly cube: Cube;
  readonly header: Place;
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
  const { header, headerLine, rows, lines } = table.value;

  const headerPlace: Place = { file, line: headerLine };
  const placeOf = (row: number): Place => ({ file, line: lines[row] ?? headerLine });
  const problems = [
    ...headerProblems(header, headerPlace),
    ...table.problems,
    ...numberProblems(header, rows, placeOf),
  ];
  if (problems.length > 0) return { value: undefined, problems };

  const texts = (name: string): readonly string[] => {
    const at = header.indexOf(name);
    return rows.map((row) => row[at] ?? "");
  };
  const dimensions = header
    .filter((name) => ![decimalColumns, attributeColumns, wordColumns].some((all) => isOneOf(all, name)))
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
  return checked({ cube, header: headerPlace, placeOf }, problems);
}

function headerProblems(header: readonly string[], place: Place): readonly Problem[] {
  const missing = requiredColumns
    .filter((name) => !header.includes(name))
    .map((name) => {
      const near = nearest(name, header);
      const found = header.slice(0, 20).map(quoted).join(", ");
      return error("csv-column-missing", place, {
        da: `kolonnen "${name}" mangler; ${near === undefined ? `fandt ${found}` : `er ${quoted(near)} ment?`}`,
        en: `the column "${name}" is missing; ${near === undefined ? `found ${found}` : `is ${quoted(near)} meant?`}`,
      });
    });
  const nameless = header.flatMap((name, at) =>
    name !== ""
      ? []
      : [
          error("csv-column-name", place, {
            da: `kolonne ${at + 1} har intet navn`,
            en: `column ${at + 1} has no name`,
          }),
        ],
  );
  const twice = header
    .filter((name, at) => name !== "" && header.indexOf(name) < at)
    .map((name) =>
      error("csv-column-twice", place, {
        da: `kolonnen ${quoted(name)} står to gange`,
        en: `the column ${quoted(name)} stands twice`,
      }),
    );
  return [...missing, ...nameless, ...twice];
}

function numberProblems(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  placeOf: (row: number) => Place,
): readonly Problem[] {
  const columns = header.flatMap((name, at) => (isOneOf(decimalColumns, name) ? [{ name, at }] : []));
  const problems: Problem[] = [];
  for (const [row, cells] of rows.entries()) {
    if (problems.length >= mostProblems) return [...problems, rowsNotRead(placeOf(row), rows.length - row)];
    for (const { name, at } of columns) {
      const text = cells[at] ?? "";
      if (text !== "" && parseDecimal(text) === undefined) problems.push(noNumber(name, text, placeOf(row)));
    }
  }
  return problems;
}

function noNumber(name: string, text: string, place: Place): Problem {
  return error("csv-number", place, {
    da: `"${name}" er ${quoted(text)}; ventede et tal med punktum som decimaltegn og uden tusindtalsskilletegn`,
    en: `"${name}" is ${quoted(text)}; expected a number with a decimal point and no thousands separators`,
  });
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
