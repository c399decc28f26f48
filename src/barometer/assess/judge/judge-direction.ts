import {
  absoluteDecimal,
  compareDecimals,
  type Decimal,
  isExact,
  parseDecimal,
} from "../../../cube/index.js";
import type { EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import type { Evidence } from "../evidence/evidence.js";
import { notAssessable, type Verdict, verdictBy } from "../verdict.js";
import { isBeyond } from "./is-beyond.js";
import { isUnchanged } from "./is-unchanged.js";
import { opposite, wayToGo } from "./ways.js";

/** Judges a target that states a way to go and no number, by the newest figure in time. */
export function judgeDirection(target: Target, latest: EditionObservation, evidence: Evidence): Verdict {
  const from = parseDecimal(target.baseline?.value ?? "");
  if (from === undefined) return notAssessable("no-baseline");
  const way = wayToGo(target, from);
  if (way === undefined) return notAssessable("definition-open");
  if (evidence.isOverdue && !evidence.isLast) return notAssessable("awaiting-data");
  if (target.subject?.gap !== undefined && hasTurned(latest, from)) {
    // Past zero the gap is closed; as far off on the other side as before, it is a gap again.
    const size = isExact(latest) ? parseDecimal(latest.value ?? "") : undefined;
    if (size === undefined) return notAssessable("too-uncertain");
    const grew = compareDecimals(absoluteDecimal(size), absoluteDecimal(from)) >= 0;
    return verdictBy(latest, grew ? "moving-away" : "right-way");
  }
  if (isUnchanged(latest, from)) return verdictBy(latest, "no-significant-change");
  const baseline = { at: from, strict: true };
  if (isBeyond(latest, baseline, way) === true) return verdictBy(latest, "right-way");
  if (isBeyond(latest, baseline, opposite(way)) === true) return verdictBy(latest, "moving-away");
  return notAssessable("too-uncertain");
}

/** The two ends of the gap have changed places since the baseline. */
function hasTurned({ value }: EditionObservation, from: Decimal): boolean {
  const now = parseDecimal(value ?? "");
  return now !== undefined && now.units * from.units < 0n;
}
