import type { Attack } from "./attack.js";

/** Unknowns near some, by the facts they share: at most about so many, nearest first. */
export function neighbourhood(
  { facts, factsOf }: Attack,
  seeds: readonly number[],
  most: number,
): readonly number[] {
  const found = [...seeds];
  const seen = new Set(seeds);
  for (let at = 0; at < found.length && found.length < most; at++) {
    for (const fact of factsOf[found[at] ?? -1] ?? []) {
      for (const unknown of facts[fact]?.unknowns ?? []) {
        if (seen.has(unknown)) continue;
        seen.add(unknown);
        found.push(unknown);
      }
      if (found.length >= most) break;
    }
  }
  return found;
}

/** Unknowns that no fact binds to others outside: each part of the attack stands for itself. */
export function components(attack: Attack): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const found: (readonly number[])[] = [];
  for (const unknown of attack.cells.keys()) {
    if (seen.has(unknown)) continue;
    const component = neighbourhood(attack, [unknown], Number.POSITIVE_INFINITY);
    for (const one of component) seen.add(one);
    found.push(component);
  }
  return found;
}
