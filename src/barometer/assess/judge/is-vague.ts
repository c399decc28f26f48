import type { Qualifier } from "../../../cube/index.js";

/** "Just under 60" is no number that a figure can be held against; "approx. 60" is taken as printed. */
export function isVague(qualifier: Qualifier | undefined): boolean {
  return qualifier !== undefined && ["just_below", "just_above", "between", "none"].includes(qualifier);
}
