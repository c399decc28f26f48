import {
  type BorderChange,
  type PersonCount,
  type Population,
  type PublishedCounts,
  type PublishedShare,
  populationText,
} from "../../confidentiality/index.js";
import { type Observation, type SeriesKey, timeName } from "../../cube/index.js";
import type { Policy } from "../../policy/index.js";
import type { FigurePopulations } from "./counted-among.js";
import { percentRange } from "./counted-by-share.js";
import { figurePopulations } from "./figure-populations.js";
import { personCounts } from "./person-counts.js";

/** What an edition publishes: its series, each meant as its own policy says. */
export interface PublishedSeries {
  readonly policy: Policy;
  readonly series: readonly { readonly key: SeriesKey; readonly observations: readonly Observation[] }[];
}

/**
 * The counts of persons that editions show, and which of them are of places whose borders have changed since: by `succeeds`
 * and `splits` of the policy of today; and shares whose counts they do not show.
 */
export function publishedCounts(today: Policy, editions: readonly PublishedSeries[]): PublishedCounts {
  const now = figurePopulations(today);
  const byEdition: PersonCount[][] = [];
  const shares: PublishedShare[] = [];
  const borders = new Map<string, BorderChange>();
  const changes = borderChanges(today);
  for (const { policy, series } of editions) {
    const then = figurePopulations(policy);
    const counts: PersonCount[] = [];
    byEdition.push(counts);
    for (const { key, observations } of series) {
      for (const observation of observations) {
        const time = timeName(observation);
        const populations = then(key, time);
        const found = personCounts({ observation }, populations);
        if (found.counted === undefined) shares.push(...publishedShare(observation, populations));
        for (const one of ["counted", "among"] as const) {
          const count = found[one];
          if (count !== undefined) counts.push(count);
          // Of a withheld figure the borders matter where the ledger knows its count.
          else if (observation.obsStatus !== "Q") continue;
          for (const { before, after } of changes.get(key.refArea) ?? []) {
            const at = (of: typeof now, refArea: string) => of({ ...key, refArea }, time)?.[one];
            const change = {
              before: before.flatMap((place) => at(then, place) ?? []),
              after: after.flatMap((place) => at(now, place) ?? []),
            };
            if (change.before.length < before.length || change.after.length < after.length) continue;
            borders.set(changeText(change), change);
          }
        }
      }
    }
  }
  return { counts: byEdition.flat(), byEdition, borders: [...borders.values()], shares };
}

/** A share without a count that it tells exactly: it tells nearly how many are counted, to whom knows among how many. */
function publishedShare(
  { value, qualifier, obsStatus }: Observation,
  populations: FigurePopulations | undefined,
): readonly PublishedShare[] {
  if (populations?.isPercent !== true || populations.among === undefined) return [];
  if (value === undefined || qualifier !== "eq" || obsStatus === "Q") return [];
  const range = percentRange(value);
  return range === undefined ? [] : [{ counted: populations.counted, among: populations.among, ...range }];
}

/** By place that was: together with which others it became which. */
function borderChanges({
  places,
}: Policy): ReadonlyMap<
  string,
  readonly { readonly before: readonly string[]; readonly after: readonly string[] }[]
> {
  const found = new Map<
    string,
    { readonly before: readonly string[]; readonly after: readonly string[] }[]
  >();
  const add = (before: readonly string[], after: readonly string[]): void => {
    for (const place of before) found.set(place, [...(found.get(place) ?? []), { before, after }]);
  };
  for (const { id, succeeds } of places) if (succeeds !== undefined) add(succeeds, [id]);
  for (const whole of new Set(places.flatMap(({ splits }) => splits ?? []))) {
    add(
      [whole],
      places.filter(({ splits }) => splits === whole).map(({ id }) => id),
    );
  }
  return found;
}

function changeText({ before, after }: BorderChange): string {
  const texts = (populations: readonly Population[]) => populations.map(populationText);
  return JSON.stringify([texts(before), texts(after)]);
}
