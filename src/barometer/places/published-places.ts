import type { Policy } from "../../policy/index.js";
import type { SeriesWithPolicy } from "../series-index.js";

/** All that is published, by which a comparison of places can be redone. */
export interface PublishedPlaces extends SeriesWithPolicy {
  readonly policy: Policy;
}
