import { at } from "./at.js";
import { chooseLowest, chosenAmong, lastRank } from "./choose-lowest.js";
import { type CityPart, cityParts, type SynthesisOrder } from "./city.js";
import { holdPlaces } from "./hold-places.js";
import { originColumns } from "./origin-columns.js";
import { nothing, type People } from "./people.js";
import { lives } from "./population.js";
import { draw, draws } from "./random.js";
import { rowBuffer } from "./row-buffer.js";
import type { RowBatch, RowSource } from "./rows.js";

const [leaver, enrolled] = [0, 1] as const;

/** Five years after the last grade but one. Who is of this age is looked back upon, and stands in the file for nothing else. */
const ageOfLeavers = 20;

/** Those who are in an education are from 17 to 26. */
const agesInEducation = [17, 26] as const;

/**
 * Young people five years after basic school, and those who are in an education: the file `students`. They are
 * inhabitants, under the keys that they have in `population`.
 */
export function studentRows(order: SynthesisOrder): RowSource {
  return {
    name: "students",
    columns: [
      { name: "person", isLong: true },
      { name: "year" },
      ...originColumns(order),
      { name: "stage", codes: ["leaver", "enrolled"] },
      { name: "vocational" },
      { name: "started" },
      { name: "completed" },
      { name: "dropped_out" },
    ],
    *batches() {
      for (const part of cityParts(order)) {
        const hold = holdPlaces(part, draws.student);
        let year = part.from;
        for (const people of lives(part, "inhabitants")) {
          const rows = rowBuffer(9);
          for (const row of leaversOf(part, people, year)) rows.add(...row);
          for (const row of enrolledIn(part, people, year, hold)) rows.add(...row);
          year++;
          yield rows.batch() satisfies RowBatch;
        }
      }
    },
  };
}

type Values = readonly number[];

function leaversOf(part: CityPart, people: People, year: number): readonly Values[] {
  const { seed } = part;
  const { students } = part.calibration;
  const { count, columns } = people;
  const { person, age, country, ancestry } = columns;
  const [cells, ranks, chosen] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < count; i++) {
    cells[i] = at(age, i) === ageOfLeavers ? 0 : -1;
    ranks[i] = draw(seed, at(person, i), draws.student) & lastRank;
  }
  chooseLowest(cells, ranks, count, [part.share(students.leavers, year)], chosen);
  const left: number[] = [];
  for (let i = 0; i < count; i++) if (chosen[i] === 1) left.push(i);
  const together = left.map(() => 0);
  // Whoever completed had started: both are chosen in one order.
  const order = left.map((i) => draw(seed, at(person, i), draws.start) & lastRank);
  const started = chosenAmong(together, order, [part.share(students.started, year)]);
  const completed = chosenAmong(together, order, [part.share(students.completed, year)]);
  return left.map((i, place) => [
    ...[at(person, i), year, at(country, i), at(ancestry, i), leaver, nothing],
    ...[at(started, place), at(completed, place), nothing],
  ]);
}

function enrolledIn(
  part: CityPart,
  people: People,
  year: number,
  hold: ReturnType<typeof holdPlaces>,
): readonly Values[] {
  const { students } = part.calibration;
  const { count, columns } = people;
  const { person, age, country, ancestry } = columns;
  const [youngest, oldest] = agesInEducation;
  const vocational = part.share(students.vocational, year);
  const wanted = [part.share(students.enrolled, year) - vocational, vocational];
  const is = (i: number): number =>
    at(age, i) >= youngest && at(age, i) <= oldest && at(age, i) !== ageOfLeavers ? 0 : -1;
  const kinds = hold(people, { wanted, needs: [0, 0], is }, year, 25);
  const here: number[] = [];
  for (let i = 0; i < count; i++) if (at(kinds, i) >= 0) here.push(i);
  const outOfVocational = part.share(students.vocationalDroppedOut, year);
  const droppedOut = chosenAmong(
    here.map((i) => at(kinds, i)),
    here.map((i) => draw(part.seed, at(person, i), draws.dropOut, year) & lastRank),
    [part.share(students.droppedOut, year) - outOfVocational, outOfVocational],
  );
  return here.map((i, place) => [
    ...[at(person, i), year, at(country, i), at(ancestry, i), enrolled, at(kinds, i)],
    ...[nothing, nothing, at(droppedOut, place)],
  ]);
}
