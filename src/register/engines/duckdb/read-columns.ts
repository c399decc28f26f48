import type { ScopeVariable } from "../../../policy/index.js";
import type { FilePlan } from "../../plan/file-plan.js";

/**
 * The variables that are read from a file with these columns: those that something is counted by, and in the place of
 * last year's value that is not there, the variable whose value it is.
 */
export function readColumns({ columns }: FilePlan, present: readonly string[]): readonly ScopeVariable[] {
  const read = columns.map(({ variable, lastYearOf }) =>
    lastYearOf === undefined || present.includes(variable.id) ? variable : lastYearOf,
  );
  return [...new Map(read.map((variable) => [variable.id, variable])).values()];
}
