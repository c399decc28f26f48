import { hasErrors, inReadingOrder, type Problem, problemLines } from "../../problems/index.js";
import type { Call } from "./command.js";

/**
 * Prints problems as lines to standard error, one per problem in reading order. A command that was asked to answer as
 * JSON and fails gives them as its answer instead.
 */
export function reportProblems(problems: readonly Problem[], call: Call): void {
  if (call.isSet("json") && hasErrors(problems)) call.effects.out(problemsAsJson(problems));
  else for (const line of problemLines(problems, call.language)) call.effects.err(line);
}

/** The same, and the exit code of a command whose input is at fault. */
export function failed(problems: readonly Problem[], call: Call): number {
  reportProblems(problems, call);
  return 1;
}

/** One JSON document for machines, with what else belongs to the answer. */
export function problemsAsJson(problems: readonly Problem[], more: object = {}): string {
  return JSON.stringify({ problems: inReadingOrder(problems), ...more }, undefined, 2);
}

/**
 * Without the notes on the policy's own text: they are what `check` is asked for, and would hide what a command
 * that makes something has to say.
 */
export function withoutTextNotes(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity, code }) => severity !== "note" || !code.startsWith("arithmetic"));
}
