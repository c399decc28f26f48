import {
  comparePeriods,
  type Decimal,
  decimalText,
  intoSeries,
  isExact,
  notApplicable,
  type Period,
  parseDecimal,
  parsePeriod,
  segments,
  subtractDecimals,
} from "../cube/index.js";
import type { EditionObservation } from "../edition/index.js";
import { type Gap, indexPolicy, isAt, type Policy, type PolicyIndex } from "../policy/index.js";
import type { Figure } from "./figures.js";
import { inheritedStatus } from "./inherited-status.js";

/** A gap at one place and time, from its two ends as printed. */
export interface ComputedGap {
  readonly figure: Figure;
  readonly ends: readonly [Decimal, Decimal];
  /** Ids of the figures from which its ends were derived themselves. */
  readonly inputs: readonly string[];
  /** A word on one of the ends allows no subtraction; the value is only what plain numbers would give. */
  readonly isForbidden: boolean;
}

/**
 * Every gap of the policy at every place and time where both its ends have one number each. Where an end cannot
 * be compared with the one of the gap before, the gap begins anew too (B).
 */
export function computedGaps(policy: Policy, all: readonly Figure[]): readonly ComputedGap[] {
  const index = indexPolicy(policy);
  const ends = new Set(
    policy.areas.flatMap((area) => area.gaps.flatMap((gap) => [gap.from.indicator, gap.minus.indicator])),
  );
  const figures = all.filter(({ key }) => ends.has(key.indicator));
  const stretches = new Map<EditionObservation, object>();
  for (const series of intoSeries(figures)) {
    for (const stretch of segments(series)) for (const one of stretch) stretches.set(one, stretch);
  }
  return policy.areas.flatMap((area) =>
    area.gaps.flatMap((gap) =>
      byPlace(endPairs(gap, figures, index)).flatMap((pairs) =>
        pairs.flatMap((pair, at) => {
          const before = pairs[at - 1];
          const joins = before === undefined || sameStretches(before, pair, stretches);
          return computedGap(gap, pair, joins, index) ?? [];
        }),
      ),
    ),
  );
}

/** The two ends of a gap at one place and time. */
interface EndPair {
  readonly first: Figure;
  readonly second: Figure;
  readonly period: Period;
}

/** Ends that stand alone at their place and time; with two to choose from, none is chosen. */
function endPairs(gap: Gap, figures: readonly Figure[], index: PolicyIndex): readonly EndPair[] {
  const from = byPlaceAndPeriod(figures.filter(({ key }) => isAt(key, gap.from, index)));
  const minus = byPlaceAndPeriod(figures.filter(({ key }) => isAt(key, gap.minus, index)));
  return [...from].flatMap(([name, [first, ...others]]) => {
    const [second, another] = minus.get(name) ?? [];
    if (first === undefined || second === undefined || another !== undefined) return [];
    const period = parsePeriod(first.observation.period);
    if (period?.start === undefined || others.length > 0 || !areAlike(first, second)) return [];
    return [{ first, second, period }];
  });
}

function byPlaceAndPeriod(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const found = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = `${figure.key.refArea} ${figure.observation.period}`;
    const others = found.get(name);
    if (others === undefined) found.set(name, [figure]);
    else others.push(figure);
  }
  return found;
}

/** Two figures of one indicator can be subtracted only under one definition. */
function areAlike({ key: a }: Figure, { key: b }: Figure): boolean {
  return a.indicator !== b.indicator || a.definition === b.definition;
}

function byPlace(pairs: readonly EndPair[]): readonly (readonly EndPair[])[] {
  const places = new Map<string, EndPair[]>();
  for (const pair of pairs.toSorted((a, b) => comparePeriods(a.period, b.period))) {
    const { refArea } = pair.first.key;
    places.set(refArea, [...(places.get(refArea) ?? []), pair]);
  }
  return [...places.values()];
}

function sameStretches(
  before: EndPair,
  after: EndPair,
  stretches: ReadonlyMap<EditionObservation, object>,
): boolean {
  return (["first", "second"] as const).every(
    (end) => stretches.get(before[end].observation) === stretches.get(after[end].observation),
  );
}

function computedGap(
  gap: Gap,
  { first, second }: EndPair,
  joins: boolean,
  index: PolicyIndex,
): ComputedGap | undefined {
  const ends = [first.observation, second.observation] as const;
  const [a, b] = [parseDecimal(ends[0].value ?? ""), parseDecimal(ends[1].value ?? "")];
  if (a === undefined || b === undefined) return undefined;
  const status = inheritedStatus(ends);
  const observation: EditionObservation = {
    period: ends[0].period,
    value: decimalText(subtractDecimals(a, b)),
    qualifier: "eq",
    obsStatus: joins || status === "D" ? status : "B",
    confStatus: "F",
    sources: [...new Set(ends.flatMap(({ sources }) => sources))],
    notes: [],
    figures: [],
    groupLabels: [],
    // An end without an id in its source is named by its number.
    derivation: {
      operation: "difference",
      inputs: ends.map(({ figures, value }) => figures[0] ?? value ?? ""),
    },
  };
  const key = {
    indicator: gap.id,
    measure: "gap",
    refArea: first.key.refArea,
    group: notApplicable,
    dimensions: {},
    definition:
      gap.definition ?? index.indicators.get(first.key.indicator)?.definition ?? first.key.definition,
  };
  const inputs = ends.flatMap(({ derivation }) => derivation?.inputs ?? []);
  return { figure: { key, observation }, ends: [a, b], inputs, isForbidden: !ends.every(isExact) };
}
