import { apportion } from "./apportion.js";
import { at, inYear, sum } from "./at.js";
import type { CityPart } from "./city.js";
import { nothing, type People } from "./people.js";
import { drawBelow, draws } from "./random.js";
import { settle } from "./settle.js";
import { employed } from "./work.js";

/** Gives everyone in work an industry, or none of those that are told apart; most keep theirs from year to year. */
export function changeIndustries(part: CityPart, people: People, year: number): void {
  const { calibration, seed } = part;
  const { groups, industries } = calibration;
  const { count, columns } = people;
  const { person, group, work, industry, age } = columns;
  const classes = new Int32Array(count);
  const inWork = new Int32Array(groups.length);
  for (let i = 0; i < count; i++) {
    const works = work[i] === employed && at(age, i) < 65;
    classes[i] = works ? at(group, i) : -1;
    if (!works) industry[i] = nothing;
    else {
      inWork[at(group, i)] = at(inWork, at(group, i)) + 1;
      const moves = drawBelow(100, seed, at(person, i), draws.industryMove, year) < 10;
      if (moves || industry[i] === nothing) industry[i] = -1;
    }
  }
  const targets = groups.flatMap((one, place) => {
    const perMille = one.industries.map((numbers) => inYear(numbers, year - calibration.from));
    const parts = apportion(at(inWork, place), [...perMille, Math.max(0, 1000 - sum(perMille))]);
    return [...parts.slice(0, -1), 0];
  });
  settle({
    ...{ count, persons: person, classes, classCount: groups.length, states: industry, targets },
    ...{ stateCount: industries.length + 1, fixed: undefined, seed, what: draws.industry, year },
  });
}
