import { at, nth } from "./at.js";
import { chosenAmong, lastRank } from "./choose-lowest.js";
import { type CityPart, cityParts, type SynthesisOrder } from "./city.js";
import { holdPlaces } from "./hold-places.js";
import { drawnPlace } from "./origin.js";
import { originColumns, originOf } from "./origin-columns.js";
import { nothing, type People } from "./people.js";
import { lives } from "./population.js";
import { draw, draws } from "./random.js";
import { rowBuffer } from "./row-buffer.js";
import type { RowBatch, RowSource } from "./rows.js";
import { stockOf } from "./stock.js";
import { employed } from "./work.js";

/** Of a hundred employees, those who live outside the city and stand in no other file. */
const perCentElsewhere = 35;

/** Numbers for the keys of those who live elsewhere begin so far behind those of the inhabitants. */
const firstElsewhere = 2 ** 21;

/**
 * The City's employees: the file `staff`. Most of them are inhabitants in work, under the keys that they have in
 * `population`; the others, and those of unknown origin, live elsewhere.
 */
export function staffRows(order: SynthesisOrder): RowSource {
  return {
    name: "staff",
    columns: [
      { name: "employee", isLong: true },
      { name: "year" },
      ...originColumns(order),
      { name: "sector", codes: order.calibration.staff.sectors },
      { name: "academic" },
    ],
    *batches() {
      for (const part of cityParts(order)) {
        const employeesIn = employeesOf(part);
        let year = part.from;
        for (const people of lives(part)) yield rowsOf(part, employeesIn(people, year), year++);
      }
    },
  };
}

interface Employee {
  readonly key: number;
  /** Its sector and, in it, whether it is of the first group (0) or another one (1); those of unknown origin come last. */
  readonly cell: number;
  readonly origin: readonly [number, number];
}

function employeesOf(part: CityPart): (people: People, year: number) => readonly Employee[] {
  const { calibration, seed } = part;
  const { staff, groups } = calibration;
  const hold = holdPlaces(part, draws.sector);
  const elsewhere = stockOf(part.firstPerson + firstElsewhere, seed, draws.sector);
  const origin = originOf(part);
  const unknown = groups.length - 1;
  return (people, year) => {
    const { person, group, work, age, country, ancestry } = people.columns;
    const all = staff.persons.flatMap(({ first, others }) => [
      part.share(first, year),
      part.share(others, year),
    ]);
    const outside = all.map((number) => Math.floor((number * perCentElsewhere) / 100));
    const kinds = hold(
      people,
      {
        wanted: all.map((number, cell) => number - nth(outside, cell)),
        needs: all.map((_, cell) => cell % 2),
        is: (i) =>
          work[i] !== employed || at(age, i) < 18 || at(group, i) === unknown ? -1 : group[i] === 0 ? 0 : 1,
      },
      year,
      8,
    );
    const found: Employee[] = [];
    for (let i = 0; i < people.count; i++) {
      const cell = at(kinds, i);
      if (cell >= 0) found.push({ key: at(person, i), cell, origin: [at(country, i), at(ancestry, i)] });
    }
    for (const { key, cell } of elsewhere([...outside, part.share(staff.unknown, year)], year, 8)) {
      const own =
        cell === all.length
          ? unknown
          : cell % 2 === 0
            ? 0
            : 1 + drawnPlace([95, 5], draw(seed, key, draws.group));
      found.push({ key, cell, origin: origin(own, key) });
    }
    return found;
  };
}

function rowsOf(part: CityPart, employees: readonly Employee[], year: number): RowBatch {
  const { staff } = part.calibration;
  const last = 2 * staff.persons.length;
  const isAcademic = chosenAmong(
    employees.map(({ cell }) => (cell === last ? -1 : cell % 2)),
    // The later a sector stands, the likelier its work asks for a degree.
    employees.map(
      ({ key, cell }) => (draw(part.seed, key, draws.academic) & lastRank) / (1 + Math.floor(cell / 2)),
    ),
    [part.share(staff.academics.first, year), part.share(staff.academics.others, year)],
  );
  const rows = rowBuffer(6);
  employees.forEach(({ key, cell, origin }, place) => {
    const sector = cell === last ? 0 : Math.floor(cell / 2);
    const known = year < staff.sectorsFrom ? nothing : sector;
    rows.add(key, year, ...origin, known, at(isAcademic, place));
  });
  return rows.batch();
}
