import type { EditionSeries } from "../../edition/index.js";
import type { Reader } from "./reader.js";

/** The place that a page about some series is about: the policy's first place that they have figures for. */
export function mainPlace({ policy }: Reader, series: readonly EditionSeries[]): string | undefined {
  return policy.places.find(({ id }) => series.some(({ key }) => key.refArea === id))?.id;
}

/** Places in the order of the policy. */
export function inPlaceOrder({ policy }: Reader, places: ReadonlySet<string>): readonly string[] {
  return policy.places.map(({ id }) => id).filter((id) => places.has(id));
}
