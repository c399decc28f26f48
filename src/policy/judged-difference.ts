import type { Target } from "./schema/policy.js";

/**
 * Whether a target is judged by how far two figures are apart: by a difference that is `measured` as one, such as a
 * gap or an adjusted gap, or `computed` from its own figures and those of whom it asks to be the same as. Undefined
 * when it is judged by a figure alone.
 */
export function judgedDifference({ subject, kind, goal }: Target): "measured" | "computed" | undefined {
  if (subject?.gap !== undefined || subject?.measure?.endsWith("gap") === true) return "measured";
  return kind === "parity" || (kind === "composition" && goal === undefined) ? "computed" : undefined;
}
