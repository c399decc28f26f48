import type { RecordFile, Variable } from "../schema/policy.js";

/** The variable whose list and limits hold for one: that of last year's value is the one whose value it is. */
export function originalVariable(
  { variables }: Pick<RecordFile, "variables">,
  id: string,
): Variable | undefined {
  const variable = variables.find((one) => one.id === id);
  return variables.find((one) => one.id === variable?.lastYearOf) ?? variable;
}

/** The column of a delivery in which the codes of a variable stand; undefined of one that is in none. */
export function deliveredColumn(variable: Variable | undefined): string | undefined {
  return variable?.places === undefined ? variable?.dimension : "ref_area";
}
