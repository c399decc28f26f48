import { total } from "../../cube/index.js";
import type { EditionSeries } from "../../edition/index.js";
import type { PlacedFigure, Reader } from "./reader.js";

/** The place that a page about some series is about: the policy's first place that they have figures for. */
export function mainPlace({ policy }: Reader, series: readonly EditionSeries[]): string | undefined {
  return policy.places.find(({ id }) => series.some(({ key }) => key.refArea === id))?.id;
}

/** Places in the order of the policy. */
export function inPlaceOrder({ policy }: Reader, places: ReadonlySet<string>): readonly string[] {
  return policy.places.map(({ id }) => id).filter((id) => places.has(id));
}

/**
 * Figures as a reader goes through them: places in the order of the policy, whole groups before parts of them,
 * groups in the order of the policy; what is left keeps the order of time.
 */
export function inReadingOrder(reader: Reader, figures: readonly PlacedFigure[]): readonly PlacedFigure[] {
  const { places, groups } = reader.policy;
  const rank = ({ series: { key } }: PlacedFigure): readonly number[] => [
    places.findIndex(({ id }) => id === key.refArea),
    Object.keys(key.dimensions).length,
    key.group === total ? -1 : groups.findIndex(({ id }) => id === key.group),
  ];
  return [...figures].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first.map((value, at) => value - (second[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}
