import { type Coverage, coverage } from "../../policy/index.js";
import type { Workspace } from "../../workspace/index.js";

/** What the policy of a workspace covers, with the figures of every delivery and those that are derived from them. */
export function workspaceCoverage({ source: { policy }, deliveries }: Workspace): Coverage {
  const delivered = deliveries.flatMap(({ observations }) =>
    // A withheld figure exists; one that is missing or was never collected does not.
    observations.filter(({ observation }) => !["L", "M", "O"].includes(observation.obsStatus)),
  );
  const derived = policy.areas.flatMap((area) => area.derived.flatMap(({ point }) => point.indicator ?? []));
  return coverage(policy, new Set([...delivered.map(({ key }) => key.indicator), ...derived]));
}
