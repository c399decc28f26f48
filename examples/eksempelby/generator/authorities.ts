import { noise } from "./noise.js";
import type { Row } from "./row.js";
import { divide } from "./trend.js";

/** The invented neighbours and the whole country: per mille in work in 2005, of each group, and persons of working age. */
const authorities = [
  ["proevelev", 778, 7_400, 487, 1_150],
  ["moensterlev", 791, 9_100, 521, 1_300],
  ["taenkeby", 764, 21_000, 528, 2_450],
  // So few that the place is shown without a rank.
  ["opdigterup", 752, 9_800, 531, 86],
  ["modelhoej", 766, 12_300, 549, 1_610],
  ["skitselund", 758, 13_100, 553, 3_400],
  ["udkastrup", 749, 15_600, 547, 3_150],
  ["paafundlev", 741, 8_900, 538, 2_700],
  ["fantasted", 769, 21_700, 574, 3_050],
  ["country", 757, 2_710_000, 481, 214_000],
] as const;

/** Figures that were not delivered: the place is named as missing. */
const missing: readonly string[] = ["fantasted 2010"];

/** Every second or third year, in whole per cent as the comparison prints them; the gap is from unrounded numbers. */
export function authorityRows(years: readonly number[]): readonly Row[] {
  return authorities.flatMap(([place, danish, danishPersons, immigrant, immigrantPersons]) =>
    years.flatMap((year) => {
      if (missing.includes(`${place} ${year}`)) return [];
      const better = rate(`${place} danish`, danish, danishPersons, year, year > 2008 ? -14 : 9);
      const other = rate(`${place} immigrants`, immigrant, immigrantPersons, year, year > 2008 ? 23 : 31);
      const period = { ref_area: place, time_period: String(year) };
      const gap = 100 * (better.counted * other.of - other.counted * better.of);
      return [
        { indicator: "employment-rate", group: "danish-origin", ...period, ...shown(better) },
        { indicator: "employment-rate", group: "immigrants", ...period, ...shown(other) },
        {
          indicator: "employment-gap",
          measure: "gap",
          ...period,
          value: String(divide(gap, better.of * other.of)),
          note: "gap-unrounded",
        },
      ];
    }),
  );
}

interface Rate {
  readonly counted: number;
  readonly of: number;
}

function rate(key: string, perMille: number, persons: number, year: number, change: number): Rate {
  const moved = year === 2005 ? 0 : change + noise(`${key} ${year}`, 9);
  return { counted: divide(persons * (perMille + moved), 1000), of: persons };
}

function shown({ counted, of }: Rate): Partial<Row> {
  return { value: String(divide(100 * counted, of)), numerator: String(counted), denominator: String(of) };
}
