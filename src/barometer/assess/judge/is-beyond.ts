import { compareDecimals, type Decimal, parseDecimal, type Qualifier } from "../../../cube/index.js";
import type { Target } from "../../../policy/index.js";
import type { Way } from "./ways.js";

/** A value to hold figures against; `strict`: to be on it is not to be beyond it. */
export interface Limit {
  readonly at: Decimal;
  readonly strict: boolean;
}

/** What a target's figures are held against: to be "above" a goal is more than to be on it. */
export function goalLimit({ goal }: Target, at: Decimal): Limit {
  return { at, strict: ["above", "below"].includes(goal?.qualifier ?? "eq") };
}

/**
 * Whether a figure lies on or beyond a limit, going a way, as far as its word lets one say: "above 57" is
 * beyond 57 upwards, "just under 57" is not, and of "approx. 57" nobody can tell (undefined).
 */
export function isBeyond(
  { value, qualifier }: { readonly value?: string | undefined; readonly qualifier: Qualifier },
  limit: Limit,
  way: Way,
): boolean | undefined {
  const number = parseDecimal(value ?? "");
  if (number === undefined) return undefined;
  const order = compareDecimals(number, limit.at) * (way === "up" ? 1 : -1);
  const { lowest, highest } = ends[qualifier];
  const [nearest, furthest] = way === "up" ? [lowest, highest] : [highest, lowest];
  if (nearest !== undefined && (order > 0 || (order === 0 && (!limit.strict || nearest === "open")))) {
    return true;
  }
  const fallsShort = order < 0 || (order === 0 && (limit.strict || furthest === "open"));
  return furthest !== undefined && fallsShort ? false : undefined;
}

/** What a printed number says of the true one: where it ends, and whether the end itself is out (`open`). */
interface Ends {
  readonly lowest?: "open" | "closed";
  readonly highest?: "open" | "closed";
}

const ends: Readonly<Record<Qualifier, Ends>> = {
  eq: { lowest: "closed", highest: "closed" },
  above: { lowest: "open" },
  just_above: { lowest: "open" },
  at_least: { lowest: "closed" },
  below: { highest: "open" },
  just_below: { highest: "open" },
  up_to: { highest: "closed" },
  approx: {},
  between: {},
  none: {},
};
