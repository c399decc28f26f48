import type { EditionSeries } from "../../edition/index.js";
import type { Policy, PolicyIndex } from "../../policy/index.js";

/** All that is published, by which a comparison of places can be redone. */
export interface PublishedPlaces {
  readonly policy: Policy;
  readonly index: PolicyIndex;
  readonly series: readonly EditionSeries[];
}
