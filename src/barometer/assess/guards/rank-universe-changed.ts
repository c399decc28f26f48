import type { Assessment } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import type { Evidence } from "../evidence/evidence.js";

/** A rank can move because others were ranked, not because anything changed: so many then, so many now. */
export function rankUniverseChanged({ kind }: Target, { baseline, latest }: Evidence): Assessment["notes"] {
  const [before, after] = [baseline?.denominator, latest?.denominator];
  if (kind !== "rank" || before === undefined || after === undefined || before === after) return [];
  return [{ code: "rank-universe-changed", numbers: { before, after } }];
}
