import { at } from "./at.js";
import { chosenAmong, lastRank } from "./choose-lowest.js";
import { type CityPart, cityParts, type SynthesisOrder } from "./city.js";
import { drawnPlace } from "./origin.js";
import { originColumns, originOf } from "./origin-columns.js";
import { nothing } from "./people.js";
import { draw, draws } from "./random.js";
import { rowBuffer } from "./row-buffer.js";
import type { RowBatch, RowSource } from "./rows.js";
import { stockOf } from "./stock.js";

const [leaver, enrolled] = [0, 1] as const;

/** Young people five years after basic school, and those who are in an education: the file `students`. */
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
      for (const part of cityParts(order)) yield* studentsOf(part);
    },
  };
}

function* studentsOf(part: CityPart): Generator<RowBatch> {
  const { calibration, seed } = part;
  const { students } = calibration;
  const origin = originOf(part);
  const groupOf = (key: number): number => drawnPlace(students.mix, draw(seed, key, draws.group));
  const [leavers, inEducation] = [
    stockOf(part.firstPerson, seed, draws.start),
    stockOf(part.firstPerson + 2 ** 21, seed, draws.dropOut),
  ];
  for (let year = part.from; year <= part.to; year++) {
    const rows = rowBuffer(9);
    const left = leavers([part.share(students.leavers, year)], year, 100);
    const together = left.map(() => 0);
    // Whoever completed had started: both are chosen in one order.
    const order = left.map(({ key }) => draw(seed, key, draws.start) & lastRank);
    const started = chosenAmong(together, order, [part.share(students.started, year)]);
    const completed = chosenAmong(together, order, [part.share(students.completed, year)]);
    left.forEach(({ key }, place) => {
      rows.add(
        key,
        year,
        ...origin(groupOf(key), key),
        leaver,
        nothing,
        at(started, place),
        at(completed, place),
        nothing,
      );
    });
    const vocational = part.share(students.vocational, year);
    const here = inEducation([part.share(students.enrolled, year) - vocational, vocational], year, 35);
    const outOfVocational = part.share(students.vocationalDroppedOut, year);
    const droppedOut = chosenAmong(
      here.map(({ cell }) => cell),
      here.map(({ key }) => draw(seed, key, draws.dropOut, year) & lastRank),
      [part.share(students.droppedOut, year) - outOfVocational, outOfVocational],
    );
    here.forEach(({ key, cell }, place) => {
      rows.add(
        key,
        year,
        ...origin(groupOf(key), key),
        enrolled,
        cell,
        nothing,
        nothing,
        at(droppedOut, place),
      );
    });
    yield rows.batch();
  }
}
