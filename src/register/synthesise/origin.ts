import { at, sum } from "./at.js";
import type { CalibratedGroup, Calibration, Weights } from "./calibration.js";
import { nothing } from "./people.js";
import { draw, draws } from "./random.js";

/** The codes of one column over all groups, and for each group how one of them is drawn. */
export interface DrawnCodes {
  readonly codes: readonly string[];
  /** The place of a code, or an empty cell. */
  readonly drawn: (group: number, person: number, seed: number) => number;
}

export function countryCodes({ groups }: Calibration): DrawnCodes {
  return drawnCodes(groups, ({ countries }) => countries, draws.country);
}

export function ancestryCodes({ groups }: Calibration): {
  readonly codes: readonly string[];
  readonly born: DrawnCodes;
  readonly arrived: DrawnCodes;
} {
  const codes = distinct(groups.flatMap(({ ancestry }) => [ancestry.born, ancestry.arrived]));
  return {
    codes,
    born: drawnCodes(groups, ({ ancestry }) => ancestry.born, draws.ancestry, codes),
    arrived: drawnCodes(groups, ({ ancestry }) => ancestry.arrived, draws.ancestry, codes),
  };
}

/** The place of one of some weights. */
export function drawnPlace(weights: readonly number[], number: number): number {
  let left = number % Math.max(1, sum(weights));
  const place = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return Math.max(0, place);
}

function drawnCodes(
  groups: readonly CalibratedGroup[],
  weightsOf: (group: CalibratedGroup) => Weights,
  what: number,
  codes = distinct(groups.map(weightsOf)),
): DrawnCodes {
  // A table with a place for each unit of weight: drawing is one look.
  const tables = groups.map((group) =>
    Int32Array.from(
      weightsOf(group).flatMap(([code, weight]) =>
        Array.from({ length: weight }, () => (code === null ? nothing : codes.indexOf(code))),
      ),
    ),
  );
  return {
    codes,
    drawn(group, person, seed) {
      const table = tables[group];
      return table === undefined ? nothing : at(table, draw(seed, person, what) % table.length);
    },
  };
}

function distinct(lists: readonly Weights[]): readonly string[] {
  return [...new Set(lists.flatMap((weights) => weights.flatMap(([code]) => code ?? [])))];
}
