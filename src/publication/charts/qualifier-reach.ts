import type { Qualifier } from "../../cube/index.js";

/** Where the true value may lie as seen from the printed one, which decides the sign that a mark carries. */
export interface QualifierReach {
  readonly side: "here" | "around" | "lower" | "higher";
  /** "Just under" reaches less far than "under"; how far is a sign and no measure. */
  readonly far: boolean;
}

export function qualifierReach(qualifier: Qualifier | undefined): QualifierReach {
  return reaches[qualifier ?? "eq"];
}

const here: QualifierReach = { side: "here", far: false };

const reaches: Readonly<Record<Qualifier, QualifierReach>> = {
  eq: here,
  approx: { side: "around", far: false },
  just_below: { side: "lower", far: false },
  below: { side: "lower", far: true },
  up_to: { side: "lower", far: true },
  just_above: { side: "higher", far: false },
  above: { side: "higher", far: true },
  at_least: { side: "higher", far: true },
  // A span shows itself by its ends, and a figure that is none has no mark.
  between: here,
  none: here,
};
