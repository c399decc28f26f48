import type { Assessment } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import type { Evidence } from "../evidence/evidence.js";
import type { MeasuredTarget } from "../measured/measured-target.js";
import type { Published } from "../published.js";
import { adjustedParts } from "./adjusted-parts.js";
import { baselineFromOtherSource } from "./baseline-from-other-source.js";
import { betterOffEndFell } from "./better-off-end-fell.js";
import { countReadings } from "./count-readings.js";
import { notAmongStayers } from "./not-among-stayers.js";
import { rankRange } from "./rank-range.js";
import { rankUniverseChanged } from "./rank-universe-changed.js";
import { unadjustedShown } from "./unadjusted-shown.js";

/** What a reader must know lest a status say more than its figures do; each guard is a file of its own. */
export function guardNotes(
  stated: Target,
  { target }: MeasuredTarget,
  evidence: Evidence,
  published: Published,
): Assessment["notes"] {
  return [
    ...betterOffEndFell(target, evidence.latest, published),
    ...notAmongStayers(target, evidence.latest, published),
    ...countReadings(target, evidence.latest, published),
    ...rankUniverseChanged(target, evidence),
    ...rankRange(target, evidence),
    ...adjustedParts(target, evidence.latest, published),
    ...unadjustedShown(stated, evidence.latest, published),
    ...baselineFromOtherSource(evidence),
  ];
}
