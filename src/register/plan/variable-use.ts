import { type Scope, useOf, type VariableUse } from "../../policy/index.js";

/** A variable of a file as conditions and dimensions use it. One that is not there is a programming error. */
export function variableUse({ variables }: Scope, id: string): VariableUse {
  const found = variables.get(id);
  if (found === undefined) throw new Error(`unknown variable: ${id}`);
  return useOf(found);
}
