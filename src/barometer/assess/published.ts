import type { Policy } from "../../policy/index.js";
import type { SeriesWithPolicy } from "../series-index.js";

/** Everything an assessment reads: the policy and the series that its edition publishes, nothing else. */
export interface Published extends SeriesWithPolicy {
  readonly policy: Policy;
  /** The edition's day: a deadline before it has passed, whether or not anything was measured since. */
  readonly asOf: string;
}
