import { compareDecimals, type Decimal, type Qualifier } from "../../../cube/index.js";
import type { Target } from "../../../policy/index.js";

export type Way = "up" | "down";

/**
 * The way a target goes: as the policy says, as the goal's word says ("at least" is met from above wherever the
 * target starts), from the baseline to the goal, or as its kind goes. Undefined when these contradict each other
 * or say nothing, as where the goal is the baseline.
 */
export function wayToGoal(target: Target, from: Decimal | undefined, goal: Decimal): Way | undefined {
  const word = waysOfWords[target.goal?.qualifier ?? "eq"];
  if (word === undefined || target.direction === undefined) {
    const between = from === undefined ? undefined : wayBetween(from, goal);
    return target.direction ?? word ?? between ?? waysOfKinds[target.kind];
  }
  return word === target.direction ? word : undefined;
}

/** A direction as stated; closing a gap is going towards zero, from whichever side. */
export function wayToGo({ kind, direction }: Target, from: Decimal): Way | undefined {
  if (kind !== "gap-closing") return direction;
  const towardsZero = wayBetween(from, { units: 0n, scale: 0 });
  return direction === undefined || direction === towardsZero ? towardsZero : undefined;
}

export function opposite(way: Way): Way {
  return way === "up" ? "down" : "up";
}

const waysOfWords: Partial<Readonly<Record<Qualifier, Way>>> = {
  at_least: "up",
  above: "up",
  up_to: "down",
  below: "down",
};

/** More is better of what is reached, counted and done; less of what exceeds a threshold, and of a rank. */
const waysOfKinds: Partial<Readonly<Record<Target["kind"], Way>>> = {
  coverage: "up",
  composition: "up",
  count: "up",
  milestone: "up",
  ratio: "up",
  rank: "down",
  "threshold-count": "down",
};

function wayBetween(from: Decimal, to: Decimal): Way | undefined {
  const order = compareDecimals(to, from);
  return order === 0 ? undefined : order > 0 ? "up" : "down";
}
