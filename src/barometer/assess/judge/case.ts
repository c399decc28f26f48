import type { Period } from "../../../cube/index.js";
import type { Evidence } from "../evidence/evidence.js";

/** What a verdict is made from, beside the target's own figures. */
export interface Case {
  readonly evidence: Evidence;
  /** The period whose figure the deadline asks for, and the last day that is in time. */
  readonly goalPeriod: Period | undefined;
  readonly due: string | undefined;
  readonly asOf: string;
}
