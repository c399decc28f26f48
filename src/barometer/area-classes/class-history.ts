import { comparePeriods, type Period, parsePeriod } from "../../cube/index.js";
import type { AreaClass } from "../../edition/index.js";

/** What a version of the rules, by its id, would say of the area in a period by that period's figures alone. */
export type ClassUnder = (rules: string, period: string) => string | undefined;

/**
 * An area's classes in order of time, each with the class before and why it is another one. Where the area has none
 * before, those of the places its borders come of stand for it.
 */
export function withHistory(
  found: readonly Omit<AreaClass, "before">[],
  origins: readonly AreaClass[],
  classUnder: ClassUnder,
): readonly AreaClass[] {
  const result: AreaClass[] = [];
  for (const one of found) {
    const before = classBefore(one, result, origins);
    const change = changeOf(one, before, result, classUnder);
    const now: AreaClass = {
      ...one,
      before: before.map(({ place, period, class: code }) => ({ place, period, class: code })),
      ...(change === undefined ? {} : { change }),
    };
    result.push(change === "share" && isBack(now, result) ? { ...now, flicker: true } : now);
  }
  return result;
}

interface Classed {
  readonly place: string;
  readonly period: string;
  readonly class: string;
  readonly ruleSet: string;
}

/** The newest class before: the area's own; else one for each place that it comes of. */
function classBefore(
  one: Omit<AreaClass, "before">,
  own: readonly AreaClass[],
  origins: readonly AreaClass[],
): readonly Classed[] {
  const mine = classed(own).findLast((other) => isEarlier(other, one));
  if (mine !== undefined) return [mine];
  const theirs = classed(origins).filter((other) => isEarlier(other, one));
  return [...new Set(theirs.map(({ place }) => place))].flatMap(
    (place) => theirs.findLast((other) => other.place === place) ?? [],
  );
}

function classed(records: readonly AreaClass[]): readonly Classed[] {
  return records.flatMap(({ place, period, ruleSet, class: code }) =>
    code === undefined ? [] : [{ place, period, ruleSet, class: code }],
  );
}

/** Periods of different kinds (years, quarters) are no before and after of each other. */
function isEarlier(a: { readonly period: string }, b: { readonly period: string }): boolean {
  const [first, second] = [period(a.period), period(b.period)];
  return first.kind === second.kind && comparePeriods(first, second) < 0;
}

function period(text: string): Period {
  const found = parsePeriod(text);
  if (found === undefined) throw new TypeError(`invalid period: ${text}`);
  return found;
}

function changeOf(
  { class: code, place, period, ruleSet }: Omit<AreaClass, "before">,
  before: readonly Classed[],
  own: readonly AreaClass[],
  classUnder: ClassUnder,
): AreaClass["change"] {
  if (code === undefined) return undefined;
  const last = before[0];
  if (last === undefined) return "first";
  if (before.every((one) => one.class === code)) return undefined;
  if (last.place !== place) return "border";
  const rules = classed(own).at(-1)?.ruleSet ?? ruleSet;
  return rules !== ruleSet && classUnder(rules, period) === last.class ? "rule-version" : "share";
}

const longestFlicker = 3;

/** It left this class because of its share, no more than three years ago, and has been in one other since. */
function isBack(now: AreaClass, own: readonly AreaClass[]): boolean {
  const other = now.before[0]?.class;
  const left = own.findLast((one) => one.class === other && one.change !== undefined);
  if (left?.change !== "share" || left.before[0]?.class !== now.class) return false;
  return Number(now.period.slice(0, 4)) - Number(left.period.slice(0, 4)) <= longestFlicker;
}
