/** Variables that are looked at together, and those that they share with the group before in the tree. */
export interface VariableGroup {
  readonly variables: readonly string[];
  /** The place of the group that shares variables; −1 where none does. */
  readonly before: number;
  readonly shared: readonly string[];
}

/**
 * Groups of variables such that each scope lies in one, and the groups form a tree: counts by the variables of each group that
 * agree on what groups share can be put together to counts by all of them, in whole numbers. Variables are taken away one by
 * one, the one first that binds fewest others which were not bound.
 *
 * Reference: S. L. Lauritzen and D. J. Spiegelhalter (1988), "Local computations with probabilities on graphical structures
 * and their application to expert systems", Journal of the Royal Statistical Society B 50, 157-224, for trees of groups.
 */
export function variableTree(scopes: readonly ReadonlySet<string>[]): readonly VariableGroup[] {
  const near = new Map<string, Set<string>>();
  for (const scope of scopes) {
    for (const one of scope) {
      const others = near.get(one) ?? new Set<string>();
      near.set(one, others);
      for (const other of scope) if (other !== one) others.add(other);
    }
  }
  const groups: ReadonlySet<string>[] = [];
  while (near.size > 0) {
    const [[next = "", others = new Set<string>()] = []] = [...near].sort(
      ([a, toA], [b, toB]) =>
        missing(near, toA) - missing(near, toB) || toA.size - toB.size || (a < b ? -1 : 1),
    );
    groups.push(new Set([next, ...others]));
    for (const one of others) {
      const bound = near.get(one);
      bound?.delete(next);
      for (const other of others) if (other !== one) bound?.add(other);
    }
    near.delete(next);
  }
  const largest = groups.filter(
    (group, at) =>
      !groups.some(
        (other, place) => place !== at && isPart(group, other) && (other.size > group.size || place < at),
      ),
  );
  return inTree(largest);
}

/** How many pairs among some variables are not bound yet. */
function missing(near: ReadonlyMap<string, ReadonlySet<string>>, among: ReadonlySet<string>): number {
  let count = 0;
  for (const one of among) for (const other of among) if (one < other && !near.get(one)?.has(other)) count++;
  return count;
}

/** Each group hangs on the one before with which it shares most: a tree in which every variable's groups hang together. */
function inTree(groups: readonly ReadonlySet<string>[]): readonly VariableGroup[] {
  const taken: VariableGroup[] = [];
  const left = new Set(groups);
  while (left.size > 0) {
    let best: { group: ReadonlySet<string>; before: number; shared: readonly string[] } | undefined;
    for (const group of left) {
      for (const [before, { variables }] of taken.entries()) {
        const shared = variables.filter((one) => group.has(one));
        if (shared.length > (best?.shared.length ?? 0)) best = { group, before, shared };
      }
    }
    const [first = new Set<string>()] = left;
    const { group, before, shared } = best ?? { group: first, before: -1, shared: [] };
    left.delete(group);
    taken.push({ variables: [...group].sort(), before, shared: [...shared].sort() });
  }
  return taken;
}

function isPart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((one) => b.has(one));
}
