import { parsePeriod } from "../cube/index.js";
import type { PolicyIndex } from "./policy-index.js";
import { countryListChanges, entriesTurning } from "./records/country-list.js";
import type { CountryList } from "./schema/policy.js";

/**
 * What came to or left the list of countries that a group goes by, after the first period began and by the end of the
 * last: a group of the same name then is another one. Undefined for a group without a list, or periods without dates.
 */
export function listChanges(
  group: string,
  between: { readonly first: string; readonly last: string },
  index: PolicyIndex,
): { readonly list: CountryList; readonly entries: CountryList["entries"] } | undefined {
  const list = index.countryLists.get(index.groups.get(group)?.membership?.origin?.list ?? "");
  const [from, to] = [parsePeriod(between.first)?.start, parsePeriod(between.last)?.end];
  if (list === undefined || from === undefined || to === undefined) return undefined;
  const days = countryListChanges(list).filter((day) => day > from && day <= to);
  return { list, entries: entriesTurning(list, days) };
}
