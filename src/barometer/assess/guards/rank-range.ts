import { compareDecimals } from "../../../cube/index.js";
import type { Assessment } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import type { Evidence } from "../evidence/evidence.js";
import { confidenceLimits } from "../judge/limits.js";

/** A rank that noise alone could make any of several: the first and the last of them stand beside it. */
export function rankRange({ kind }: Target, { latest }: Evidence): Assessment["notes"] {
  if (kind !== "rank" || latest?.lower === undefined || latest.upper === undefined) return [];
  const limits = confidenceLimits(latest);
  if (limits === undefined || compareDecimals(limits.low, limits.high) >= 0) return [];
  return [{ code: "rank-range", numbers: { from: latest.lower, to: latest.upper } }];
}
