import { compareDecimals, decimalNumber, figureName, parseDecimal } from "../../cube/index.js";
import type { Delivery, KeyedObservation } from "../delivery.js";

/** What a delivery says otherwise than the one before it, figure by figure. */
export interface DeliveryDifference {
  readonly added: readonly KeyedObservation[];
  readonly unchanged: number;
  readonly changed: readonly FigureChange[];
  /** Figures of indicators and times that the later one covers, and does not have. */
  readonly vanished: readonly KeyedObservation[];
}

export interface FigureChange {
  readonly before: KeyedObservation;
  readonly after: KeyedObservation;
  /** By how much the number moved, in per cent of the earlier one; undefined where one of them has none. */
  readonly percent?: number;
  /** It moved further than anybody should let pass without looking. */
  readonly isLarge: boolean;
}

/**
 * Compares by series and period. `threshold`: per cent of the earlier figure from which a revision is large. `older`: what
 * was delivered before that, oldest first, for figures that the last delivery does not have.
 */
export function deliveryDifference(
  before: Pick<Delivery, "observations">,
  after: Pick<Delivery, "observations">,
  threshold: number,
  older: readonly Pick<Delivery, "observations">[] = [],
): DeliveryDifference {
  const earlier = new Map(
    [...older, before].flatMap(({ observations }) => observations.map((keyed) => [figureName(keyed), keyed])),
  );
  const later = new Set(after.observations.map(figureName));
  const timeOf = ({ key, observation }: KeyedObservation): string => `${key.indicator} ${observation.period}`;
  const covered = new Set(after.observations.map(timeOf));
  const added: KeyedObservation[] = [];
  const changed: FigureChange[] = [];
  let unchanged = 0;
  for (const keyed of after.observations) {
    const old = earlier.get(figureName(keyed));
    if (old === undefined) added.push(keyed);
    else if (isSame(old, keyed)) unchanged++;
    else changed.push(changeOf(old, keyed, threshold));
  }
  const vanished = before.observations.filter(
    (keyed) => covered.has(timeOf(keyed)) && !later.has(figureName(keyed)),
  );
  return { added, unchanged, changed, vanished };
}

function isSame({ observation: a }: KeyedObservation, { observation: b }: KeyedObservation): boolean {
  return (
    (["value", "numerator", "denominator", "lower", "upper"] as const).every((field) =>
      sameNumber(a[field], b[field]),
    ) &&
    a.qualifier === b.qualifier &&
    a.obsStatus === b.obsStatus
  );
}

function sameNumber(a: string | undefined, b: string | undefined): boolean {
  const [first, second] = [parseDecimal(a ?? ""), parseDecimal(b ?? "")];
  if (first === undefined || second === undefined) return a === b;
  return compareDecimals(first, second) === 0;
}

function changeOf(before: KeyedObservation, after: KeyedObservation, threshold: number): FigureChange {
  const [old, now] = [before, after].map(({ observation }) => parseDecimal(observation.value ?? ""));
  if (old === undefined || now === undefined) return { before, after, isLarge: old !== now };
  const [from, to] = [decimalNumber(old), decimalNumber(now)];
  const percent =
    from === 0 ? (to === 0 ? 0 : Number.POSITIVE_INFINITY) : (100 * (to - from)) / Math.abs(from);
  return { before, after, percent, isLarge: Math.abs(percent) >= threshold };
}
