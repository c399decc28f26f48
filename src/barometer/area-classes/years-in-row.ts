import type { AreaClass } from "../../policy/index.js";

/** How long an area has fitted each class or not, and which classes it is in. */
export interface Standing {
  readonly runs: ReadonlyMap<string, { readonly fitted: number; readonly not: number }>;
  readonly inForce: ReadonlySet<string>;
  /** The class the area is in, with those it is within; the innermost last. */
  readonly path: readonly string[];
}

/**
 * A class is given when an area has fitted it for enough years in a row, and left when it has not for enough.
 * `before` is the year before, where the two may be compared; else the years are counted anew.
 */
export function standingAfter(
  classes: readonly AreaClass[],
  fitted: readonly string[],
  before: Standing | undefined,
): Standing {
  const runs = new Map(
    classes.map(({ code }) => {
      const run = before?.runs.get(code) ?? { fitted: 0, not: 0 };
      const fits = fitted.includes(code);
      return [code, fits ? { fitted: run.fitted + 1, not: 0 } : { fitted: 0, not: run.not + 1 }] as const;
    }),
  );
  const inForce = new Set(
    classes.flatMap(({ code, yearsInRow }) => {
      const { given, left } = yearsInRow ?? { given: 1, left: 1 };
      const { fitted, not } = runs.get(code) ?? { fitted: 0, not: 0 };
      const isIn = before?.inForce.has(code) === true ? not < left : fitted >= given;
      return isIn ? [code] : [];
    }),
  );
  return { runs, inForce, path: pathOf(classes, inForce, before?.path ?? []) };
}

/** An area stays in the class it is in as long as it is not out of it, although it may fit another one already. */
function pathOf(
  classes: readonly AreaClass[],
  inForce: ReadonlySet<string>,
  before: readonly string[],
): readonly string[] {
  const path: string[] = [];
  for (;;) {
    const inside = path.at(-1);
    const open = classes.filter(({ code, within }) => within === inside && inForce.has(code));
    const next = open.find(({ code }) => code === before[path.length]) ?? open[0];
    if (next === undefined) return path;
    path.push(next.code);
  }
}
