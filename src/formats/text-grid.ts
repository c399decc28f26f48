import { CsvError, parse } from "csv-parse/sync";
import { type Checked, error } from "../problems/index.js";
import type { Grid, GridCell } from "./grid.js";
import { decodeText } from "./text/decode-text.js";
import type { Encoding } from "./text/encoding.js";

/** A text file with columns as a sheet, its cells as they stand there; places are lines. */
export function textGrid(file: string, bytes: Uint8Array, encoding?: Encoding): Checked<Grid> {
  if (bytes.length > mostBytes) return { value: undefined, problems: [tooLarge(file)] };
  const decoded = decodeText(file, bytes, encoding);
  if (decoded.value === undefined) return { value: undefined, problems: decoded.problems };
  const text = decoded.value.text.replace(/\r\n?/g, "\n");
  let records: readonly { readonly record: readonly string[]; readonly lines: number }[];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      // Its types do not say that another thing than a record may come back.
      on_record: (record, { lines }) => ({ record, lines }) as unknown as string[],
    }) as unknown as typeof records;
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    return { value: undefined, problems: [notClosed(file, Number(failure.lines))] };
  }
  const rows = records.map(({ record }) => record.map(textCell));
  const lines = records.map(({ record, lines: end }) => end - record.join("").split("\n").length + 1);
  return {
    value: { rows, merges: [], placeOf: (row) => ({ file, line: lines[row] ?? 1 }) },
    problems: [],
  };
}

/** A sheet that somebody saved as text is far smaller. */
const mostBytes = 50_000_000;

/** The sign that most lines have the same number of, of those at the beginning. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split("\n").slice(0, 100);
  const score = (sign: string): number => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.replace(/"[^"]*"/g, "").split(sign).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  };
  return [";", "\t", ","].reduce((best, sign) => (score(sign) > score(best) ? sign : best));
}

function textCell(content: string): GridCell | undefined {
  const text = content.replace(/[\s\u200b\ufeff]+/gu, " ").trim();
  if (text === "") return undefined;
  const indent = /^[ \u00a0]*/.exec(content)?.[0].length ?? 0;
  return indent === 0 ? { kind: "text", text } : { kind: "text", text, indent };
}

function tooLarge(file: string) {
  return error(
    "file-size",
    { file, line: 1 },
    {
      da: `filen er større end ${mostBytes / 1_000_000} MB; gem kun arket med tabellen`,
      en: `the file is larger than ${mostBytes / 1_000_000} MB; save only the sheet with the table`,
    },
  );
}

function notClosed(file: string, line: number) {
  return error(
    "csv-quote",
    { file, line },
    {
      da: "en celle, der begynder med et anførselstegn, slutter ikke med et",
      en: "a cell that begins with a quotation mark does not end with one",
    },
  );
}
