import type { Observation, SeriesKey } from "./observation.js";
import { comparePeriods, parsePeriod } from "./period.js";

/** The observations of one key in order of time; undated ones last. */
export interface Series<O extends Observation = Observation> {
  readonly key: SeriesKey;
  readonly observations: readonly O[];
}

/** Sorts keyed observations into series. Two figures share a series only when their whole keys are equal. */
export function intoSeries<O extends Observation>(
  keyed: Iterable<{ readonly key: SeriesKey; readonly observation: O }>,
): readonly Series<O>[] {
  const byKey = new Map<string, { key: SeriesKey; observations: O[] }>();
  for (const { key, observation } of keyed) {
    const text = seriesKeyText(key);
    const series = byKey.get(text) ?? { key, observations: [] };
    series.observations.push(observation);
    byKey.set(text, series);
  }
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { key, observations }]) => ({ key, observations: inTimeOrder(observations) }));
}

/** One text per key, equal exactly when the keys are: indicator, measure, place, group, codes, definition. */
export function seriesKeyText(key: SeriesKey): string {
  const earlier = keyTexts.get(key);
  if (earlier !== undefined) return earlier;
  const codes = Object.entries(key.dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([key.indicator, key.measure, key.refArea, key.group, codes, key.definition]);
  keyTexts.set(key, text);
  return text;
}

/** Keys are never changed, and each is asked for at every step from a delivery to its series. */
const keyTexts = new WeakMap<SeriesKey, string>();

/**
 * The stretches of a series inside which figures may be compared and joined by a line. A new one begins at a
 * figure marked B (break), before and after one marked D (its own definition differs), and where the group goes
 * by another name than before: nobody has said that the names mean the same persons. Undated figures stand in
 * none.
 */
export function segments<O extends Observation>(series: Series<O>): readonly (readonly O[])[] {
  const result: O[][] = [];
  for (const observation of series.observations) {
    if (parsePeriod(observation.period)?.start === undefined) continue;
    const last = result.at(-1);
    if (last !== undefined && joins(last, observation)) last.push(observation);
    else result.push([observation]);
  }
  return result;
}

/** True when a figure may be compared with every one of the stretch before it in the same series. */
function joins(stretch: readonly Observation[], after: Observation): boolean {
  if (after.obsStatus === "B" || [after, ...stretch].some(({ obsStatus }) => obsStatus === "D")) return false;
  const all = [...stretch, after].map(({ groupLabels }) => groupLabels);
  // One name must run through all of them: names that only meet pairwise would chain two groups together.
  return (
    all.every((labels) => labels.length === 0) ||
    after.groupLabels.some((label) => all.every((labels) => labels.includes(label)))
  );
}

function inTimeOrder<O extends Observation>(observations: readonly O[]): readonly O[] {
  return [...observations].sort((a, b) => {
    const [first, second] = [parsePeriod(a.period), parsePeriod(b.period)];
    if (first === undefined || second === undefined)
      return first === second ? 0 : first === undefined ? 1 : -1;
    return comparePeriods(first, second);
  });
}
