import { parseDecimal } from "../../cube/index.js";
import type { NoClassReason } from "../../edition/index.js";
import type { AreaClass } from "../../policy/index.js";
import { addFractions, compareFractions, type Fraction, fractionOf, timesFractions } from "./fraction.js";
import type { KnownShare } from "./known-share.js";

/** Whether an area fits a class by this year's figures; `unknown` when a figure that would decide it is not there. */
export type Fit =
  | { readonly fits: boolean; readonly met: readonly string[] }
  | { readonly unknown: NoClassReason };

type Criterion = NonNullable<AreaClass["criteria"]>[number];

/** Looks up the figure of a criterion: for the area itself, or for the place it is compared with. */
export type CriterionFigure = (criterion: Criterion, refArea?: string) => KnownShare;

/** The share within the class's limits, and of its criteria as many as it asks for. */
export function fitsClass(one: AreaClass, share: Fraction, figureOf: CriterionFigure): Fit {
  if (!isWithin(share, limitOf(one.lower), limitOf(one.upper))) return { fits: false, met: [] };
  const { criteria = [] } = one;
  const results = criteria.map((criterion) => ({ criterion, holds: holds(criterion, figureOf) }));
  const met = results.flatMap(({ criterion, holds }) => (holds === true ? [criterion.id] : []));
  const unknown = results.flatMap(({ holds }) => (typeof holds === "string" ? [holds] : []));
  const needed = one.atLeast ?? criteria.length;
  if (met.length >= needed) return { fits: true, met };
  if (met.length + unknown.length < needed) return { fits: false, met };
  return { unknown: unknown.includes("withheld") ? "withheld" : (unknown[0] ?? "no-figure") };
}

interface Limit {
  readonly at: Fraction;
  readonly included: boolean;
}

function holds(criterion: Criterion, figureOf: CriterionFigure): boolean | NoClassReason {
  const own = figureOf(criterion);
  if ("unknown" in own) return own.unknown;
  const limits = (["lower", "upper"] as const).map((end) => {
    const limit = criterion[end];
    if (limit === undefined) return undefined;
    if (limit.relativeTo === undefined)
      return limitOf({ value: limit.value ?? "", included: limit.included });
    const { refArea, times = "1", plus = "0" } = limit.relativeTo;
    const other = figureOf(criterion, refArea);
    if ("unknown" in other) return other.unknown;
    const at = addFractions(timesFractions(other.exact, exact(times)), exact(plus));
    return { at, included: limit.included };
  });
  const [lower, upper] = limits;
  if (typeof lower === "string") return lower;
  if (typeof upper === "string") return upper;
  return isWithin(own.exact, lower, upper);
}

function limitOf(
  limit: { readonly value: string; readonly included: boolean } | undefined,
): Limit | undefined {
  return limit && { at: exact(limit.value), included: limit.included };
}

function isWithin(share: Fraction, lower: Limit | undefined, upper: Limit | undefined): boolean {
  return (
    (lower === undefined || isPast(compareFractions(share, lower.at), lower)) &&
    (upper === undefined || isPast(compareFractions(upper.at, share), upper))
  );
}

function isPast(order: number, { included }: Limit): boolean {
  return order > 0 || (order === 0 && included);
}

function exact(text: string): Fraction {
  const decimal = parseDecimal(text);
  if (decimal === undefined) throw new TypeError(`invalid decimal: ${text}`);
  return fractionOf(decimal);
}
