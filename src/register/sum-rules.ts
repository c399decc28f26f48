import { type PrimaryRules, usualPercent } from "../confidentiality/index.js";
import type { Policy } from "../policy/index.js";

/** The rules by which a mean is withheld, because of what persons add to the sum behind it. */
export type SumRules = Pick<PrimaryRules, "minimumContributors" | "percent" | "dominance">;

/** What the policy asks of sums; undefined where it asks for nothing. */
export function sumRules({
  minimumCount,
  fewestContributors = minimumCount,
  pPercent = usualPercent,
  dominance,
}: Policy["settings"]): SumRules | undefined {
  if (fewestContributors === 1 && pPercent === 0 && dominance === undefined) return undefined;
  return {
    minimumContributors: fewestContributors,
    percent: pPercent === 0 ? null : pPercent,
    dominance: dominance === undefined ? null : { contributors: dominance.n, share: dominance.k },
  };
}
