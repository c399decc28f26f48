import { type Checked, error, type Sentence } from "../../../problems/index.js";

/** A CSV file as its first line shows it. */
export interface CsvForm {
  readonly kind: "csv";
  readonly separator: "," | ";";
  readonly header: readonly string[];
}

/** The column names in the first line of a CSV file, and what separates them: a comma or a semicolon. */
export function readHeader(bytes: Uint8Array, file: string): Checked<CsvForm> {
  const refused = (sentence: Sentence): Checked<CsvForm> => ({
    value: undefined,
    problems: [error("record-header", { file, line: 1 }, sentence)],
  });
  const end = bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  let line: string;
  try {
    line = new TextDecoder("utf-8", { fatal: true }).decode(end === -1 ? bytes : bytes.subarray(0, end));
  } catch {
    return refused({
      da: "kolonnenavnene er ikke UTF-8; ventede en CSV-fil i UTF-8",
      en: "the column names are not UTF-8; expected a CSV file in UTF-8",
    });
  }
  const [byComma, bySemicolon] = [namesIn(line, ","), namesIn(line, ";")];
  const separator = bySemicolon.length > byComma.length ? ";" : ",";
  const header = separator === ";" ? bySemicolon : byComma;
  if (line.trim() === "") {
    return refused({
      da: "den første linje er tom; ventede kolonnenavne",
      en: "the first line is empty; expected column names",
    });
  }
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) {
    return refused({
      da: "et kolonnenavn står to gange",
      en: "a column name stands twice",
    });
  }
  return { value: { kind: "csv", separator, header }, problems: [] };
}

function namesIn(line: string, separator: string): readonly string[] {
  const names: string[] = [];
  let name = "";
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      names.push(name.trim());
      name = "";
    } else name += character;
  }
  return [...names, name.trim()];
}
