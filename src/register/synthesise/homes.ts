import { apportion } from "./apportion.js";
import { at, nth, sum } from "./at.js";
import type { Housing } from "./calibration.js";
import type { CityPart } from "./city.js";
import { nothing, type People } from "./people.js";
import { drawBelow, draws } from "./random.js";
import { settle } from "./settle.js";

/** Children and old persons for each hundred aged 16 to 64 of their group: the first group is the younger one. */
const perHundredAdults = [
  [50, 8],
  [28, 22],
] as const;

/**
 * Moves persons in and out of public housing, so that as many of working age live in each area as the calibration says.
 * Of those who lived in a followed area from the start, as many stay as are wanted; everyone else may move.
 */
export function moveHomes(part: CityPart, people: People, year: number): void {
  const { calibration, seed } = part;
  const { housing, groups, stayers } = calibration;
  const { count, columns } = people;
  const { person, age, group, home, since, publicHousing } = columns;
  const adults = housing.map((one) => part.share(one.adults, year));
  divideSplitAreas(part, people, year);
  const isFollowing = year > stayers.since;
  if (isFollowing) letStayersGo(part, people, year);
  const [fixed, classes] = [new Uint8Array(count), new Int32Array(count)];
  const before = home.slice(0, count);
  for (let i = 0; i < count; i++) {
    const band = ageBand(at(age, i));
    classes[i] = band * groups.length + at(group, i);
    const place = at(home, i);
    if (place < 0 || place >= housing.length) continue;
    const stays = isFollowing && isStayer(housing[place], at(since, i), stayers.since);
    if (stays && band === 1) fixed[i] = 1;
    else if (drawBelow(100, seed, at(person, i), draws.housingMove, year) < 8) home[i] = -1;
  }
  const states = housing.length + 1;
  const held = new Int32Array(3 * groups.length * states);
  for (let i = 0; i < count; i++) {
    if (fixed[i] === 0) continue;
    const place = at(classes, i) * states + at(home, i);
    held[place] = at(held, place) + 1;
  }
  const targets = Array.from(held, () => 0);
  housing.forEach((one, place) => {
    const adultPlace = (of: number): number => (groups.length + of) * states + place;
    const heldByGroup = groups.map((_, of) => at(held, adultPlace(of)));
    const byGroup = adultsByGroup(nth(adults, place), one.mix, heldByGroup);
    byGroup.forEach((number, of) => {
      targets[adultPlace(of)] = number;
      const [children, old] = perHundredAdults[of === 0 ? 0 : 1];
      targets[of * states + place] = Math.floor((number * children) / 100);
      targets[(2 * groups.length + of) * states + place] = Math.floor((number * old) / 100);
    });
  });
  settle({
    ...{ count, persons: person, classes, classCount: 3 * groups.length, states: home, stateCount: states },
    ...{ fixed, targets, seed, what: draws.housing, year },
  });
  for (let i = 0; i < count; i++) {
    const place = at(home, i);
    const one = housing[place];
    publicHousing[i] = one === undefined ? 0 : 1;
    if (one === undefined || one.code === null) since[i] = nothing;
    else if (at(before, i) !== place) {
      // Those who are there in the first year have moved in at some time before.
      since[i] = year === part.from ? year - drawBelow(15, seed, at(person, i), draws.since) : year;
    }
  }
}

/** True of someone who has lived in a followed area since the year from which it is followed. */
export function isStayer(home: Housing | undefined, since: number, from: number): boolean {
  return home?.isFollowed === true && since !== nothing && since <= from;
}

function ageBand(age: number): number {
  return age < 16 ? 0 : age < 65 ? 1 : 2;
}

/** As the mix of the area says, but not fewer of a group than must stay. */
function adultsByGroup(total: number, mix: readonly number[], held: readonly number[]): readonly number[] {
  const ideal = apportion(total, mix);
  const wanted = ideal.map((number, place) => Math.max(0, number - nth(held, place)));
  const open = apportion(Math.max(0, total - sum(held)), sum(wanted) === 0 ? mix : wanted);
  return held.map((number, place) => number + nth(open, place));
}

/** Draws those who leave from among the adults who stayed, area by area in proportion to how many live there. */
function letStayersGo(part: CityPart, people: People, year: number): void {
  const { housing, stayers } = part.calibration;
  const { person, age, home, since } = people.columns;
  const followed = housing.map((one) => (one.isFollowed ? part.share(one.adults, stayers.since) : 0));
  const wanted = apportion(part.share(stayers.adults, year), followed);
  const left = new Int32Array(housing.length);
  const stays = (i: number): boolean =>
    ageBand(at(age, i)) === 1 && isStayer(housing[at(home, i)], at(since, i), stayers.since);
  for (let i = 0; i < people.count; i++) if (stays(i)) left[at(home, i)] = at(left, at(home, i)) + 1;
  const toGo = Int32Array.from(left, (number, place) => Math.max(0, number - nth(wanted, place)));
  for (let i = 0; i < people.count; i++) {
    if (!stays(i)) continue;
    const place = at(home, i);
    const [here, gone] = [at(left, place), at(toGo, place)];
    left[place] = here - 1;
    if (gone === 0 || drawBelow(here, part.seed, at(person, i), draws.stayers, year) >= gone) continue;
    toGo[place] = gone - 1;
    home[i] = -1;
  }
}

/** An area that is divided hands its residents over to its parts; when they moved in stays as it was. */
function divideSplitAreas(part: CityPart, people: People, year: number): void {
  const { housing } = part.calibration;
  housing.forEach((area, place) => {
    if (part.share(area.adults, year) > 0) return;
    const parts = housing.flatMap(({ splits, adults }, other) =>
      splits !== undefined && splits === area.code && part.share(adults, year) > 0
        ? [{ other, adults: part.share(adults, year) }]
        : [],
    );
    if (parts.length === 0) return;
    const whole = sum(parts.map(({ adults }) => adults));
    const { person, home } = people.columns;
    for (let i = 0; i < people.count; i++) {
      if (home[i] !== place) continue;
      let drawn = drawBelow(whole, part.seed, at(person, i), draws.housing);
      const into = parts.find(({ adults }) => {
        drawn -= adults;
        return drawn < 0;
      });
      home[i] = into?.other ?? -1;
    }
  });
}
