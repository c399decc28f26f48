import type { Attack } from "./attack.js";

/**
 * Unknowns near some, by the facts they share: about so many. A fact of few unknowns binds them closer together than
 * one of many: what must move when one moves comes first.
 */
export function neighbourhood(
  { facts, factsOf }: Attack,
  seeds: readonly number[],
  most: number,
): readonly number[] {
  const found = new Set<number>();
  const waiting: number[][] = [[...seeds]];
  const nearest = new Map<number, number>();
  for (let distance = 0; distance < waiting.length; distance++) {
    for (const one of waiting[distance] ?? []) {
      if (found.has(one)) continue;
      if (found.size >= most) return [...found];
      found.add(one);
      for (const fact of factsOf[one] ?? []) {
        const { unknowns = [] } = facts[fact] ?? {};
        const further = distance + unknowns.length - 1;
        for (const unknown of unknowns) {
          if (found.has(unknown) || (nearest.get(unknown) ?? Number.POSITIVE_INFINITY) <= further) continue;
          nearest.set(unknown, further);
          while (waiting.length <= further) waiting.push([]);
          waiting[further]?.push(unknown);
        }
      }
    }
  }
  return [...found];
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
