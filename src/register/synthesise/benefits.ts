import { apportion } from "./apportion.js";
import { at, inYear, nth } from "./at.js";
import { chooseLowest, chosenAmong, lastRank, rankOf } from "./choose-lowest.js";
import { type CityPart, cityParts, type SynthesisOrder } from "./city.js";
import { originColumns } from "./origin-columns.js";
import type { People } from "./people.js";
import { lives } from "./population.js";
import { draw, drawBelow, draws } from "./random.js";
import { rowBuffer } from "./row-buffer.js";
import type { RowBatch, RowSource } from "./rows.js";
import { employed } from "./work.js";

/**
 * Recipients of benefits: the file `benefits`. They are inhabitants whom the public sector provides for, under the keys
 * that they have in `population`; who received last year is likelier to receive again, and counts its months on.
 */
export function benefitRows(order: SynthesisOrder): RowSource {
  const { calibration } = order;
  return {
    name: "benefits",
    columns: [
      { name: "person", isLong: true },
      { name: "year" },
      { name: "age" },
      { name: "sex", codes: calibration.sexes },
      ...originColumns(order),
      { name: "months_without_work" },
      { name: "passive" },
    ],
    *batches() {
      for (const part of cityParts(order)) {
        let before: ReadonlyMap<number, number> = new Map();
        let year = part.from;
        for (const people of lives(part)) {
          const { batch, months } = recipients(part, people, year++, before);
          before = months;
          yield batch;
        }
      }
    },
  };
}

function recipients(
  part: CityPart,
  people: People,
  year: number,
  before: ReadonlyMap<number, number>,
): { readonly batch: RowBatch; readonly months: ReadonlyMap<number, number> } {
  const { seed } = part;
  const { count, columns } = people;
  const { person, age, sex, group, country, ancestry, work, supported } = columns;
  const isYoung = (i: number): boolean => at(age, i) >= 18 && at(age, i) <= 29;
  const [cells, ranks, chosen] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const unknown = part.calibration.groups.length - 1;
  for (let i = 0; i < count; i++) {
    const isCandidate =
      supported[i] === 1 && work[i] !== employed && at(group, i) < unknown && at(age, i) <= 64;
    if (!isCandidate) {
      cells[i] = -1;
      continue;
    }
    cells[i] = at(sex, i) * 4 + (group[i] === 0 ? 0 : 2) + (isYoung(i) ? 0 : 1);
    const again = before.has(at(person, i)) ? 3000 : 0;
    ranks[i] = rankOf((draw(seed, at(person, i), draws.benefits, year) & 4095) + 3500 - again);
  }
  chooseLowest(cells, ranks, count, recipientQuotas(part, year), chosen);
  const found: number[] = [];
  for (let i = 0; i < count; i++) if (chosen[i] === 1) found.push(i);

  const isFirst = found.map((i) => (group[i] === 0 ? 0 : 1));
  const months = found.map((i) => {
    const so = before.get(at(person, i));
    return so === undefined
      ? 1 + drawBelow(14, seed, at(person, i), draws.months, year)
      : Math.min(600, so + 12);
  });
  const { longTerm, longTermMonths, passive } = part.calibration.benefits;
  const isLong = chosenAmong(
    isFirst,
    months.map((number) => lastRank - number * 12),
    [part.share(longTerm.first, year), part.share(longTerm.others, year)],
  );
  const limit = inYear(longTermMonths, year - part.calibration.from);
  const isPassive = chosenAmong(
    found.map((i) => (isYoung(i) ? 0 : -1)),
    found.map((i) => draw(seed, at(person, i), draws.passive, year) & lastRank),
    [part.share(passive, year)],
  );
  const rows = rowBuffer(8);
  const next = new Map<number, number>();
  found.forEach((i, place) => {
    const key = at(person, i);
    const number = nth(months, place);
    // A spell that is too short or too long for its place among the others is made to fit.
    const fitting =
      isLong[place] === 1
        ? Math.max(number, limit + (number % 5))
        : number < limit
          ? number
          : drawBelow(limit, seed, key, draws.months, year);
    next.set(key, fitting);
    const without = isYoung(i)
      ? at(isPassive, place)
      : drawBelow(100, seed, key, draws.passive, year) < 35
        ? 1
        : 0;
    rows.add(key, year, at(age, i), at(sex, i), at(country, i), at(ancestry, i), fitting, without);
  });
  return { batch: rows.batch(), months: next };
}

/** By sex, group and age: so many young ones as are calibrated, spread in proportion. */
function recipientQuotas(part: CityPart, year: number): readonly number[] {
  const { recipients, young } = part.calibration.benefits;
  const all = recipients.flatMap(({ first, others }) => [part.share(first, year), part.share(others, year)]);
  return apportion(part.share(young, year), all).flatMap((number, place) => [
    number,
    nth(all, place) - number,
  ]);
}
