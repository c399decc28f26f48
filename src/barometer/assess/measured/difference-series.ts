import {
  type Decimal,
  decimalText,
  isExact,
  notApplicable,
  parseDecimal,
  parsePeriod,
  segments,
  subtractDecimals,
} from "../../../cube/index.js";
import type { EditionObservation, EditionSeries } from "../../../edition/index.js";
import type { Point } from "../../../policy/index.js";
import { inheritedStatus } from "../../inherited-status.js";
import { seriesAt } from "../../series-index.js";
import type { Published } from "../published.js";
import { publishedLimits } from "./published-limits.js";

/**
 * The differences between two points, the first minus the second, place by place and period by period, wherever
 * each has one published figure. A place is compared with itself, unless the points name two. Nothing is
 * compared across a break of either; a withheld end withholds the difference.
 */
export function differenceSeries(
  from: Point,
  minus: Point,
  published: Pick<Published, "series" | "index">,
): readonly EditionSeries[] {
  const firsts = seriesAt(published, from);
  const seconds = seriesAt(published, minus);
  const apart = from.refArea !== undefined && minus.refArea !== undefined && from.refArea !== minus.refArea;
  const places = [...new Set(firsts.map(({ key }) => key.refArea))];
  return places.flatMap((place) => {
    const own = firsts.filter(({ key }) => key.refArea === place);
    const others = seconds.filter(({ key }) => apart || key.refArea === place);
    const [first] = own;
    if (first === undefined) return [];
    const observations = differences(ends(own), ends(others));
    return observations.length === 0
      ? []
      : [
          {
            key: { ...first.key, measure: "difference", group: notApplicable },
            unit: first.unit === "percent" ? "percentage-points" : first.unit,
            observations,
          },
        ];
  });
}

/** A figure with the stretch that it may be compared inside. */
interface End {
  readonly observation: EditionObservation;
  readonly stretch: readonly EditionObservation[];
}

/** The figures at one point by their period; of a period with several, nobody can tell which is meant. */
function ends(series: readonly EditionSeries[]): ReadonlyMap<string, End> {
  const all = series.flatMap((one) =>
    segments(one).flatMap((stretch) => stretch.map((observation) => ({ observation, stretch }))),
  );
  const times = (period: string): number =>
    all.filter(({ observation }) => observation.period === period).length;
  return new Map(
    all.map((end) => [end.observation.period, end] as const).filter(([period]) => times(period) === 1),
  );
}

function differences(
  firsts: ReadonlyMap<string, End>,
  seconds: ReadonlyMap<string, End>,
): readonly EditionObservation[] {
  const pairs = [...firsts]
    .flatMap(([period, first]) => {
      const second = seconds.get(period);
      return second === undefined ? [] : [{ first, second, end: parsePeriod(period)?.end ?? "" }];
    })
    .toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  return pairs.map(({ first, second }, at) => {
    const before = pairs[at - 1];
    const joins =
      before === undefined ||
      (before.first.stretch === first.stretch && before.second.stretch === second.stretch);
    return difference(first.observation, second.observation, joins);
  });
}

function difference(a: EditionObservation, b: EditionObservation, joins: boolean): EditionObservation {
  const both = [a, b] as const;
  const shared = {
    period: a.period,
    confStatus: "F" as const,
    sources: [...new Set(both.flatMap(({ sources }) => sources))],
    notes: [],
    figures: [],
    groupLabels: [],
  };
  if (both.some(({ obsStatus }) => obsStatus === "Q")) {
    return { ...shared, qualifier: "eq", obsStatus: "Q", confStatus: "C" };
  }
  const [first, second] = [exactValue(a), exactValue(b)];
  // A word on one of the ends allows no subtraction.
  if (first === undefined || second === undefined) return { ...shared, qualifier: "none", obsStatus: "U" };
  const status = inheritedStatus(both);
  return {
    ...shared,
    value: decimalText(subtractDecimals(first, second)),
    ...publishedLimits(a, b),
    qualifier: "eq",
    obsStatus: joins || status === "D" ? status : "B",
  };
}

function exactValue(observation: EditionObservation): Decimal | undefined {
  return isExact(observation) ? parseDecimal(observation.value ?? "") : undefined;
}
