import { checkedAgainst, type Policy, readYaml } from "../../policy/index.js";
import { type Checked, checked } from "../../problems/index.js";
import { mappingSchema, type SheetMapping } from "./mapping.js";
import { mappingProblems } from "./mapping-problems.js";

/**
 * Reads a mapping from its file; every mistake with its place: what it may not say and, held against a policy, what that does
 * not know. Answers that are still missing are told once.
 */
export function readMapping(file: string, text: string, policy?: Policy): Checked<SheetMapping> {
  const source = readYaml(file, text);
  const { value, problems } = checkedAgainst(mappingSchema, source);
  if (value === undefined || policy === undefined) return { value, problems };
  return checked(value, mappingProblems(value, source, policy));
}
