import { type PersonCount, populationText } from "../../confidentiality/index.js";
import { figureName, timeName } from "../../cube/index.js";
import type { Policy } from "../../policy/index.js";
import type { Delivery, KeyedObservation } from "../delivery.js";
import { countedByShare, rangeOfShare, type WholeRange } from "../populations/counted-by-share.js";
import { figurePopulations } from "../populations/figure-populations.js";
import { personCounts } from "../populations/person-counts.js";
import type { PublishedSeries } from "../populations/published-counts.js";

/** A figure with the delivery or the released edition that it stands in. */
export interface OwnedFigure {
  readonly in: "delivery" | "edition";
  readonly id: string;
  readonly figure: KeyedObservation;
  /** Of a delivery: the editions that it was protected beside. What it withholds of theirs has changed since. */
  readonly knows?: readonly string[];
}

/** An edition that everybody has. */
export interface ReleasedEdition extends PublishedSeries {
  readonly id: string;
}

/** What a figure tells of how many somebody are; NaN where it does not. */
export interface ToldCount {
  readonly one: OwnedFigure;
  /** `counted`: those the figure is of; `among`: the group they are counted in. */
  readonly part: "counted" | "among";
  readonly count: PersonCount;
  readonly text: string;
  /** Between which counts it lies, where a share is told without its numerator. */
  readonly range?: WholeRange;
}

/** What deliveries tell together. */
export function toldByDeliveries(policy: Policy, deliveries: readonly Delivery[]): readonly ToldCount[] {
  return toldCounts(policy, newestFigures(deliveries));
}

/** The figures of deliveries that an edition of them publishes: of those that two deliveries hold the later one. */
export function newestFigures(deliveries: readonly Delivery[]): readonly OwnedFigure[] {
  const lastDay = new Map<string, string>();
  for (const { received, observations } of deliveries) {
    for (const one of observations) {
      const name = figureName(one);
      if ((lastDay.get(name) ?? "") < received) lastDay.set(name, received);
    }
  }
  return newestFirst(deliveries).flatMap(({ id, received, observations, provenance }) =>
    observations
      .filter((one) => lastDay.get(figureName(one)) === received)
      .map((figure): OwnedFigure => ({ in: "delivery", id, figure, knows: provenance?.editions ?? [] })),
  );
}

/** What an edition tells, meant as its own policy says. */
export function toldByEdition({ id, policy, series }: ReleasedEdition): readonly ToldCount[] {
  const figures = series.flatMap(({ key, observations }) =>
    observations.map((observation): OwnedFigure => ({ in: "edition", id, figure: { key, observation } })),
  );
  return toldCounts(policy, figures);
}

export function isWithheld({ count: { count }, range }: ToldCount): boolean {
  return Number.isNaN(count) && range === undefined;
}

/** The two counts of each figure that tells both; they stand one behind the other. */
export function countedAndAmong<T extends ToldCount>(
  told: readonly T[],
): readonly (readonly [counted: T, among: T])[] {
  return told.flatMap((counted, at) => {
    const among = told[at + 1];
    const isPair = counted.part === "counted" && among?.part === "among" && among.one === counted.one;
    return isPair ? [[counted, among] as const] : [];
  });
}

function toldCounts(policy: Policy, figures: readonly OwnedFigure[]): readonly ToldCount[] {
  const populationsOf = figurePopulations(policy);
  const counts = new Set(
    policy.areas.flatMap(({ indicators }) =>
      indicators.filter(({ measure }) => measure === "count").map(({ id }) => id),
    ),
  );
  const told = figures.flatMap((one): readonly ToldCount[] => {
    const { key, observation } = one.figure;
    const populations = populationsOf(key, timeName(observation));
    if (populations === undefined || observation.confStatus === "N") return [];
    const tell = (
      part: ToldCount["part"],
      count: PersonCount | undefined,
      range?: WholeRange,
    ): readonly ToldCount[] => {
      if (count === undefined) return [];
      const text = populationText(count.population);
      return [{ one, part, count, text, ...(range === undefined ? {} : { range }) }];
    };
    const hidden = (population: PersonCount["population"]): PersonCount => ({
      population,
      count: Number.NaN,
    });
    const known = personCounts(one.figure, populations);
    if (observation.obsStatus !== "Q") {
      const isRanged = known.counted === undefined && populations.isPercent === true;
      const range = isRanged ? rangeOfShare(observation) : undefined;
      const ranged = range === undefined ? [] : tell("counted", hidden(populations.counted), range);
      return [...tell("counted", known.counted), ...ranged, ...tell("among", known.among)];
    }
    const { counted, among } = populations;
    // A mean or median may be withheld for other reasons than how many it is of.
    return [
      ...(among === undefined && !counts.has(key.indicator) ? [] : tell("counted", hidden(counted))),
      ...(among === undefined ? [] : tell("among", known.among ?? hidden(among))),
    ];
  });
  return [...told, ...toldBeside(told, figures, populationsOf)];
}

/** What shares tell that stand without numerator and denominator, where another figure tells how many their group are. */
function toldBeside(
  told: readonly ToldCount[],
  figures: readonly OwnedFigure[],
  populationsOf: ReturnType<typeof figurePopulations>,
): readonly ToldCount[] {
  const groups = new Map(told.map(({ text, count: { count } }) => [text, count] as const).filter(isCount));
  return figures.flatMap((one): readonly ToldCount[] => {
    const { key, observation } = one.figure;
    const { value, numerator, denominator, qualifier, obsStatus, confStatus } = observation;
    if (value === undefined || qualifier !== "eq" || obsStatus === "Q" || confStatus === "N") return [];
    if (numerator !== undefined || denominator !== undefined) return [];
    const { counted, among, isPercent = false } = populationsOf(key, timeName(observation)) ?? {};
    if (counted === undefined || among === undefined || !isPercent) return [];
    const group = groups.get(populationText(among));
    const range = group === undefined ? undefined : countedByShare(value, group);
    if (range === undefined) return [];
    const count = { population: counted, count: range.lower === range.upper ? range.lower : Number.NaN };
    return [
      {
        ...{ one, part: "counted", count, text: populationText(counted) },
        ...(range.lower === range.upper ? {} : { range }),
      },
    ];
  });
}

function isCount([, count]: readonly [string, number]): boolean {
  return !Number.isNaN(count);
}

function newestFirst(deliveries: readonly Delivery[]): readonly Delivery[] {
  return [...deliveries].sort((a, b) => (a.received === b.received ? 0 : a.received < b.received ? 1 : -1));
}
