import type { Problem } from "../problems/index.js";
import { dimensionProblems } from "./checks/dimension-problems.js";
import { idProblems } from "./checks/id-problems.js";
import { linkProblems } from "./checks/link-problems.js";
import { placeProblems } from "./checks/place-problems.js";
import { pointProblems } from "./checks/point-problems.js";
import { targetProblems } from "./checks/target-problems.js";
import { textProblems } from "./checks/text-problems.js";
import type { PolicySource } from "./read-policy.js";

/** Everything that must hold between the parts of a policy and is no matter of a single field's form. */
export function checkPolicy(source: PolicySource): readonly Problem[] {
  return [
    idProblems,
    dimensionProblems,
    placeProblems,
    linkProblems,
    pointProblems,
    textProblems,
    targetProblems,
  ].flatMap((check) => check(source));
}
