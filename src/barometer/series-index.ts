import type { EditionSeries } from "../edition/index.js";
import { isAt, type Point, type PolicyIndex } from "../policy/index.js";

/** Published series with the policy by which points are looked up in them. */
export interface SeriesWithPolicy {
  readonly series: readonly EditionSeries[];
  readonly index: PolicyIndex;
}

/** The series that a point of the policy names, in their own order. */
export function seriesAt({ series, index }: SeriesWithPolicy, point: Point): readonly EditionSeries[] {
  const id = point.gap ?? point.indicator;
  if (id === undefined) return [];
  const { byIndicator, byPlace } = indexed(series);
  const candidates =
    point.refArea === undefined ? byIndicator.get(id) : byPlace.get(`${id} ${point.refArea}`);
  return (candidates ?? []).filter(({ key }) => isAt(key, point, index));
}

interface SeriesIndex {
  readonly byIndicator: ReadonlyMap<string, readonly EditionSeries[]>;
  /** By `indicator place`; neither holds a blank. */
  readonly byPlace: ReadonlyMap<string, readonly EditionSeries[]>;
}

/** Looking through all series for each target would take targets times series; the list is gone through once. */
const known = new WeakMap<readonly EditionSeries[], SeriesIndex>();

function indexed(series: readonly EditionSeries[]): SeriesIndex {
  const earlier = known.get(series);
  if (earlier !== undefined) return earlier;
  const byIndicator = new Map<string, EditionSeries[]>();
  const byPlace = new Map<string, EditionSeries[]>();
  for (const one of series) {
    const { indicator, refArea } = one.key;
    addTo(byIndicator, indicator, one);
    addTo(byPlace, `${indicator} ${refArea}`, one);
  }
  const made = { byIndicator, byPlace };
  known.set(series, made);
  return made;
}

function addTo<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}
