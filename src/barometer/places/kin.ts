import type { Policy, PolicyIndex } from "../../policy/index.js";

type PlaceKind = Policy["places"][number]["kind"];

/** Kinds of places that can stand in one row: a city is a local authority like the others. */
export type Kin = Exclude<PlaceKind, "city">;

export function kinOf(kind: PlaceKind): Kin {
  return kind === "city" ? "authority" : kind;
}

/** The kind that most of the places with a figure are of; of two with as many, the first of the list. */
export function mainKin(figures: ReadonlyMap<string, unknown>, { places }: PolicyIndex): Kin {
  const kinds = [...figures.keys()].map((id) => kinOf(places.get(id)?.kind ?? "country"));
  const count = (kin: Kin): number => kinds.filter((one) => one === kin).length;
  return order.reduce((most, kin) => (count(kin) > count(most) ? kin : most));
}

const order: readonly [Kin, ...Kin[]] = ["authority", "district", "residential-area", "country"];
