import type { Problem } from "../../problems/index.js";
import { languageProblems } from "../language-problems.js";
import { policyTexts } from "../policy-texts.js";
import type { PolicySource } from "../read-policy.js";

/** Texts of the policy that lack one of its languages, or have one that is not of it. */
export function textProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  return languageProblems(policyTexts(policy), policy.languages, placeOf);
}
