import { apportion } from "./apportion.js";
import { at, nth } from "./at.js";
import { chooseLowest, rankOf } from "./choose-lowest.js";
import type { CityPart } from "./city.js";
import { isStayer } from "./homes.js";
import type { People } from "./people.js";
import { draw, drawBelow, draws } from "./random.js";
import { workQuotas } from "./work-quotas.js";

/** Labour-market status as the records have it; the last one is "not known". */
export const workCodes = ["employed", "unemployed", "outside", "9"] as const;

export const [employed, unemployed, outside, unknownWork] = [0, 1, 2, 3] as const;

/**
 * Who is in work, without work and outside the labour market. First the areas, whose numbers outside are calibrated one
 * by one; the rest of each group and sex makes up its numbers in the whole city. Whoever was outside or without work is
 * more likely to be so again.
 */
export function work(part: CityPart, people: People, year: number): void {
  const { calibration, seed } = part;
  const { groups, housing, stayers } = calibration;
  const { count, columns } = people;
  const { person, age, sex, group, home, since, work: status, education } = columns;
  const [cells, ranks, isOutside] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const areas = housing.length - 1;
  const isAdult = (i: number): boolean => at(age, i) >= 16 && at(age, i) <= 64;

  // Outside, in the areas: those who stayed apart from those who came.
  for (let i = 0; i < count; i++) {
    const place = at(home, i);
    const stays = year >= stayers.since && isStayer(housing[place], at(since, i), stayers.since);
    cells[i] = isAdult(i) && place < areas ? place * 2 + (stays ? 1 : 0) : -1;
    ranks[i] = outsideRank(i);
  }
  chooseLowest(cells, ranks, count, areaQuotas(part, cells, year), isOutside);
  for (let i = 0; i < count; i++) if (isOutside[i] === 1) status[i] = -2;

  // Everywhere else, by zone, group and sex.
  const zones = new Int32Array(count);
  const tally = new Int32Array(3 * groups.length * 2);
  const outsideInAreas = new Int32Array(groups.length * 2);
  for (let i = 0; i < count; i++) {
    const place = at(home, i);
    const zone = place < areas ? 0 : place === areas ? 1 : 2;
    const pair = at(group, i) * 2 + at(sex, i);
    zones[i] = isAdult(i) ? zone * groups.length * 2 + pair : -1;
    if (!isAdult(i)) continue;
    tally[at(zones, i)] = at(tally, at(zones, i)) + 1;
    if (isOutside[i] === 1) outsideInAreas[pair] = at(outsideInAreas, pair) + 1;
  }
  const quotas = workQuotas(part, year, [...tally], [...outsideInAreas]);
  const elsewhere = new Int32Array(count);
  for (let i = 0; i < count; i++) cells[i] = at(zones, i) >= groups.length * 2 ? at(zones, i) : -1;
  chooseLowest(cells, ranks, count, quotas.outside, elsewhere);
  for (let i = 0; i < count; i++) if (elsewhere[i] === 1) isOutside[i] = 1;

  const isWithout = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    cells[i] = isOutside[i] === 1 ? -1 : at(zones, i);
    const mood = (draw(seed, at(person, i), draws.unemployed) & 4095) + 800;
    const chance = draw(seed, at(person, i), draws.unemployedInYear, year) & 4095;
    ranks[i] = rankOf((mood + chance) / 2 - (columns.workBefore[i] === unemployed ? 600 : 0));
  }
  chooseLowest(cells, ranks, count, quotas.unemployed, isWithout);
  const nobodyKnows = groups.length - 1;
  for (let i = 0; i < count; i++) {
    if (at(age, i) < 16) continue;
    const isMissing = group[i] === nobodyKnows && drawBelow(10, seed, at(person, i), draws.missingWork) < 2;
    status[i] = isMissing
      ? unknownWork
      : isOutside[i] === 1 || !isAdult(i)
        ? outside
        : isWithout[i] === 1
          ? unemployed
          : employed;
    if (at(age, i) > 16 && at(columns.workBefore, i) < 0) columns.workBefore[i] = unknownWork;
  }

  function outsideRank(i: number): number {
    const mood = draw(seed, at(person, i), draws.outside) & 4095;
    const chance = draw(seed, at(person, i), draws.outsideInYear, year) & 4095;
    const years = at(age, i);
    const young = years < 20 ? 1200 : 0;
    const old = years > 58 ? 700 : 0;
    const learned = education[i] === 2 ? 900 : 0;
    const again = columns.workBefore[i] === outside ? 700 : 0;
    return rankOf((3 * mood + chance) / 4 + 1900 - young - old - again + learned);
  }
}

/** By area, those who came and those who stayed: what is calibrated for all who stayed is spread over their areas. */
function areaQuotas(part: CityPart, cells: Int32Array, year: number): readonly number[] {
  const { housing, stayers } = part.calibration;
  const areas = housing.slice(0, -1);
  const persons = new Int32Array(areas.length * 2);
  for (const cell of cells) if (cell >= 0) persons[cell] = at(persons, cell) + 1;
  const wanted = areas.map((area) => part.share(area.outside, year));
  const expected = areas.map((_, place) => {
    const [came, stayed] = [at(persons, place * 2), at(persons, place * 2 + 1)];
    return came + stayed === 0 ? 0 : Math.round((nth(wanted, place) * stayed * 100) / (came + stayed));
  });
  const isFollowed = year > stayers.since;
  const ofStayers = isFollowed ? apportion(part.share(stayers.outside, year), expected) : [];
  return areas.flatMap((_, place) => {
    const all = nth(wanted, place);
    const [came, stayed] = [at(persons, place * 2), at(persons, place * 2 + 1)];
    const among = isFollowed
      ? nth(ofStayers, place)
      : Math.round((all * stayed) / Math.max(1, came + stayed));
    const fitting = Math.min(Math.max(among, all - came, 0), stayed, all);
    return [all - fitting, fitting];
  });
}
