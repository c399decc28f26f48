import { error, type Problem, type Sentence } from "../../problems/index.js";
import { indexPolicy } from "../policy-index.js";
import { isPartOf } from "../population-differences.js";
import type { PolicySource } from "../read-policy.js";

/** Groups that include themselves, directly or in a ring: then neither of two is the larger one. */
export function groupProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  const index = indexPolicy(policy);
  return policy.groups.flatMap(({ id, includes = [] }, i) =>
    includes.flatMap((part, j) =>
      part === id || isPartOf(id, part, index)
        ? [error("group-ring", placeOf(["groups", i, "includes", j]), ring(id, part))]
        : [],
    ),
  );
}

function ring(id: string, part: string): Sentence {
  return part === id
    ? {
        da: `gruppen "${id}" står som del af sig selv; ventede andre grupper`,
        en: `the group "${id}" stands as part of itself; expected other groups`,
      }
    : {
        da: `gruppen "${id}" omfatter "${part}", som selv omfatter "${id}"; kun den ene kan omfatte den anden`,
        en: `the group "${id}" includes "${part}", which itself includes "${id}"; only one can include the other`,
      };
}
