import { error, type Problem, quoted, type Sentence } from "../../problems/index.js";
import { originIds } from "../origin-ids.js";
import type { PolicySource } from "../read-policy.js";
import type { Policy } from "../schema/policy.js";
import type { Path } from "../yaml/yaml-source.js";

type Place = Policy["places"][number];

/** Borders that change: what a place came of is another place of its kind, ends before it, and is not made of it. */
export function borderProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  const places = new Map(policy.places.map((place) => [place.id, place]));
  return policy.places.flatMap((place, at) =>
    origins(place, at).flatMap(({ id, path }): readonly Problem[] => {
      const before = places.get(id);
      const fault = before === undefined ? undefined : faultOf(place, before, places);
      return fault === undefined ? [] : [error("border", placeOf(path), fault)];
    }),
  );
}

function origins(
  { succeeds = [], splits }: Place,
  at: number,
): readonly { readonly id: string; readonly path: Path }[] {
  return [
    ...succeeds.map((id, i) => ({ id, path: ["places", at, "succeeds", i] })),
    ...(splits === undefined ? [] : [{ id: splits, path: ["places", at, "splits"] }]),
  ];
}

function faultOf(place: Place, before: Place, places: ReadonlyMap<string, Place>): Sentence | undefined {
  const [now, was] = [quoted(place.id), quoted(before.id)];
  if (comesOf(before, place.id, places)) {
    return {
      da: `${now} kan ikke komme af ${was}, som selv er eller kommer af ${now}`,
      en: `${now} cannot come of ${was}, which itself is or comes of ${now}`,
    };
  }
  if (place.kind !== before.kind) {
    return {
      da: `${now} er ${quoted(place.kind)} og kan ikke komme af ${was}, som er ${quoted(before.kind)}`,
      en: `${now} is ${quoted(place.kind)} and cannot come of ${was}, which is ${quoted(before.kind)}`,
    };
  }
  if (place.validFrom !== undefined && before.validTo !== undefined && place.validFrom <= before.validTo) {
    return {
      da: `${now} begynder ${place.validFrom}, før ${was} slutter ${before.validTo}`,
      en: `${now} begins on ${place.validFrom}, before ${was} ends on ${before.validTo}`,
    };
  }
  return undefined;
}

function comesOf(
  place: Place,
  id: string,
  places: ReadonlyMap<string, Place>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (place.id === id) return true;
  if (seen.has(place.id)) return false;
  return originIds(place).some((other) => {
    const before = places.get(other);
    return before !== undefined && comesOf(before, id, places, new Set([...seen, place.id]));
  });
}
