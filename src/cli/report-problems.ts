import { inReadingOrder, type Problem, problemCounts, problemLines } from "../problems/index.js";
import type { Call } from "./command.js";

/** Prints problems as lines to standard error, one per problem in reading order. */
export function reportProblems(problems: readonly Problem[], { language, effects }: Call): void {
  for (const line of problemLines(problems, language)) effects.err(line);
}

/** The same for machines: one JSON document on standard output. */
export function problemsAsJson(problems: readonly Problem[]): string {
  return JSON.stringify({ problems: inReadingOrder(problems) }, undefined, 2);
}

export { problemCounts };
