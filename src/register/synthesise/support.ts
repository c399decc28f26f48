import { at } from "./at.js";
import { chooseLowest, rankOf } from "./choose-lowest.js";
import type { CityPart } from "./city.js";
import { nothing, type People } from "./people.js";
import { draw, draws } from "./random.js";
import { employed, unemployed } from "./work.js";

/** Who of working age is provided for by the public sector: those without work before those in work. */
export function support(part: CityPart, people: People, year: number): void {
  const { calibration, seed } = part;
  const { count, columns } = people;
  const { person, age, group, work, supported } = columns;
  const [cells, ranks, chosen] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < count; i++) {
    const isAdult = at(age, i) >= 16 && at(age, i) <= 64;
    cells[i] = isAdult ? at(group, i) : -1;
    const mood = (draw(seed, at(person, i), draws.supported) & 4095) / 2;
    const byWork = work[i] === employed ? 5000 : work[i] === unemployed ? 500 : at(age, i) < 20 ? 2600 : 800;
    ranks[i] = rankOf(mood + byWork - (supported[i] === 1 ? 300 : 0));
  }
  const quotas = calibration.groups.map((one) => part.share(one.supported, year));
  chooseLowest(cells, ranks, count, quotas, chosen);
  for (let i = 0; i < count; i++) {
    supported[i] = at(age, i) < 16 ? nothing : at(cells, i) >= 0 ? at(chosen, i) : 0;
  }
}
