import { type Checked, type Problem, withoutEchoes } from "../problems/index.js";
import { accentProblems } from "./checks/accent-problems.js";
import { arithmeticProblems } from "./checks/arithmetic-problems.js";
import { borderProblems } from "./checks/border-problems.js";
import { classificationProblems } from "./checks/classification-problems.js";
import { dimensionProblems } from "./checks/dimension-problems.js";
import { groupProblems } from "./checks/group-problems.js";
import { idProblems } from "./checks/id-problems.js";
import { leadPictureProblems } from "./checks/lead-picture-problems.js";
import { linkProblems } from "./checks/link-problems.js";
import { placeProblems } from "./checks/place-problems.js";
import { pointProblems } from "./checks/point-problems.js";
import { recordProblems } from "./checks/record-problems.js";
import { tabulationProblems } from "./checks/tabulation-problems.js";
import { targetProblems } from "./checks/target-problems.js";
import { textProblems } from "./checks/text-problems.js";
import { type PolicySource, readPolicyFiles } from "./read-policy.js";

/**
 * A policy read and checked whole: the form of every file, and what must hold between them. All problems come
 * at once; what only repeats that something is wrong at a place is left out.
 */
export function readPolicy(files: ReadonlyMap<string, string>): Checked<PolicySource> {
  const { value, problems } = readPolicyFiles(files);
  if (value === undefined) return { value, problems };
  return { value, problems: [...problems, ...withoutEchoes(checkPolicy(value), problems)] };
}

/** Everything that must hold between the parts of a policy and is no matter of a single field's form. */
function checkPolicy(source: PolicySource): readonly Problem[] {
  return [
    idProblems,
    accentProblems,
    dimensionProblems,
    placeProblems,
    borderProblems,
    linkProblems,
    groupProblems,
    leadPictureProblems,
    pointProblems,
    textProblems,
    targetProblems,
    classificationProblems,
    arithmeticProblems,
    recordProblems,
    tabulationProblems,
  ].flatMap((check) => check(source));
}
