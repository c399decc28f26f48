import type { Assessment } from "../../../edition/index.js";
import type { Evidence } from "../evidence/evidence.js";

/**
 * The figure a target starts from and the one it is judged by have no source in common. A source that goes by the
 * same id in two deliveries is the same one.
 */
export function baselineFromOtherSource({ baseline, latest }: Evidence): Assessment["notes"] {
  if (baseline === undefined || latest === undefined) return [];
  const now = latest.sources.map(ownId);
  if (baseline.sources.some((source) => now.includes(ownId(source)))) return [];
  return [{ code: "baseline-from-other-source", numbers: { from: baseline.period, to: latest.period } }];
}

/** Sources stand as `delivery/source` in an edition. */
function ownId(source: string): string {
  return source.slice(source.indexOf("/") + 1);
}
