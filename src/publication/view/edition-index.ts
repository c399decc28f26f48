import type {
  Assessment,
  Edition,
  EditionObservation,
  EditionSeries,
  PlaceComparison,
} from "../../edition/index.js";
import type { Target, Text } from "../../policy/index.js";
import type { Look } from "../charts/look.js";
import { type PlacedCommitment, placedCommitments } from "./commitments.js";
import { groupLooks } from "./group-looks.js";
import { inPolicyOrder } from "./series-order.js";

/** What an edition holds, looked up once for all the pages that are made from it. */
export interface EditionIndex {
  /** By indicator or gap, each as a reader goes through them. */
  readonly series: ReadonlyMap<string, readonly EditionSeries[]>;
  /** Comparisons of places by indicator or gap. */
  readonly comparisons: ReadonlyMap<string, readonly PlaceComparison[]>;
  /** By target. */
  readonly assessments: ReadonlyMap<string, Assessment>;
  /** By the number that the policy's text gives a figure. */
  readonly figures: ReadonlyMap<string, EditionObservation>;
  /** Texts of notes and titles of sources, by `<delivery>/<id>`. */
  readonly notes: ReadonlyMap<string, Text>;
  readonly sources: ReadonlyMap<string, Text>;
  /** Indicators and gaps with figures for more than one place, in the order of the policy. */
  readonly compared: readonly string[];
  /** Every commitment, with the values by which it is found. */
  readonly commitments: readonly PlacedCommitment[];
  /** Targets by the indicator or gap they are measured on. */
  readonly targets: ReadonlyMap<string, readonly Target[]>;
  /** How each group looks in all pictures. */
  readonly looks: ReadonlyMap<string, Look>;
}

export function indexEdition({
  series,
  assessments,
  comparisons,
  deliveries,
  policy,
}: Edition): EditionIndex {
  const ordered = inPolicyOrder(policy, series, ({ key }) => key);
  const byMeasure = grouped(ordered, ({ key }) => key.indicator);
  const observations = series.flatMap((one) => one.observations);
  const targets = policy.areas.flatMap((area) => area.targets);
  return {
    series: byMeasure,
    comparisons: grouped(comparisons, ({ indicator }) => indicator),
    assessments: new Map(assessments.map((one) => [one.target, one])),
    figures: firstOf(observations.flatMap((one) => one.figures.map((id) => [id, one] as const))),
    notes: new Map(
      deliveries.flatMap(({ id, notes }) => notes.map((one) => [`${id}/${one.id}`, one.text] as const)),
    ),
    sources: new Map(
      deliveries.flatMap(({ id, sources }) => sources.map((one) => [`${id}/${one.id}`, one.title] as const)),
    ),
    compared: policy.areas
      .flatMap(({ indicators, gaps }) => [...gaps, ...indicators].map(({ id }) => id))
      .filter((id) => new Set(byMeasure.get(id)?.map(({ key }) => key.refArea)).size > 1),
    commitments: placedCommitments(policy),
    targets: grouped(targets, ({ subject }) => subject?.gap ?? subject?.indicator ?? ""),
    looks: groupLooks(policy, byMeasure),
  };
}

function grouped<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

/** The first of two with the same name counts. */
function firstOf<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(entries.toReversed());
}
