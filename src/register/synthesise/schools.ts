import { at } from "./at.js";
import { chooseLowest } from "./choose-lowest.js";
import type { CityPart } from "./city.js";
import type { People } from "./people.js";
import { drawBelow, draws } from "./random.js";

/** A pupil in a year: the place among the people, the grade and the class. */
export interface Pupil {
  readonly i: number;
  readonly grade: number;
  readonly schoolClass: number;
}

/** Who goes to school is in the grade of its age: six years in the first one. */
export const ageInFirstGrade = 6;

const pupilsInClass = 22;

/** How far those of the counted group are from the others when classes are formed, where all lie within 1,998. */
const distance = 600;

/**
 * The pupils of a part of the city in each year: children who live there, as many in each grade as are calibrated. Who
 * goes to school goes on, and those who began together stay in their class; classes are formed of children who are near
 * each other, so that their composition differs.
 */
export function schoolsOf(part: CityPart, place: number): (people: People, year: number) => readonly Pupil[] {
  let classes: ReadonlyMap<number, number> = new Map();
  const classesBegun = new Map<number, number>();
  return (people, year) => {
    const chosen = attending(part, people, year, classes);
    const next = new Map<number, number>();
    const pupils = part.calibration.pupils.grades.flatMap((_, grade) => {
      const inGrade = chosen.filter((i) => at(people.columns.age, i) === ageInFirstGrade + grade);
      const begun = year - grade;
      if (!classesBegun.has(begun)) {
        inNearness(part, people, inGrade).forEach((i, order) => {
          next.set(at(people.columns.person, i), Math.floor(order / pupilsInClass));
        });
        classesBegun.set(begun, Math.max(1, Math.ceil(inGrade.length / pupilsInClass)));
      }
      const numbers = classesBegun.get(begun) ?? 1;
      const cohort = (((begun % 16) + 16) % 16) + place * 16;
      return inGrade.map((i): Pupil => {
        const key = at(people.columns.person, i);
        const own =
          next.get(key) ?? classes.get(key) ?? drawBelow(numbers, part.seed, key, draws.schoolClass, 2);
        next.set(key, own);
        return { i, grade, schoolClass: 1 + cohort * 128 + (own % 128) };
      });
    });
    classes = next;
    return pupils;
  };
}

/** Those who went to school last year go on before others, and those of the counted group come after the others. */
function attending(
  { calibration, seed, share }: CityPart,
  { count, columns: { person, age, group } }: People,
  year: number,
  before: ReadonlyMap<number, number>,
): readonly number[] {
  const { grades, counted } = calibration.pupils;
  const unknown = calibration.groups.length - 1;
  const [cells, ranks, chosen] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < count; i++) {
    const grade = at(age, i) - ageInFirstGrade;
    cells[i] = -1;
    if (grade < 0 || grade >= grades.length) continue;
    const isCounted = at(group, i) === counted.group;
    // In the first grade the counted group has its number; those of unknown origin begin later.
    if (grade === 0) cells[i] = at(group, i) === unknown ? -1 : isCounted ? 0 : 1;
    else cells[i] = grade + 1;
    const order = drawBelow(2000, seed, at(person, i), draws.school);
    const isLast = grade === grades.length - 1;
    ranks[i] = (before.has(at(person, i)) ? 0 : 4000) + (isCounted && !isLast ? 2000 : 0) + order;
  }
  const ofCounted = share(counted.persons, year);
  const [first = 0, ...others] = grades.map((numbers) => share(numbers, year));
  chooseLowest(cells, ranks, count, [ofCounted, first - ofCounted, ...others], chosen);
  const found: number[] = [];
  for (let i = 0; i < count; i++) if (chosen[i] === 1) found.push(i);
  return found;
}

/** In the order of a line along which they live, on which the counted group lies farther out than the others. */
function inNearness(
  { calibration, seed }: CityPart,
  { columns: { person, group } }: People,
  pupils: readonly number[],
): readonly number[] {
  const { counted } = calibration.pupils;
  const placed = pupils.map((i) => {
    const key = at(person, i);
    const [once, again] = [0, 1].map((time) => drawBelow(1000, seed, key, draws.schoolClass, time));
    const own = at(group, i) === counted.group ? distance : 0;
    return { i, line: (once ?? 0) + (again ?? 0) + own };
  });
  return placed.sort((a, b) => a.line - b.line || a.i - b.i).map(({ i }) => i);
}
