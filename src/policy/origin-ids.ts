import type { Policy } from "./schema/policy.js";

/** The ids of the places that a place's borders come of: those that it succeeds, and the one that it is a part of. */
export function originIds({
  succeeds = [],
  splits,
}: Pick<Policy["places"][number], "succeeds" | "splits">): readonly string[] {
  return splits === undefined ? succeeds : [...succeeds, splits];
}
