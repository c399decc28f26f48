import { at, inYear, nth } from "./at.js";
import { chooseLowest, rankOf } from "./choose-lowest.js";
import type { CityPart } from "./city.js";
import { nothing, type People } from "./people.js";
import { draw, drawBelow, draws } from "./random.js";

/** Which children from 6 to 15 are active in a sports club. */
export function playSports(part: CityPart, people: People, year: number): void {
  const { calibration, seed } = part;
  const { count, columns } = people;
  const { person, age, group, sex, sports } = columns;
  const [cells, ranks, chosen] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const children = new Int32Array(calibration.groups.length * 2);
  for (let i = 0; i < count; i++) {
    const cell = at(age, i) >= 6 && at(age, i) <= 15 ? at(group, i) * 2 + at(sex, i) : -1;
    cells[i] = cell;
    ranks[i] = rankOf(draw(seed, at(person, i), draws.sports) & 8191);
    if (cell >= 0) children[cell] = at(children, cell) + 1;
  }
  const quotas = calibration.groups.flatMap((one, place) =>
    one.sports.map((perMille, sexPlace) =>
      Math.round((at(children, place * 2 + sexPlace) * inYear(perMille, year - calibration.from)) / 1000),
    ),
  );
  chooseLowest(cells, ranks, count, quotas, chosen);
  for (let i = 0; i < count; i++) sports[i] = at(cells, i) >= 0 ? at(chosen, i) : nothing;
}

/**
 * Sentences of those from 15 to 19, by group: of those sentenced some are given a custodial sentence, and of these some
 * are in prison. Sex and the parents' education move the order. Of adults, a few by chance.
 */
export function sentence(part: CityPart, people: People, year: number): void {
  const { calibration, seed } = part;
  const { count, columns } = people;
  const { person, age, group, sex, parents } = columns;
  const [cells, ranks, chosen] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const women = calibration.sexes.indexOf("F");
  const adultsSentenced = calibration.groups.map((one) =>
    inYear(one.adultsSentenced, year - calibration.from),
  );
  const [adultsInCustody, adultsInPrison] = [
    calibration.groups.map(() => 3),
    calibration.groups.map(() => 1),
  ];
  for (let i = 0; i < count; i++) {
    cells[i] = isYoung(at(age, i)) ? at(group, i) : -1;
    // What is alike for life counts in half of the years. A rank that is twice as high halves the chance.
    const chance = draw(seed, at(person, i), draws.crimeInYear, year);
    const mood = chance % 2 === 0 ? draw(seed, at(person, i), draws.crime) : chance >>> 1;
    const byParents = nth(ranksByParents, at(parents, i));
    ranks[i] = rankOf(((mood & 4095) * byParents * (sex[i] === women ? 3 : 1)) / 20);
  }
  for (const [field, numbers, perMille] of [
    ["sentenced", "sentenced", adultsSentenced],
    ["custodial", "custodial", adultsInCustody],
    ["inPrison", "inPrison", adultsInPrison],
  ] as const) {
    const column = columns[field];
    const quotas = calibration.groups.map((one) => part.share(one[numbers], year));
    chooseLowest(cells, ranks, count, quotas, chosen);
    for (let i = 0; i < count; i++) {
      const years = at(age, i);
      if (years < 15) column[i] = nothing;
      else if (isYoung(years)) column[i] = at(chosen, i);
      else if (years >= 65) column[i] = 0;
      else {
        const drawn = drawBelow(1000, seed, at(person, i), draws.crimeInYear, year);
        column[i] = drawn < nth(perMille, at(group, i)) ? 1 : 0;
      }
    }
  }
}

/** In tenths: parents with basic, upper, higher and unknown education. */
const ranksByParents = [10, 14, 25, 12];

function isYoung(age: number): boolean {
  return age >= 15 && age <= 19;
}
