import { at } from "./at.js";
import { chooseLowest, rankOf } from "./choose-lowest.js";
import type { CityPart } from "./city.js";
import { nothing, type People } from "./people.js";
import { draw, drawBelow, draws } from "./random.js";

/** Levels of education as the records have them; the last one is "not known". */
export const educations = ["basic", "upper", "higher", "0"] as const;

const [basic, upper, higher, unknown] = [0, 1, 2, 3] as const;

/**
 * Who has which education. Of each group as many of working age have completed a higher one as the calibration says:
 * those who have one keep it, and the others get one in the order of an inclination that is theirs for life.
 */
export function educate(part: CityPart, people: People, year: number): void {
  const { calibration, seed } = part;
  const { count, columns } = people;
  const { person, age, group, education, parents } = columns;
  const [cells, ranks, chosen] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < count; i++) {
    const years = at(age, i);
    cells[i] = years >= 22 && years <= 64 ? at(group, i) : -1;
    const inclination = (draw(seed, at(person, i), draws.education) & 4095) + 3000;
    ranks[i] = rankOf(inclination - (education[i] === higher ? 3000 : 0) - 400 * (at(parents, i) % 3));
  }
  const quotas = calibration.groups.map((one) => part.share(one.higher, year));
  chooseLowest(cells, ranks, count, quotas, chosen);
  for (let i = 0; i < count; i++) {
    const years = at(age, i);
    if (years < 16) education[i] = nothing;
    else if (chosen[i] === 1) education[i] = higher;
    else if (years <= 64 || education[i] === nothing) {
      const drawn = drawBelow(100, seed, at(person, i), draws.missingEducation);
      education[i] = drawn < 3 ? unknown : years >= 19 && drawn < 62 ? upper : basic;
    }
  }
}
