import { type CityPart, cityParts, type SynthesisOrder } from "./city.js";
import { nothing } from "./people.js";
import { languages } from "./pupils.js";
import { draw, draws } from "./random.js";
import { rowBuffer } from "./row-buffer.js";
import type { RowBatch, RowSource } from "./rows.js";
import { stockOf } from "./stock.js";

/** How many children a facility has places for. */
const placesOfFacility = 50;

/** Children in day-care by district: the file `daycare`. */
export function daycareRows(order: SynthesisOrder): RowSource {
  return {
    name: "daycare",
    columns: [
      { name: "child", isLong: true },
      { name: "year" },
      { name: "first_language", codes: languages },
      { name: "district", codes: order.calibration.districts },
      { name: "facility" },
    ],
    *batches() {
      for (const part of cityParts(order)) yield* childrenOf(part);
    },
  };
}

function* childrenOf(part: CityPart): Generator<RowBatch> {
  const { daycare, districts } = part.calibration;
  const stock = stockOf(part.firstPerson, part.seed, draws.unit);
  for (let year = part.from; year <= part.to; year++) {
    const rows = rowBuffer(5);
    const wanted = daycare.flatMap(({ children, otherLanguage }) => {
      const others = part.share(otherLanguage, year);
      return [part.share(children, year) - others, others];
    });
    for (const { key, cell } of stock(wanted, year, 28)) {
      const place = Math.floor(cell / 2);
      const { district, children } = daycare[place] ?? { district: null, children: [0] };
      const facilities = Math.max(1, Math.floor(part.share(children, part.from) / placesOfFacility));
      const facility = 1 + place * 1000 + (draw(part.seed, key, draws.unit) % facilities);
      const at = district === null ? nothing : districts.indexOf(district);
      rows.add(key, year, cell % 2, at, facility);
    }
    yield rows.batch();
  }
}
