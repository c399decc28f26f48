import { CsvError, parse } from "csv-parse/sync";
import { type Checked, error, mostProblems, type Problem, rowsNotRead } from "../problems/index.js";

/** The cells of a table with the line each row begins in. */
export interface Rows {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** What stands between the cells of a row. */
export type Delimiter = "," | ";" | "\t";

/** The sign that stands most often in the first row: spreadsheets of many countries write semicolons. */
export function delimiterOf(text: string): Delimiter {
  const [first = ""] = text.split(/[\r\n]/, 1);
  const often = (sign: Delimiter): number => first.split(sign).length;
  const [most = ","] = ([",", ";", "\t"] as const).toSorted((a, b) => often(b) - often(a));
  return most;
}

/**
 * Splits CSV into a header and rows of the same length; a row of another length is a problem and is left out.
 * Rows without any text are no rows. Line breaks inside a cell become line feeds.
 */
export function splitRows(file: string, text: string, delimiter: Delimiter = ","): Checked<Rows> {
  // The library counts a CRLF inside a cell as two lines, and takes the first line's ending for all others.
  const lineFeeds = text.replace(/\r\n?/g, "\n");
  const refused = (problem: Problem): Checked<Rows> => ({ value: undefined, problems: [problem] });
  const lineCount = countLines(lineFeeds);
  if (lineCount > mostLines) return refused(linesProblem(file, lineCount));
  let records: readonly CsvRecord[];
  try {
    records = parsed(lineFeeds, delimiter);
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    return refused(quoteProblem(file, lineFeeds, failure));
  }
  const [first, ...others] = records;
  if (first === undefined) return refused(emptyProblem(file));
  const header = first.record;
  const separator = header.length === 1 && delimiter === "," ? /[;\t]/.exec(header[0] ?? "")?.[0] : undefined;
  if (separator !== undefined) return refused(separatorProblem(file, firstLine(first), separator));

  const unfitting = others.filter(({ record }) => record.length !== header.length);
  const fitting = others.filter(({ record }) => record.length === header.length);
  return {
    value: {
      header,
      headerLine: firstLine(first),
      rows: fitting.map(({ record }) => record),
      lines: fitting.map(firstLine),
    },
    problems: [
      ...unfitting
        .slice(0, mostProblems)
        .map((row) => lengthProblem(file, firstLine(row), row.record.length, header.length)),
      ...unfitting
        .slice(mostProblems, mostProblems + 1)
        .map((row) => rowsNotRead({ file, line: firstLine(row) }, unfitting.length - mostProblems)),
    ],
  };
}

/** A table of aggregates has fewer; the library needs some kilobytes for each. */
const mostLines = 100_000;

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function linesProblem(file: string, found: number): Problem {
  return error(
    "csv-lines",
    { file, line: mostLines + 1 },
    {
      da: `tabellen har ${found} linjer; højst ${mostLines} læses, så del den i flere leveringer`,
      en: `the table has ${found} lines; at most ${mostLines} are read, so divide it into several deliveries`,
    },
  );
}

interface CsvRecord {
  readonly record: readonly string[];
  /** The line it ends in. */
  readonly lines: number;
}

function parsed(text: string, delimiter: Delimiter): readonly CsvRecord[] {
  return parse(text, {
    // Of what the library knows of a record only the line is kept: for a short one it makes an error with its stack.
    // Its types do not say that another thing than a record may come back.
    on_record: (record, { lines }) => ({ record, lines }) as unknown as string[],
    delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  }) as unknown as readonly CsvRecord[];
}

/** The library gives the line a record ends in; the line breaks in its cells lead back to where it begins. */
function firstLine({ record, lines }: CsvRecord): number {
  return lines - record.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
}

function quoteProblem(file: string, text: string, failure: CsvError): Problem {
  if (failure.code === "INVALID_OPENING_QUOTE") {
    return error(
      "csv-quote",
      { file, line: Number(failure.lines) },
      {
        da: "et anførselstegn midt i en celle; sæt hele cellen i anførselstegn, og skriv tegnet dobbelt",
        en: "a quotation mark inside a cell; put the whole cell in quotation marks and double the mark",
      },
    );
  }
  // `bytes` is where the last complete cell ended, so the cell that failed opens with the next mark.
  const bytes = Buffer.from(text);
  const opening = bytes.indexOf('"', Number(failure.bytes));
  return error(
    "csv-quote",
    { file, line: bytes.toString("utf8", 0, opening).split("\n").length },
    {
      da: "en celle, der begynder med et anførselstegn her, slutter ikke med et; et anførselstegn inde i cellen skrives dobbelt",
      en: "a cell that begins with a quotation mark here does not end with one; a mark inside the cell is doubled",
    },
  );
}

function emptyProblem(file: string): Problem {
  return error(
    "csv-empty",
    { file, line: 1 },
    {
      da: "filen er tom; ventede en række med kolonnenavne",
      en: "the file is empty; expected a row of column names",
    },
  );
}

function separatorProblem(file: string, line: number, separator: string): Problem {
  const found = separator === ";" ? { da: "semikolon", en: "semicolons" } : { da: "tabulator", en: "tabs" };
  return error(
    "csv-separator",
    { file, line },
    {
      da: `kolonnerne er adskilt af ${found.da}; ventede komma`,
      en: `the columns are separated by ${found.en}; expected commas`,
    },
  );
}

function lengthProblem(file: string, line: number, found: number, expected: number): Problem {
  const comma =
    found > expected
      ? {
          da: "; en celle, der indeholder et komma, sættes i anførselstegn",
          en: "; a cell that holds a comma is put in quotation marks",
        }
      : { da: "", en: "" };
  return error(
    "csv-cells",
    { file, line },
    {
      da: `rækken har ${found} celler, men der er ${expected} kolonnenavne${comma.da}`,
      en: `the row has ${found} cells, but there are ${expected} column names${comma.en}`,
    },
  );
}
