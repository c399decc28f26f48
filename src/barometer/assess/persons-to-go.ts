import { compareDecimals, isExact, parseDecimal, subtractDecimals } from "../../cube/index.js";
import type { Assessment, EditionObservation } from "../../edition/index.js";
import type { Target } from "../../policy/index.js";
import { seriesAt } from "../series-index.js";
import { endOfGap } from "./end-of-gap.js";
import type { Evidence } from "./evidence/evidence.js";
import { wayToGoal } from "./judge/ways.js";
import type { Published } from "./published.js";
import type { Verdict } from "./verdict.js";

/**
 * What would have to happen: how many persons lie between the newest figure and the goal, if nobody came, left or
 * changed otherwise. Of a share, the missing points of those it counts; of a gap, of those at its lower end, up to
 * whom the other end would have to come down or they go up. Only of a target that is judged and not reached, and where
 * the figure is a share of a population whose size it states: the answers to a survey are none.
 */
export function personsToGo(
  target: Target,
  { latest, units }: Evidence,
  verdict: Verdict,
  published: Published,
): Assessment["toGo"] {
  if (["not-assessable", "no-target-value", "reached"].includes(verdict.status)) return undefined;
  const [value, goal] = [latest, target.goal].map((one) => parseDecimal(one?.value ?? ""));
  if (latest === undefined || value === undefined || goal === undefined || !isExact(latest)) return undefined;
  const way = wayToGoal(target, parseDecimal(target.baseline?.value ?? ""), goal);
  const order = compareDecimals(goal, value);
  if (way === undefined || order === 0 || order > 0 !== (way === "up")) return undefined;
  const isGap = units.every((unit) => unit === "percentage-points");
  if (!isGap && !units.every((unit) => unit === "percent")) return undefined;
  const own = { indicator: target.subject?.indicator, figure: latest };
  const counted = isGap ? lowerEnd(target, latest, published) : own;
  if (counted === undefined || !isOfPopulation(counted, published)) return undefined;
  const { denominator } = counted.figure;
  const population = parseDecimal(denominator ?? "");
  if (population === undefined || population.scale > 0 || denominator === undefined) return undefined;
  const points = subtractDecimals(goal, value);
  const size = points.units < 0n ? -points.units : points.units;
  const per = 100n * 10n ** BigInt(points.scale);
  // A part of a person is a person more.
  const persons = (size * population.units + per - 1n) / per;
  return { persons: String(persons), population: denominator, period: latest.period };
}

/** A figure, and the indicator it is one of. */
interface Counted {
  readonly indicator: string | undefined;
  readonly figure: EditionObservation;
}

/** As the policy says of the indicator; where it says nothing, a figure with confidence limits may be a sample's. */
function isOfPopulation({ indicator, figure }: Counted, { index }: Published): boolean {
  const stated = index.indicators.get(indicator ?? "")?.denominator;
  return stated === undefined ? figure.confidence === undefined : stated === "population";
}

/** The figure at the end of a gap that lies lower. */
function lowerEnd(
  { subject, comparator }: Target,
  latest: EditionObservation,
  published: Published,
): Counted | undefined {
  const gap = published.index.gaps.get(subject?.gap ?? "");
  const ends = gap === undefined ? { from: subject, minus: comparator } : gap;
  const lower = latest.value?.startsWith("-") ? ends.from : ends.minus;
  if (lower === undefined) return undefined;
  const there = seriesAt(published, endOfGap(lower, subject))
    .flatMap(({ observations }) => observations)
    .filter(({ period }) => period === latest.period);
  const [figure, another] = there;
  return figure === undefined || another !== undefined ? undefined : { indicator: lower.indicator, figure };
}
