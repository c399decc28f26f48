import type { CountryList } from "../schema/policy.js";

/** The countries that a list holds on a day, in order, each once. */
export function countriesOn(list: CountryList, day: string): readonly string[] {
  const holding = list.entries.filter(
    ({ validFrom, validTo }) =>
      (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo),
  );
  return [...new Set(holding.flatMap(({ countries }) => countries))].sort();
}

/**
 * The days on which a list becomes another one, in order: from each of them on, a series that follows the list has a new
 * segment. An entry that begins or ends and changes nothing, because another holds the same countries, is none.
 */
export function countryListChanges(list: CountryList): readonly string[] {
  const days = list.entries.flatMap(({ validFrom, validTo }) => [
    ...(validFrom === undefined ? [] : [validFrom]),
    ...(validTo === undefined ? [] : [shiftedDay(validTo, 1)]),
  ]);
  return [...new Set(days)]
    .sort()
    .filter((day) => countriesOn(list, shiftedDay(day, -1)).join() !== countriesOn(list, day).join());
}

/** The entries that begin on one of these days, or ended on the day before one. */
export function entriesTurning(list: CountryList, days: readonly string[]): CountryList["entries"] {
  return list.entries.filter(
    ({ validFrom, validTo }) =>
      (validFrom !== undefined && days.includes(validFrom)) ||
      (validTo !== undefined && days.includes(shiftedDay(validTo, 1))),
  );
}

function shiftedDay(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
