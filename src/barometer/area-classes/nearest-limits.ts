import {
  absoluteDecimal,
  compareDecimals,
  type Decimal,
  decimalText,
  parseDecimal,
  subtractDecimals,
} from "../../cube/index.js";
import type { AreaClass as Found } from "../../edition/index.js";
import type { AreaClass } from "../../policy/index.js";

type Limit = NonNullable<AreaClass["lower"]>;

/**
 * The limits that the share as shown would have to pass for another class, and how far they are: those of the class
 * it lies in, else the nearest of all.
 */
export function nearestLimits(
  classes: readonly AreaClass[],
  code: string | undefined,
  value: string | undefined,
): Pick<Found, "up" | "down"> {
  const share = parseDecimal(value ?? "");
  if (share === undefined) return {};
  const own = classes.find((one) => one.code === code);
  const isInside =
    own !== undefined && side(own.lower, share) >= 0 && side(own.upper, share) <= 0 && hasLimit(own);
  const all = classes.flatMap(({ lower, upper }) => [lower, upper].flatMap((limit) => limit ?? []));
  const up = isInside
    ? own.upper
    : nearest(
        all.filter((limit) => side(limit, share) <= 0),
        share,
      );
  const down = isInside
    ? own.lower
    : nearest(
        all.filter((limit) => side(limit, share) >= 0),
        share,
      );
  return {
    ...(up === undefined ? {} : { up: distance(up, share) }),
    ...(down === undefined ? {} : { down: distance(down, share) }),
  };
}

function hasLimit({ lower, upper }: AreaClass): boolean {
  return lower !== undefined || upper !== undefined;
}

/** Positive when the share is above the limit, 0 when it is on it or there is none. */
function side(limit: Limit | undefined, share: Decimal): number {
  const at = parseDecimal(limit?.value ?? "");
  return at === undefined ? 0 : compareDecimals(share, at);
}

function nearest(limits: readonly Limit[], share: Decimal): Limit | undefined {
  return limits.toSorted((a, b) => compareDecimals(away(a, share), away(b, share)))[0];
}

function away({ value }: Limit, share: Decimal): Decimal {
  const at = parseDecimal(value);
  if (at === undefined) throw new TypeError(`invalid decimal: ${value}`);
  return absoluteDecimal(subtractDecimals(at, share));
}

function distance(limit: Limit, share: Decimal): NonNullable<Found["up"]> {
  return { limit: limit.value, distance: decimalText(away(limit, share)) };
}
