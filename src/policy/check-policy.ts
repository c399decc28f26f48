import type { Problem } from "../problems/index.js";
import { idProblems } from "./checks/id-problems.js";
import { linkProblems } from "./checks/link-problems.js";
import { targetProblems } from "./checks/target-problems.js";
import { textProblems } from "./checks/text-problems.js";
import type { PolicySource } from "./read-policy.js";

/** Everything that must hold between the parts of a policy and is no matter of a single field's form. */
export function checkPolicy(source: PolicySource): readonly Problem[] {
  return [...idProblems(source), ...linkProblems(source), ...textProblems(source), ...targetProblems(source)];
}
