import type { Assessment } from "../../../edition/index.js";
import type { Evidence } from "../evidence/evidence.js";

/** The figure a target starts from and the one it is judged by have no source in common. */
export function baselineFromOtherSource({ baseline, latest }: Evidence): Assessment["notes"] {
  if (baseline === undefined || latest === undefined) return [];
  if (baseline.sources.some((source) => latest.sources.includes(source))) return [];
  return [{ code: "baseline-from-other-source", numbers: { from: baseline.period, to: latest.period } }];
}
