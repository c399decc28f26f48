import { apportion } from "./apportion.js";
import { nth, sum } from "./at.js";
import type { CityPart } from "./city.js";

/** How many are outside the labour market and without work, by zone (areas, other public housing, elsewhere), group, sex. */
export interface WorkQuotas {
  readonly outside: readonly number[];
  readonly unemployed: readonly number[];
}

/**
 * The calibrated numbers by group and sex, less those in the areas, spread over the other zones: in public housing as
 * many are not in work as the calibration says, elsewhere are all who are left.
 */
export function workQuotas(
  part: CityPart,
  year: number,
  persons: readonly number[],
  outsideInAreas: readonly number[],
): WorkQuotas {
  const { groups, housing } = part.calibration;
  const pairs = groups.flatMap(({ employed, unemployed }, group) =>
    [0, 1].map((sex) => {
      const pair = group * 2 + sex;
      const all = [0, 1, 2].reduce((sofar, zone) => sofar + nth(persons, zone * groups.length * 2 + pair), 0);
      const without = part.share(unemployed[sex] ?? [0], year);
      return { all, without, outside: Math.max(0, all - without - part.share(employed[sex] ?? [0], year)) };
    }),
  );
  const inZone = (zone: number): readonly number[] =>
    pairs.map((_, pair) => nth(persons, zone * pairs.length + pair));
  const [inAreas, inOthers, elsewhere] = [inZone(0), inZone(1), inZone(2)];
  const unemployedInAreas = pairs.map(({ all, without, outside }, pair) =>
    proportion(nth(inAreas, pair) - nth(outsideInAreas, pair), without, all - outside),
  );
  const notInWork =
    part.share(housing.at(-1)?.outside ?? [0], year) - sum(outsideInAreas) - sum(unemployedInAreas);
  const expected = pairs.map(({ all, without, outside }, pair) =>
    proportion(nth(inOthers, pair) * 100, without + outside, all),
  );
  const idle = apportion(Math.max(0, notInWork), expected).map((number, pair) =>
    Math.min(number, nth(inOthers, pair)),
  );
  const outsideInOthers = pairs.map(({ without, outside }, pair) =>
    proportion(nth(idle, pair), outside, without + outside),
  );
  const unemployedInOthers = idle.map((number, pair) => number - nth(outsideInOthers, pair));
  const left = (total: number, areas: readonly number[], others: readonly number[], pair: number): number =>
    Math.min(Math.max(0, total - nth(areas, pair) - nth(others, pair)), nth(elsewhere, pair));
  return {
    outside: [
      ...outsideInAreas,
      ...outsideInOthers,
      ...pairs.map(({ outside }, pair) => left(outside, outsideInAreas, outsideInOthers, pair)),
    ],
    unemployed: [
      ...unemployedInAreas,
      ...unemployedInOthers,
      ...pairs.map(({ without }, pair) => left(without, unemployedInAreas, unemployedInOthers, pair)),
    ],
  };
}

/** So many of a number as a part is of a whole. */
function proportion(number: number, part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.round((number * part) / whole);
}
