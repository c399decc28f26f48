import { type Checked, problemLines } from "../../../src/problems/index.js";

/** What was made; that something is wrong with what this program makes for itself is a fault of it. */
export function noProblems<T>({ value, problems }: Checked<T>): T {
  if (value === undefined || problems.length > 0) throw new Error(problemLines(problems, "en").join("\n"));
  return value;
}
