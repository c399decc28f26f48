import { at } from "./at.js";
import type { CityPart } from "./city.js";
import type { People } from "./people.js";
import { drawBelow, draws } from "./random.js";
import { settle } from "./settle.js";

/**
 * Gives everyone a district, or none of those that the city has figures for. Who lives in a public housing area lives in
 * its district; the others are drawn, so that each group has its number in each district.
 */
export function moveDistricts(part: CityPart, people: People, year: number): void {
  const { calibration, seed } = part;
  const { districts, groups, housing } = calibration;
  const { count, columns } = people;
  const { person, group, district, home } = columns;
  const states = districts.length + 1;
  const ofHome = housing.map((one) => (one.district === null ? -1 : districts.indexOf(one.district)));
  const fixed = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const place = ofHome[at(home, i)] ?? -1;
    if (place >= 0) {
      district[i] = place;
      fixed[i] = 1;
    } else if (drawBelow(100, seed, at(person, i), draws.districtMove, year) < 4) district[i] = -1;
  }
  settle({
    ...{ count, persons: person, classes: group, classCount: groups.length, states: district },
    ...{ stateCount: states, fixed, seed, what: draws.district, year },
    targets: groups.flatMap((one) => [...one.districts.map((numbers) => part.share(numbers, year)), 0]),
  });
}
