import {
  compareDecimals,
  type Decimal,
  decimalText,
  parseDecimal,
  subtractDecimals,
} from "../../cube/index.js";
import type { AreaClass } from "../../edition/index.js";
import type { RuleSet } from "../../policy/index.js";
import { type FiguresOf, yearsBefore } from "./figures-of-place.js";

/**
 * An area's classes, each with an early warning where the rules ask for one: it is not in the class they name, and its
 * share is near the lower limit of that class, or would pass it if it went on as it did in the last years.
 */
export function withWarnings(
  own: readonly AreaClass[],
  versions: readonly RuleSet[],
  figuresOf: FiguresOf,
): readonly AreaClass[] {
  if (versions.every(({ warning }) => warning === undefined)) return own;
  return own.map((one) => {
    const rules = versions.find(({ id }) => id === one.ruleSet);
    const warning = rules && warningOf(one, rules, own, figuresOf);
    return warning === undefined ? one : { ...one, warning };
  });
}

function warningOf(
  one: AreaClass,
  rules: RuleSet,
  own: readonly AreaClass[],
  figuresOf: FiguresOf,
): AreaClass["warning"] {
  const asked = rules.warning;
  const limit = rules.classes.find(({ code }) => code === asked?.class)?.lower;
  const [share, at, within] = [one.share?.value, limit?.value, asked?.within].map((text) =>
    parseDecimal(text ?? ""),
  );
  if (asked === undefined || limit === undefined || one.class === undefined) return undefined;
  if (share === undefined || at === undefined || within === undefined) return undefined;
  if (isInClass(rules, one.class, asked.class)) return undefined;
  const distance = subtractDecimals(at, share);
  const isNear = compareDecimals(distance, within) <= 0;
  const before = comparableBefore(one, rules, own, figuresOf);
  const passes = before && passesIn(share, before.share, distance, asked.years, limit.included);
  if (!isNear && passes === undefined) return undefined;
  return {
    class: asked.class,
    limit: limit.value,
    distance: decimalText(distance),
    ...(isNear ? { near: true } : {}),
    ...(before === undefined || passes === undefined
      ? {}
      : { passes: { period: yearsBefore(one.period, -passes), since: before.period } }),
  };
}

/** The share so many years before, where nothing parts the two. */
function comparableBefore(
  { place, period }: AreaClass,
  { indicator, warning }: RuleSet,
  own: readonly AreaClass[],
  figuresOf: FiguresOf,
): { readonly period: string; readonly share: Decimal } | undefined {
  const then = yearsBefore(period, warning?.years ?? 0);
  const figures = figuresOf({ indicator, refArea: place });
  if (figures.get(then)?.stretch === undefined) return undefined;
  if (figures.get(then)?.stretch !== figures.get(period)?.stretch) return undefined;
  const share = parseDecimal(own.find((one) => one.period === then)?.share?.value ?? "");
  return share === undefined ? undefined : { period: then, share };
}

/** After how many years, at most as many as the pace was measured over, a rising share is past the limit. */
function passesIn(
  now: Decimal,
  then: Decimal,
  distance: Decimal,
  years: number,
  included: boolean,
): number | undefined {
  const change = subtractDecimals(now, then);
  if (change.units <= 0n) return undefined;
  const way = { ...distance, units: distance.units * BigInt(years) };
  const after = Array.from({ length: years }, (_, at) => at + 1);
  return after.find((year) => {
    const order = compareDecimals({ ...change, units: change.units * BigInt(year) }, way);
    return order > 0 || (order === 0 && included);
  });
}

/** A class within the named one is it too. */
function isInClass(rules: RuleSet, code: string | undefined, wanted: string): boolean {
  if (code === undefined || code === wanted) return code === wanted;
  return isInClass(rules, rules.classes.find((one) => one.code === code)?.within, wanted);
}
