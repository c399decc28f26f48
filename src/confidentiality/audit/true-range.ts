import type { LinearProgramme, ProgrammeSolver } from "../linear-programme.js";
import type { Attack } from "./attack.js";
import type { Witnesses } from "./witnesses.js";

/** Between which numbers an unknown must lie. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The smallest and the largest whole number that an unknown can be, given everything that is published; `component` holds
 * every unknown that facts bind it to. A linear programme tells the range of all numbers; where that is wider than the
 * solutions that are known, a programme of whole numbers looks for further ones, as long as it is given time.
 */
export function trueRange(
  witnesses: Witnesses,
  unknown: number,
  component: readonly number[],
  solver: ProgrammeSolver,
  seconds = 5,
): Range {
  const { attack, lowest, highest } = witnesses;
  const at = component.indexOf(unknown);
  const programme = componentProgramme(attack, component);
  const whole = { ...programme, whole: new Int32Array(component.length).fill(1) };
  const farthest = (sign: 1 | -1): number => {
    const costs = new Float64Array(component.length);
    costs[at] = -sign;
    const outer = solver.least(programme, costs);
    if (outer === undefined) return sign * Number.POSITIVE_INFINITY;
    const bound = inward(sign, outer.values[at] ?? 0);
    witnesses.add(component, (place) => outer.values[place] ?? 0);
    const reached = sign === 1 ? (highest[unknown] ?? 0) : (lowest[unknown] ?? 0);
    if (reached === bound) return bound;
    const inner = solver.least(whole, costs, seconds);
    if (inner === undefined) return bound;
    witnesses.add(component, (place) => inner.values[place] ?? 0);
    return inner.isBest ? Math.round(inner.values[at] ?? 0) + 0 : bound;
  };
  return { lower: farthest(-1), upper: farthest(1) };
}

/** Everything that binds the unknowns of a component. */
export function componentProgramme(attack: Attack, component: readonly number[]): LinearProgramme {
  const place = new Map(component.map((unknown, at) => [unknown, at]));
  const facts = new Set(component.flatMap((unknown) => attack.factsOf[unknown] ?? []));
  return {
    lower: Float64Array.from(component, (unknown) => attack.lower[unknown] ?? 0),
    upper: Float64Array.from(component, (unknown) => attack.upper[unknown] ?? 0),
    rows: [...facts].flatMap((at) => {
      const fact = attack.facts[at];
      if (fact === undefined) return [];
      const { unknowns, factors, lower, upper } = fact;
      return [{ lower, upper, factors, places: unknowns.map((unknown) => place.get(unknown) ?? 0) }];
    }),
  };
}

/** The last whole number inside a bound that a solver found. */
function inward(sign: 1 | -1, bound: number): number {
  // Adding 0 makes 0 of −0.
  return (sign === 1 ? Math.floor(bound + 1e-6) : Math.ceil(bound - 1e-6)) + 0;
}
