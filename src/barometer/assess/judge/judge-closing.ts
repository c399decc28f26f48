import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  isExact,
  parseDecimal,
  subtractDecimals,
} from "../../../cube/index.js";
import type { Assessment, EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { notAssessable, type Verdict, verdictBy } from "../verdict.js";
import type { Case } from "./case.js";
import { isFinal } from "./is-final.js";
import { judgeProgress } from "./judge-progress.js";
import { confidenceLimits } from "./limits.js";

/**
 * Judges a difference that is to become none. It is closed when it is no larger than the target's margin and its
 * interval reaches no further than twice that; without a margin, when it prints as 0 and its interval is less
 * than 2 wide. So a difference whose uncertainty nobody states is never said to be closed. One that has turned
 * since the baseline is closed as well: those who were behind are ahead.
 */
export function judgeClosing(target: Target, latest: EditionObservation, its: Case): Verdict {
  if (!isExact(latest)) return notAssessable("too-uncertain");
  const value = parseDecimal(latest.value ?? "");
  if (value === undefined) return notAssessable("too-uncertain");
  const side = sideOf(target);
  const margin = parseDecimal(target.margin ?? "");
  const size = side === undefined ? absoluteDecimal(value) : { ...value, units: value.units * side };
  const notes: Assessment["notes"] = [
    ...(margin === undefined ? [{ code: "no-margin" as const, numbers: {} }] : []),
    ...(side !== undefined && value.units * side < 0n ? [{ code: "overshot" as const, numbers: {} }] : []),
  ];
  const say = (verdict: Verdict): Verdict => ({ ...verdict, notes: [...verdict.notes, ...notes] });

  if (compareDecimals(size, margin ?? zero) <= 0) {
    if (!isClosed(latest, margin, side)) return say(notAssessable("too-uncertain"));
    if (isFinal(latest)) return say(verdictBy(latest, "reached"));
  } else if (isFinal(latest) && its.evidence.isLast) {
    return say(mayBeClosed(latest, margin) ? notAssessable("too-uncertain") : verdictBy(latest, "missed"));
  }
  return say(judgeProgress(target, latest, its));
}

const zero: Decimal = { units: 0n, scale: 0 };

/** On which side of zero the difference began; undefined where nothing says so. */
function sideOf({ baseline, direction }: Target): bigint | undefined {
  const from = parseDecimal(baseline?.value ?? "");
  if (from !== undefined && from.units !== 0n) return from.units < 0n ? -1n : 1n;
  return direction === undefined ? undefined : direction === "up" ? -1n : 1n;
}

/** Its interval holds nothing that would be a difference worth naming. */
function isClosed(
  latest: EditionObservation,
  margin: Decimal | undefined,
  side: bigint | undefined,
): boolean {
  const limits = confidenceLimits(latest);
  if (limits === undefined) return false;
  if (margin === undefined && compareDecimals(subtractDecimals(limits.high, limits.low), two) >= 0)
    return false;
  if (margin === undefined) return true;
  const twice = addDecimals(margin, margin);
  const far = (limit: Decimal): boolean => compareDecimals(limit, twice) > 0;
  const [above, below] = [far(limits.high), far({ ...limits.low, units: -limits.low.units })];
  // Where one side is closed however far it goes, only the other counts.
  return side === undefined ? !above && !below : side > 0n ? !above : !below;
}

const two: Decimal = { units: 2n, scale: 0 };

/** Its interval reaches into what would count as closed: nobody can say that it was missed. */
function mayBeClosed(latest: EditionObservation, margin: Decimal = zero): boolean {
  const limits = confidenceLimits(latest);
  if (limits === undefined) return false;
  const least = { ...margin, units: -margin.units };
  return compareDecimals(limits.low, margin) <= 0 && compareDecimals(limits.high, least) >= 0;
}
