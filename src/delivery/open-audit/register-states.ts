import type { ToldCount } from "./told-counts.js";

/** By version and universe: the number of the state that the records were in. */
export type StateOf = (version: number, universe: string) => number;

/**
 * In which states the records were that several versions tell of: versions that show no count differently are of one state,
 * and what one of them withholds another one shows. A revised count is of another state: there, what is withheld may
 * have been revised as well.
 */
export function registerStates(versions: readonly (readonly ToldCount[])[]): StateOf {
  const states = new Map<string, Map<string, number>[]>();
  const stateOf = versions.map((told) => {
    const own = new Map<string, number>();
    for (const [universe, counts] of knownByUniverse(told)) {
      const before = states.get(universe) ?? [];
      states.set(universe, before);
      const fitting = before.findIndex((state) => agree(state, counts));
      const at = fitting === -1 ? before.length : fitting;
      before[at] = new Map([...counts, ...(before[at] ?? [])]);
      own.set(universe, at);
    }
    return own;
  });
  return (version, universe) => stateOf[version]?.get(universe) ?? 0;
}

function knownByUniverse(told: readonly ToldCount[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const one of told) {
    const { universe } = one.count.population;
    const counts = found.get(universe) ?? new Map<string, number>();
    found.set(universe, counts);
    if (!Number.isNaN(one.count.count) && !counts.has(one.text)) counts.set(one.text, one.count.count);
  }
  return found;
}

function agree(state: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>): boolean {
  return [...counts].every(([text, count]) => (state.get(text) ?? count) === count);
}
