import { at, nth } from "./at.js";
import { chooseLowest, lastRank } from "./choose-lowest.js";
import type { CityPart } from "./city.js";
import type { People } from "./people.js";
import { draw, drawBelow } from "./random.js";

/** Places of some kinds, as those of a sector or of a day-care district, and who can take them. */
export interface OfferedPlaces {
  /** How many places of each kind. */
  readonly wanted: readonly number[];
  /** What a person must be to take one of a kind. */
  readonly needs: readonly number[];
  /** What a person is; -1 takes none. */
  readonly is: (person: number) => number;
}

/**
 * Inhabitants who hold places from year to year: who has one keeps it, but for some who give it up by chance, those who no
 * longer are what it needs and those who are too many; places that are open are drawn for those who have none. Gives the
 * kind of each one's place, -1 for none; where too few can take a place, it stays open.
 */
export function holdPlaces(
  { seed }: CityPart,
  what: number,
): (people: People, offered: OfferedPlaces, year: number, perCentLeaving: number) => Int32Array {
  let held: ReadonlyMap<number, number> = new Map();
  return ({ count, columns: { person } }, { wanted, needs, is }, year, perCentLeaving) => {
    const [cells, ranks] = [new Int32Array(count), new Int32Array(count)];
    const [chosen, places] = [new Int32Array(count), new Int32Array(count)];
    const kinds = Int32Array.from({ length: count }, (_, i) => is(i));
    for (let i = 0; i < count; i++) {
      cells[i] = -1;
      places[i] = -1;
      if (at(kinds, i) < 0) continue;
      const key = at(person, i);
      ranks[i] = draw(seed, key, what, year) & lastRank;
      const kind = held.get(key) ?? -1;
      const stays = kind >= 0 && needs[kind] === kinds[i];
      if (stays && drawBelow(100, seed, key, what + 500, year) >= perCentLeaving) cells[i] = kind;
    }
    chooseLowest(cells, ranks, count, wanted, chosen);
    const open = [...wanted];
    for (let i = 0; i < count; i++) {
      const kind = at(cells, i);
      cells[i] = chosen[i] === 1 ? -1 : at(kinds, i);
      if (chosen[i] === 0) continue;
      places[i] = kind;
      open[kind] = nth(open, kind) - 1;
    }
    const openFor = Array.from({ length: Math.max(0, ...needs) + 1 }, (_, need) =>
      open.reduce((sum, number, kind) => sum + (needs[kind] === need ? number : 0), 0),
    );
    chooseLowest(cells, ranks, count, openFor, chosen);
    const next = new Map<number, number>();
    for (let i = 0; i < count; i++) {
      const need = at(cells, i);
      if (chosen[i] === 1) {
        let drawn = drawBelow(nth(openFor, need), seed, at(person, i), what + 1000, year);
        const kind = open.findIndex((number, one) => {
          if (needs[one] !== need) return false;
          drawn -= number;
          return drawn < 0;
        });
        places[i] = kind;
        open[kind] = nth(open, kind) - 1;
        openFor[need] = nth(openFor, need) - 1;
      }
      if (at(places, i) >= 0) next.set(at(person, i), at(places, i));
    }
    held = next;
    return places;
  };
}
