import { comparePlaces } from "../../src/barometer/index.js";
import type { EditionSeries, PlaceComparison } from "../../src/edition/index.js";
import type { Policy } from "../../src/policy/index.js";
import { type FigureRow, helmetSeries, levelTarget, policyWith } from "./small-barometer.js";

/** A place of the small policy with what was counted there in 2019: who rode with a helmet, of how many. */
export interface CountedPlace {
  readonly id: string;
  readonly counted: number;
  readonly of: number;
  readonly kind?: Policy["places"][number]["kind"];
  /** Nothing of it is shown. */
  readonly isWithheld?: boolean;
  readonly more?: Partial<EditionSeries["observations"][number]>;
}

export type Setting = Partial<Pick<Policy["settings"], "ranking" | "minimumRanked">>;

/** The small policy with these places, and ranges of ranks unless the settings say otherwise. */
export function policyOfPlaces(places: readonly CountedPlace[], settings: Setting = {}): Policy {
  const policy = policyWith(levelTarget());
  return {
    ...policy,
    settings: { ...policy.settings, ranking: "ranges", ...settings },
    places: places.map(({ id, kind = "district" }) => ({
      id,
      kind,
      title: { en: id, da: id },
      aliases: [],
    })),
  };
}

/** Helmet use at a place in 2019: in per cent with one decimal, with the counts behind it. */
export function countedSeries(place: CountedPlace, group = "children"): EditionSeries {
  const { id, counted, of, isWithheld = false, more } = place;
  const denominator = String(of);
  const row: FigureRow = isWithheld
    ? ["2019", undefined, { denominator, obsStatus: "Q", confStatus: "C" }]
    : ["2019", ((100 * counted) / of).toFixed(1), { numerator: String(counted), denominator, ...more }];
  return helmetSeries([row], { refArea: id, group });
}

/** The one comparison of these places. */
export function compared(
  places: readonly CountedPlace[],
  settings: Setting = {},
  listed: readonly CountedPlace[] = places,
): PlaceComparison {
  const found = comparePlaces({
    policy: policyOfPlaces(listed, settings),
    series: places.map((place) => countedSeries(place)),
  });
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} comparisons`);
  return only;
}

/** `ash 1-3` or the reason. */
export function ranksOf({ places }: PlaceComparison): readonly string[] {
  return places.map(({ refArea, rankFrom, rankTo, reason }) =>
    rankFrom === undefined ? `${refArea} ${reason ?? "–"}` : `${refArea} ${rankFrom}-${rankTo}`,
  );
}
