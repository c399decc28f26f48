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

/** The City's employees, under keys of their own: the file `staff`. */
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
      for (const part of cityParts(order)) yield* staffOf(part);
    },
  };
}

function* staffOf(part: CityPart): Generator<RowBatch> {
  const { calibration, seed } = part;
  const { staff, groups } = calibration;
  const origin = originOf(part);
  const stock = stockOf(part.firstPerson, seed, draws.sector);
  for (let year = part.from; year <= part.to; year++) {
    // By sector, the first group and the others; last those of unknown origin.
    const wanted = [
      ...staff.persons.flatMap(({ first, others }) => [part.share(first, year), part.share(others, year)]),
      part.share(staff.unknown, year),
    ];
    const units = stock(wanted, year, 8);
    const last = wanted.length - 1;
    const isAcademic = chosenAmong(
      units.map(({ cell }) => (cell === last ? -1 : cell % 2)),
      // The later a sector stands, the likelier its work asks for a degree.
      units.map(({ key, cell }) => (draw(seed, key, draws.academic) & lastRank) / (1 + Math.floor(cell / 2))),
      [part.share(staff.academics.first, year), part.share(staff.academics.others, year)],
    );
    const rows = rowBuffer(6);
    units.forEach(({ key, cell }, place) => {
      const group =
        cell === last
          ? groups.length - 1
          : cell % 2 === 0
            ? 0
            : 1 + drawnPlace([95, 5], draw(seed, key, draws.group));
      const sector = cell === last ? 0 : Math.floor(cell / 2);
      rows.add(
        key,
        year,
        ...origin(group, key),
        year < staff.sectorsFrom ? nothing : sector,
        at(isAcademic, place),
      );
    });
    yield rows.batch();
  }
}
