import { apportion } from "./apportion.js";
import { at, inYear, nth, sum } from "./at.js";
import type { CityPart } from "./city.js";
import { keyOf } from "./key.js";
import { ancestryCodes, countryCodes, drawnPlace } from "./origin.js";
import { makeRoom, noPeople, nothing, type People, removePeople } from "./people.js";
import { draw, drawBelow, draws } from "./random.js";

/** Bands of age with a number of persons each: from, and how many years. */
const bands = [
  [0, 15],
  [15, 1],
  [16, 4],
  [20, 45],
  [65, 36],
] as const;

/**
 * The inhabitants at the end of the next year: everyone a year older, some dead, some gone, children born and others
 * come, so that the numbers by group, sex and band of age are the calibrated ones.
 */
export interface Inhabitants {
  readonly people: People;
  readonly live: (year: number) => void;
}

export function inhabitantsOf(part: CityPart): Inhabitants {
  const { calibration, seed } = part;
  const people = noOne(part);
  const countries = countryCodes(calibration);
  const ancestry = ancestryCodes(calibration);
  let next = part.firstPerson;

  function live(year: number): void {
    const isFirst = year === part.from;
    const targets = targetsOf(part, year);
    const counts = new Int32Array(targets.length);
    if (!isFirst) grow(year, targets, counts);
    const missing = targets.map((target, cell) => Math.max(0, target - at(counts, cell)));
    makeRoom(
      people,
      missing.reduce((all, one) => all + one, 0),
    );
    missing.forEach((number, cell) => {
      const [band, sex, group] = [
        cell % bands.length,
        Math.floor(cell / bands.length) % 2,
        Math.floor(cell / 10),
      ];
      // Children are born at the pace at which a band of fifteen years empties; the others of their age move in.
      const births = isFirst || band > 0 ? 0 : Math.min(number, Math.round(nth(targets, cell) / 15));
      for (let one = 0; one < number; one++) {
        const isBorn = one < births;
        arrive(group, sex, isBorn ? 0 : ageIn(band, next, isFirst), isBorn || isFirst);
      }
    });
    people.columns.year.fill(year, 0, people.count);
  }

  /** Lets a year pass for those who are here, and counts who stays by cell. */
  function grow(year: number, targets: readonly number[], counts: Int32Array): void {
    const { person, age, sex, group, workBefore, work } = people.columns;
    const gone = new Uint8Array(people.count);
    const cells = new Int32Array(people.count);
    for (let i = 0; i < people.count; i++) {
      const older = at(age, i) + 1;
      age[i] = older;
      workBefore[i] = at(work, i);
      const cell = (at(group, i) * 2 + at(sex, i)) * bands.length + bandOf(older);
      cells[i] = cell;
      if (older > 100 || drawBelow(1000, seed, at(person, i), draws.leaving, year) < perMilleLeaving(older))
        gone[i] = 1;
      else counts[cell] = at(counts, cell) + 1;
    }
    const excess = Int32Array.from(targets, (target, cell) => Math.max(0, at(counts, cell) - target));
    const left = Int32Array.from(counts);
    for (let i = 0; i < people.count; i++) {
      const cell = at(cells, i);
      if (gone[i] === 1) continue;
      const [here, toGo] = [at(left, cell), at(excess, cell)];
      left[cell] = here - 1;
      if (toGo === 0 || drawBelow(here, seed, at(person, i), draws.excess, year) >= toGo) continue;
      excess[cell] = toGo - 1;
      counts[cell] = at(counts, cell) - 1;
      gone[i] = 1;
    }
    removePeople(people, gone);
  }

  function arrive(group: number, sex: number, age: number, isNative: boolean): void {
    const i = people.count++;
    const person = keyOf(next++);
    const { columns } = people;
    for (const field of ["industry", "supported", "sports", "sentenced", "custodial", "inPrison"] as const)
      columns[field][i] = nothing;
    columns.person[i] = person;
    columns.age[i] = age;
    columns.sex[i] = sex;
    columns.group[i] = group;
    columns.country[i] = countries.drawn(group, person, seed);
    // Of those who are here in the first year, the younger they are the more were born here.
    const isBorn = isNative && drawBelow(40, seed, person, draws.ancestry) >= age;
    columns.ancestry[i] = (isBorn ? ancestry.born : ancestry.arrived).drawn(group, person, seed);
    columns.parents[i] = drawnPlace(
      calibration.groups[group]?.parents ?? [1],
      draw(seed, person, draws.parents),
    );
    columns.work[i] = nothing;
    columns.workBefore[i] = nothing;
    columns.education[i] = nothing;
    columns.district[i] = -1;
    columns.home[i] = -1;
    columns.since[i] = nothing;
  }

  /** Those who come are mostly young adults; those who are here in the first year are of all ages. */
  function ageIn(band: number, person: number, isFirst: boolean): number {
    const [from, span] = bands[band] ?? [0, 1];
    const once = drawBelow(span, seed, person, draws.age);
    const again = drawBelow(span, seed, person, draws.age, 1);
    return from + (band === 4 || (band === 3 && !isFirst) ? Math.min(once, again) : once);
  }

  return { people, live };
}

function noOne(part: CityPart): People {
  const size = targetsOf(part, part.from).reduce((all, one) => all + one, 0);
  return noPeople(Math.ceil(size * 1.1) + 16);
}

/** Persons by group, sex and band of age; they add up to as many as are wanted in all. */
function targetsOf({ calibration, share }: CityPart, year: number): readonly number[] {
  const cells = calibration.groups.flatMap(({ persons }) => persons.flat());
  const numbers = cells.map((cell) => inYear(cell, year - calibration.from));
  return apportion(share([sum(numbers)], year), numbers);
}

function bandOf(age: number): number {
  return age < 15 ? 0 : age === 15 ? 1 : age < 20 ? 2 : age < 65 ? 3 : 4;
}

/** Of a thousand persons of an age, those who die or move out of the city in a year. */
function perMilleLeaving(age: number): number {
  if (age < 18) return 10;
  if (age < 40) return 35;
  if (age < 65) return 12;
  return Math.min(400, 10 + (age - 64) * (age - 64) * 0.25);
}
