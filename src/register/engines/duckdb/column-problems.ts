import { useOf } from "../../../policy/index.js";
import type { Problem } from "../../../problems/index.js";
import type { FilePlan } from "../../plan/file-plan.js";
import { missingColumn, otherType } from "../column-problem.js";
import type { DuckDbSession } from "./duckdb-session.js";
import type { RecordFileForm } from "./record-file-form.js";
import { fileSql } from "./records-view.js";

/** The columns that a file has, and what a plan needs of them and does not find. */
export async function columnProblems(
  session: DuckDbSession,
  path: string,
  form: RecordFileForm,
  plan: FilePlan,
  file: string,
): Promise<{ readonly present: readonly string[]; readonly problems: readonly Problem[] }> {
  const types = await columnTypes(session, path, form);
  const present = [...types.keys()];
  const { key, period } = plan.file;
  const needed = plan.columns.flatMap(({ variable, lastYearOf }) =>
    lastYearOf === undefined || types.has(variable.id) ? [variable] : [lastYearOf],
  );
  const names = [...new Set([key, period, ...needed.map(({ id }) => id)])];
  const problems = names.flatMap((name): readonly Problem[] => {
    const type = types.get(name);
    if (type === undefined) return [missingColumn(name, present, file)];
    const variable = needed.find(({ id }) => id === name);
    if (form.kind === "csv" || variable === undefined) return [];
    const { holds } = useOf(variable);
    if ((holds === "number" ? wholeNumbers : texts).test(type)) return [];
    return [otherType(name, type, expectedTypes[holds], file)];
  });
  return { present, problems };
}

const wholeNumbers = /^(?:U?TINYINT|U?SMALLINT|U?INTEGER|BIGINT|BOOLEAN)$/;
const texts = /^(?:VARCHAR|ENUM\(.*\))$/s;

const expectedTypes = {
  number: { da: "hele tal (INTEGER eller BIGINT)", en: "whole numbers (INTEGER or BIGINT)" },
  text: { da: "koder som tekst (VARCHAR)", en: "codes as text (VARCHAR)" },
} as const;

async function columnTypes(
  session: DuckDbSession,
  path: string,
  form: RecordFileForm,
): Promise<ReadonlyMap<string, string>> {
  if (form.kind === "csv") return new Map(form.header.map((name) => [name, "VARCHAR"]));
  const described = await session.run(`DESCRIBE SELECT * FROM ${fileSql(path, form, [])}`);
  return new Map((await described.getRows()).map(([name, type]) => [String(name), String(type)]));
}
