import { error, type Problem, type Sentence } from "../../problems/index.js";

/** What stops the reading of a PX file at a line. */
export interface Fault {
  readonly line: number;
  readonly sentence: Sentence;
}

export function fault(line: number, sentence: Sentence): Fault {
  return { line, sentence };
}

export function isFault<T>(found: T | Fault): found is Fault {
  return typeof found === "object" && found !== null && "sentence" in found && "line" in found;
}

export function faultProblem(file: string, { line, sentence }: Fault): Problem {
  return error("px-syntax", { file, line }, sentence);
}
