import { figureName, type SeriesKey, seriesKeyText } from "../../cube/index.js";
import { digestOf } from "../canonical.js";
import type { Edition, EditionObservation } from "../edition.js";
import type { FigureChange, FigureChangeKind } from "./edition-difference.js";
import { type Deliveries, deliveriesOf, figureCauses } from "./figure-causes.js";

/** Every figure that one of two editions has and the other has not, or not so. */
export function figureChanges(before: Edition, after: Edition): readonly FigureChange[] {
  const [old, now] = [placed(before), placed(after)];
  const pairs = [...new Set([...now.keys(), ...old.keys()])].map((name) => ({
    before: old.get(name),
    after: now.get(name),
  }));
  const deliveries = deliveriesOf(before, after);
  return withRedefined(pairs)
    .flatMap((pair) => change(pair, deliveries) ?? [])
    .sort((a, b) => compareText(a.place, b.place))
    .map(({ place: _, ...rest }) => rest);
}

interface Placed {
  readonly key: SeriesKey;
  readonly unit: string;
  readonly observation: EditionObservation;
}

interface Pair {
  readonly before: Placed | undefined;
  readonly after: Placed | undefined;
}

/** Figures by what they are about; undated ones of a series are told apart by their numbers in the source. */
function placed({ series }: Edition): ReadonlyMap<string, Placed> {
  const result = new Map<string, Placed>();
  for (const { key, unit, observations } of series) {
    for (const observation of observations) {
      let name = figureName({ key, observation });
      while (result.has(name)) name += "+";
      result.set(name, { key, unit, observation });
    }
  }
  return result;
}

/** One that is gone and one that is new, and differ in nothing but their definition, are one figure redefined. */
function withRedefined(pairs: readonly Pair[]): readonly Pair[] {
  const gone = new Map<string, Placed[]>();
  const come = new Map<string, Placed[]>();
  for (const { before, after } of pairs) {
    if (before !== undefined && after === undefined) add(gone, before);
    if (after !== undefined && before === undefined) add(come, after);
  }
  const met = new Map<Placed, Placed>();
  for (const [name, [now, ...others]] of come) {
    const [old, ...more] = gone.get(name) ?? [];
    if (now === undefined || old === undefined || others.length + more.length > 0) continue;
    met.set(now, old);
  }
  const paired = new Set(met.values());
  return pairs.flatMap((pair) => {
    if (pair.after === undefined) return pair.before && paired.has(pair.before) ? [] : [pair];
    return [{ before: pair.before ?? met.get(pair.after), after: pair.after }];
  });
}

function add(to: Map<string, Placed[]>, one: Placed): void {
  const name = `${seriesKeyText({ ...one.key, definition: "" })} ${one.observation.period}`;
  const same = to.get(name);
  if (same === undefined) to.set(name, [one]);
  else same.push(one);
}

function change(
  { before, after }: Pair,
  deliveries: Deliveries,
): (FigureChange & { readonly place: string }) | undefined {
  const kind = kindOf(before, after);
  const one = after ?? before;
  if (kind === undefined || one === undefined) return undefined;
  const { key, unit, observation } = one;
  return {
    place: `${seriesKeyText(key)} ${observation.period}`,
    kind,
    key,
    unit,
    period: observation.period,
    ...(before && { before: before.observation }),
    ...(after && { after: after.observation }),
    ...(kind === "redefined" && before && { definitionBefore: before.key.definition }),
    causes: figureCauses(kind, key, before?.observation, after?.observation, deliveries),
  };
}

function kindOf(before: Placed | undefined, after: Placed | undefined): FigureChangeKind | undefined {
  if (after === undefined) return "withdrawn";
  if (before === undefined) return "new";
  const [old, now] = [before.observation, after.observation];
  if (before.key.definition !== after.key.definition) return "redefined";
  if (old.obsStatus !== "Q" && now.obsStatus === "Q") return "withheld";
  if (old.obsStatus === "Q" && now.obsStatus !== "Q") return "released";
  if (before.unit !== after.unit || statedText(old) !== statedText(now)) return "revised";
  return sameBeside(old, now) ? undefined : "annotated";
}

/** What a figure says: numbers as printed, their word and limits, and their state. */
function statedText(one: EditionObservation): string {
  const { value, numerator, denominator, lower, upper, confidence, qualifier, obsStatus, confStatus } = one;
  return JSON.stringify([
    ...[value, numerator, denominator, lower, upper, confidence].map((number) => number ?? ""),
    qualifier,
    obsStatus,
    confStatus,
  ]);
}

/** True when everything else is the same too; only where the order of the fields may differ is more asked than the text. */
function sameBeside(old: EditionObservation, now: EditionObservation): boolean {
  return JSON.stringify(old) === JSON.stringify(now) || digestOf(old) === digestOf(now);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
