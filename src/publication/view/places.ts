import type { EditionSeries } from "../../edition/index.js";
import { inAlphabeticalOrder } from "../../language/index.js";
import { placeName } from "./names.js";
import type { PlacedFigure, Reader } from "./reader.js";
import { inPolicyOrder } from "./series-order.js";

/** The place that a page about some series is about: the policy's first place that they have figures for. */
export function mainPlace({ policy }: Reader, series: readonly EditionSeries[]): string | undefined {
  return policy.places.find(({ id }) => series.some(({ key }) => key.refArea === id))?.id;
}

/**
 * Places that are held against each other: the city first, the others by their names, the country last. No figure has a
 * say in it, so that nobody reads the order as a ranking.
 */
export function inComparedOrder(reader: Reader, places: Iterable<string>): readonly string[] {
  const kindOf = (id: string) => reader.index.places.get(id)?.kind;
  const names = inAlphabeticalOrder([...places], (id) => placeName(reader, id), reader.language);
  const isBetween = (id: string): boolean => kindOf(id) !== "city" && kindOf(id) !== "country";
  return [
    ...names.filter((id) => kindOf(id) === "city"),
    ...names.filter(isBetween),
    ...names.filter((id) => kindOf(id) === "country"),
  ];
}

/** Figures as a reader goes through them; those of one series keep the order of time. */
export function inReadingOrder(
  { policy }: Reader,
  figures: readonly PlacedFigure[],
): readonly PlacedFigure[] {
  return inPolicyOrder(policy, figures, ({ series }) => series.key);
}
