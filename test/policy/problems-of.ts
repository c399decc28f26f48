import { readPolicy } from "../../src/policy/index.js";
import type { Problem } from "../../src/problems/index.js";

/** What `isobar check` says about the policy of a workspace. */
export function problemsOf(files: ReadonlyMap<string, string>): readonly Problem[] {
  return readPolicy(files).problems;
}
