import {
  type Grid,
  mostGridRows,
  readWorkbook,
  recogniseFormat,
  tableGrid,
  textGrid,
} from "../../formats/index.js";
import { type Checked, error, type Problem } from "../../problems/index.js";
import type { Call } from "../call/command.js";
import { readerOptions } from "./reader-options.js";
import { inLanguage, unknownLanguage } from "./table-language.js";

/** The sheets of a workbook, the one of a text file, or the tables of a format that says itself what it holds. */
export async function gridsOf(
  call: Call,
  file: string,
  bytes: Uint8Array,
): Promise<Checked<readonly Grid[]>> {
  const format = recogniseFormat(bytes);
  const [encoding, language] = [call.option("encoding"), call.option("language")];
  const isSheet = format?.read === undefined || format.id === "csv" || format.id === "xlsx";
  if (isSheet && language !== undefined)
    return { value: undefined, problems: [unknownLanguage(language, [], file)] };
  if (format?.id === "xlsx") return readWorkbook(file, bytes);
  if (format?.read === undefined || format.id === "csv") {
    const { value, problems } = textGrid(file, bytes, encoding);
    return { value: value === undefined ? undefined : [value], problems };
  }
  const { value, problems } = await format.read(file, bytes, readerOptions(call, file));
  const tooLong = value?.find(({ table }) => table.length > mostGridRows);
  if (tooLong !== undefined)
    return { value: undefined, problems: [...problems, tooManyRows(file, tooLong.table.length)] };
  if (value === undefined) return { value, problems };
  const read = value.map(({ table, placeOf }) => ({ placeOf, ...inLanguage(table, language, file) }));
  const missing = read.flatMap((one) => one.problems);
  if (missing.length > 0) return { value: undefined, problems: [...problems, ...missing.slice(0, 1)] };
  return {
    value: read.flatMap(({ value: table, placeOf }) =>
      table === undefined ? [] : [tableGrid({ table, placeOf })],
    ),
    problems,
  };
}

function tooManyRows(file: string, rows: number): Problem {
  return error(
    "table-rows",
    { file },
    {
      da: `tabellen har ${rows} rækker; højst ${mostGridRows} bringes ind med en opsætning`,
      en: `the table has ${rows} rows; at most ${mostGridRows} are brought in by a mapping`,
    },
  );
}
