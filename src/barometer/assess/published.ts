import type { EditionSeries } from "../../edition/index.js";
import type { Policy, PolicyIndex } from "../../policy/index.js";

/** Everything an assessment reads: the policy and the series that its edition publishes, nothing else. */
export interface Published {
  readonly policy: Policy;
  readonly index: PolicyIndex;
  readonly series: readonly EditionSeries[];
  /** The edition's day: a deadline before it has passed, whether or not anything was measured since. */
  readonly asOf: string;
}
