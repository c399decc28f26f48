import type { Period } from "../../cube/index.js";
import type { Policy, RuleSet } from "../../policy/index.js";

/** Rule sets with their later versions, in the policy's order. */
export function ruleFamilies({ ruleSets }: Policy): readonly (readonly RuleSet[])[] {
  const families = new Map<string, RuleSet[]>();
  for (const rules of ruleSets) {
    const name = rules.versionOf ?? rules.id;
    const versions = families.get(name);
    if (versions === undefined) families.set(name, [rules]);
    else versions.push(rules);
  }
  return [...families.values()];
}

/** The version in force on the last day of a period. */
export function ruleInForce(versions: readonly RuleSet[], { end = "" }: Period): RuleSet | undefined {
  return versions.find(({ validFrom = "", validTo = "~" }) => validFrom <= end && end <= validTo);
}
