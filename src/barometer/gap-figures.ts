import {
  absoluteDecimal,
  compareDecimals,
  decimalText,
  isExact,
  lastDigit,
  notApplicable,
  parseDecimal,
  parsePeriod,
  subtractDecimals,
} from "../cube/index.js";
import type { EditionObservation } from "../edition/index.js";
import { type Gap, indexPolicy, isAt, type Policy, type PolicyIndex } from "../policy/index.js";
import { type Figure, figureName } from "./figures.js";

/**
 * The figures of the policy's gaps: stated ones with the difference of their printed ends beside them, and
 * the ones nobody states, computed where both ends are exact, dated and alone at their place and time.
 */
export function gapFigures(policy: Policy, figures: readonly Figure[]): readonly Figure[] {
  const index = indexPolicy(policy);
  const computed = policy.areas.flatMap((area) =>
    area.gaps.flatMap((gap) => computedGaps(gap, figures, index)),
  );
  const byName = new Map(computed.map((one) => [figureName(one.figure), one]));
  const stated = figures.map((figure): Figure => {
    const own = byName.get(figureName(figure));
    if (own === undefined) return figure;
    byName.delete(figureName(figure));
    return {
      ...figure,
      observation: { ...figure.observation, recomputed: verdict(figure.observation, own) },
    };
  });
  return [
    ...stated,
    ...[...byName.values()].filter(({ forbidden }) => !forbidden).map(({ figure }) => figure),
  ];
}

/** A gap at one place and time, from its two ends as printed. */
interface ComputedGap {
  readonly figure: Figure;
  /** A word on one of the ends allows no subtraction; the value is then only what plain numbers would give. */
  readonly forbidden: boolean;
}

function computedGaps(gap: Gap, figures: readonly Figure[], index: PolicyIndex): readonly ComputedGap[] {
  const from = figures.filter(({ key }) => isAt(key, gap.from, index));
  const minus = figures.filter(({ key }) => isAt(key, gap.minus, index));
  return from.flatMap((first) => {
    const seconds = minus.filter((second) => sameTimeAndPlace(first, second));
    const rivals = from.filter((other) => sameTimeAndPlace(first, other));
    const [second] = seconds;
    return second === undefined || seconds.length > 1 || rivals.length > 1
      ? []
      : (computedGap(gap, first, second, index) ?? []);
  });
}

function sameTimeAndPlace(a: Figure, b: Figure): boolean {
  return (
    a.key.refArea === b.key.refArea &&
    a.observation.period === b.observation.period &&
    parsePeriod(a.observation.period)?.start !== undefined
  );
}

function computedGap(gap: Gap, first: Figure, second: Figure, index: PolicyIndex): ComputedGap | undefined {
  const ends = [first.observation, second.observation] as const;
  const [a, b] = [parseDecimal(ends[0].value ?? ""), parseDecimal(ends[1].value ?? "")];
  if (a === undefined || b === undefined) return undefined;
  const observation: EditionObservation = {
    period: ends[0].period,
    value: decimalText(subtractDecimals(a, b)),
    qualifier: "eq",
    obsStatus: ends.some(({ obsStatus }) => obsStatus === "P")
      ? "P"
      : ends.some(({ obsStatus }) => obsStatus === "B")
        ? "B"
        : "A",
    confStatus: "F",
    sources: [...new Set(ends.flatMap(({ sources }) => sources))],
    notes: [],
    figures: [],
    groupLabels: [],
    derivation: { operation: "difference", inputs: ends.flatMap(({ figures }) => figures[0] ?? []) },
  };
  return {
    figure: {
      key: {
        indicator: gap.id,
        measure: "gap",
        refArea: first.key.refArea,
        group: notApplicable,
        dimensions: {},
        definition:
          gap.definition ?? index.indicators.get(first.key.indicator)?.definition ?? first.key.definition,
      },
      observation,
    },
    forbidden: !ends.every(isExact),
  };
}

function verdict(
  stated: EditionObservation,
  own: ComputedGap,
): NonNullable<EditionObservation["recomputed"]> {
  const value = own.figure.observation.value;
  const [printed, computed] = [parseDecimal(stated.value ?? ""), parseDecimal(value ?? "")];
  if (value === undefined || printed === undefined || computed === undefined || own.forbidden) {
    return { ...(value === undefined ? {} : { value }), verdict: "forbidden" };
  }
  const apart = absoluteDecimal(subtractDecimals(printed, computed));
  if (apart.units === 0n) return { value, verdict: "agrees" };
  // Each end is off by up to half a last digit, so their difference by up to one.
  return { value, verdict: compareDecimals(apart, lastDigit(computed)) <= 0 ? "rounding" : "differs" };
}
