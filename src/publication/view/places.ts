import type { EditionSeries } from "../../edition/index.js";
import type { PlacedFigure, Reader } from "./reader.js";
import { inPolicyOrder } from "./series-order.js";

/** The place that a page about some series is about: the policy's first place that they have figures for. */
export function mainPlace({ policy }: Reader, series: readonly EditionSeries[]): string | undefined {
  return policy.places.find(({ id }) => series.some(({ key }) => key.refArea === id))?.id;
}

/** Places in the order of the policy. */
export function inPlaceOrder({ policy }: Reader, places: ReadonlySet<string>): readonly string[] {
  return policy.places.map(({ id }) => id).filter((id) => places.has(id));
}

/** Figures as a reader goes through them; those of one series keep the order of time. */
export function inReadingOrder(
  { policy }: Reader,
  figures: readonly PlacedFigure[],
): readonly PlacedFigure[] {
  return inPolicyOrder(policy, figures, ({ series }) => series.key);
}
