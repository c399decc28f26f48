import { type Limit, limitText } from "../population.js";
import { valueAtoms } from "./value-atoms.js";

/** What a cell is of: limits of variables; or what a whole holds beyond parts of it. */
export type CellMeaning =
  | { readonly limits: ReadonlyMap<string, Limit> }
  | { readonly whole: number; readonly parts: readonly number[] };

/** Persons who are in the same cells, and of the same values of what other groups of variables share. */
export interface Region {
  /** By cell with limits. */
  readonly bits: bigint;
  /** By variable that is shared: which value. */
  readonly values: ReadonlyMap<string, number>;
}

/** The kinds of values of each variable, by the limits of all cells. */
export function atomsByVariable(
  meanings: Iterable<CellMeaning>,
): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const limits = new Map<string, Map<string, Limit>>();
  for (const meaning of meanings) {
    if (!("limits" in meaning)) continue;
    for (const [name, limit] of meaning.limits) {
      limits.set(name, (limits.get(name) ?? new Map()).set(limitText(limit), limit));
    }
  }
  return new Map([...limits].map(([name, all]) => [name, valueAtoms([...all.values()])]));
}

/**
 * The regions into which cells with limits cut the persons there can be, variable by variable; those that are alike so far
 * are one. Undefined where they are too many.
 */
export function regionsOf(
  cells: readonly ReadonlyMap<string, Limit>[],
  variables: readonly string[],
  shared: ReadonlySet<string>,
  atoms: ReadonlyMap<string, readonly ReadonlySet<string>[]>,
  most: number,
): readonly Region[] | undefined {
  let regions: readonly Region[] = [{ bits: (1n << BigInt(cells.length)) - 1n, values: new Map() }];
  for (const name of variables) {
    const masks = (atoms.get(name) ?? []).map((kept) => maskOf(cells, name, kept));
    const next = new Map<string, Region>();
    for (const { bits, values } of regions) {
      for (const [value, mask] of masks.entries()) {
        const region = {
          bits: bits & mask,
          values: shared.has(name) ? new Map([...values, [name, value] as const]) : values,
        };
        const key = `${region.bits} ${[...region.values.values()].join()}`;
        if (!next.has(key)) next.set(key, region);
      }
      if (next.size > most) return undefined;
    }
    regions = [...next.values()];
  }
  return regions;
}

/** The cells in which somebody with such a value of a variable can be. */
function maskOf(
  cells: readonly ReadonlyMap<string, Limit>[],
  name: string,
  kept: ReadonlySet<string>,
): bigint {
  let mask = 0n;
  for (const [at, limits] of cells.entries()) {
    const limit = limits.get(name);
    if (limit === undefined || kept.has(limitText(limit))) mask |= 1n << BigInt(at);
  }
  return mask;
}
