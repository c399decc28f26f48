import type { NoClassReason } from "../../edition/index.js";
import type { AreaClass } from "../../policy/index.js";
import type { Fit } from "./fits-class.js";

/** Classes that an area fits, each within the one before; none when it fits no class. */
export type ClassPath =
  | { readonly codes: readonly string[]; readonly met: readonly string[] }
  | { readonly unknown: NoClassReason };

/**
 * The first class of the list that the area fits, then the first one within it, and so on: one class at each depth,
 * however the rules overlap. Where a class cannot be decided, those after it cannot either.
 */
export function classPath(classes: readonly AreaClass[], fit: (one: AreaClass) => Fit): ClassPath {
  const codes: string[] = [];
  let met: readonly string[] = [];
  for (;;) {
    const inside = codes.at(-1);
    let next: AreaClass | undefined;
    for (const one of classes.filter(({ within }) => within === inside)) {
      const found = fit(one);
      if ("unknown" in found) return found;
      if (!found.fits) continue;
      next = one;
      met = found.met;
      break;
    }
    if (next === undefined) return { codes, met };
    codes.push(next.code);
  }
}
