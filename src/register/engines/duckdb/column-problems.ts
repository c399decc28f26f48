import { type ScopeVariable, useOf } from "../../../policy/index.js";
import type { Problem } from "../../../problems/index.js";
import type { FilePlan } from "../../plan/file-plan.js";
import { missingColumn, noColumn, otherType } from "../column-problem.js";
import { readColumns } from "./read-columns.js";

/** Columns that a plan needs and a file has not, or has with another type: DuckDB's, by column; text files have none. */
export function columnProblems(
  plan: FilePlan,
  types: ReadonlyMap<string, string | undefined>,
  file: string,
): readonly Problem[] {
  const present = [...types.keys()];
  const missing = (name: string) => (types.has(name) ? [] : [missingColumn(name, present, file)]);
  const columns = readColumns(plan, present);
  if (![plan.file.key, ...columns.map(({ id }) => id)].some((name) => types.has(name)))
    return [noColumn(file)];
  return [
    ...missing(plan.file.key),
    ...columns.flatMap((variable) => {
      const type = types.get(variable.id);
      const { pattern, expected } = expectedType(variable);
      if (type === undefined || pattern.test(type)) return missing(variable.id);
      return [otherType(variable.id, type, expected, file)];
    }),
  ];
}

function expectedType(variable: ScopeVariable) {
  return useOf(variable).holds === "number" ? wholeNumbers : texts;
}

const wholeNumbers = {
  pattern: /^(?:U?TINYINT|U?SMALLINT|U?INTEGER|BIGINT|BOOLEAN)$/,
  expected: { da: "hele tal (INTEGER eller BIGINT)", en: "whole numbers (INTEGER or BIGINT)" },
};

const texts = {
  pattern: /^(?:VARCHAR|ENUM\(.*\))$/s,
  expected: { da: "koder som tekst (VARCHAR)", en: "codes as text (VARCHAR)" },
};
