import { error, type Problem, type Sentence } from "../../problems/index.js";

/** Says what is wrong with a dataset, at the line that its part begins in. */
export function datasetProblem(
  code: "dimensions" | "codes" | "cells" | "value",
  file: string,
  line: number,
  path: string,
  sentence: Sentence,
): Problem {
  return error(`json-stat-${code}`, { file, line, path }, sentence);
}
