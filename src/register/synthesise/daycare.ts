import { at } from "./at.js";
import { type CityPart, cityParts, type SynthesisOrder } from "./city.js";
import { firstLanguage, languages } from "./first-language.js";
import { holdPlaces } from "./hold-places.js";
import { nothing, type People } from "./people.js";
import { lives } from "./population.js";
import { draw, draws } from "./random.js";
import { rowBuffer } from "./row-buffer.js";
import type { RowBatch, RowSource } from "./rows.js";
import { ageInFirstGrade } from "./schools.js";

/** How many children a facility has places for. */
const placesOfFacility = 50;

/**
 * Children in day-care by the district they live in: the file `daycare`. They are inhabitants from one year of age until
 * school, under the keys that they have in `population`.
 */
export function daycareRows(order: SynthesisOrder): RowSource {
  return {
    name: "daycare",
    columns: [
      { name: "child", isLong: true },
      { name: "year" },
      { name: "first_language", codes: languages },
      { name: "district", codes: order.calibration.districts },
      { name: "facility" },
    ],
    *batches() {
      for (const part of cityParts(order)) {
        const hold = holdPlaces(part, draws.daycare);
        let year = part.from;
        for (const people of lives(part, "districts")) {
          yield childrenOf(part, people, year++, hold);
        }
      }
    },
  };
}

function childrenOf(
  part: CityPart,
  people: People,
  year: number,
  hold: ReturnType<typeof holdPlaces>,
): RowBatch {
  const { daycare, districts } = part.calibration;
  const { person, age, group, district } = people.columns;
  const wanted = daycare.flatMap(({ children, otherLanguage }) => {
    const others = part.share(otherLanguage, year);
    return [part.share(children, year) - others, others];
  });
  const placeOf = districts.map((one) => daycare.findIndex((numbers) => numbers.district === one));
  const elsewhere = daycare.findIndex((numbers) => numbers.district === null);
  const is = (i: number): number => {
    if (at(age, i) < 1 || at(age, i) >= ageInFirstGrade) return -1;
    const language = firstLanguage(part, at(person, i), at(group, i));
    const place = placeOf[at(district, i)] ?? elsewhere;
    return language > 1 || place < 0 ? -1 : place * 2 + language;
  };
  const needs = wanted.map((_, kind) => kind);
  const kinds = hold(people, { wanted, needs, is }, year, 5);
  const rows = rowBuffer(5);
  for (let i = 0; i < people.count; i++) {
    const kind = at(kinds, i);
    if (kind < 0) continue;
    const place = Math.floor(kind / 2);
    const { children, district: own } = daycare[place] ?? { children: [0], district: null };
    const facilities = Math.max(1, Math.floor(part.share(children, part.from) / placesOfFacility));
    const facility = 1 + place * 1000 + (draw(part.seed, at(person, i), draws.unit) % facilities);
    rows.add(at(person, i), year, kind % 2, own === null ? nothing : districts.indexOf(own), facility);
  }
  return rows.batch();
}
