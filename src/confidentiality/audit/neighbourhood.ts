import type { Attack } from "./attack.js";

/**
 * Unknowns near some, by the facts they share: about so many. A fact of few unknowns binds them closer together than
 * one of many: what must move when one moves comes first.
 */
export function neighbourhood(
  { facts, factsOf, boxAround }: Attack,
  seeds: readonly number[],
  most: number,
): readonly number[] {
  const [seed, ...others] = seeds;
  if (most === boxed && seed !== undefined && others.length === 0) {
    const box = boxAround(seed);
    if (box.length > 0) return [seed, ...box.filter((one) => one !== seed)];
  }
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

/** The size that stands for a box around an unknown, and for so many near ones where there is none. */
export const boxed = 1500;

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
