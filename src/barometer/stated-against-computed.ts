import { isSameContent } from "../policy/index.js";
import type { Problem } from "../problems/index.js";

/** What an edition states, what is computed from its content, and by which name the two belong together. */
export interface StatedAndComputed<T> {
  readonly stated: readonly T[];
  readonly computed: readonly T[];
  nameOf(one: T): string;
}

/** The problem of each way in which the two can disagree. */
export interface Disagreements<T> {
  /** Stated again under the same name. */
  twice(stated: T): Problem;
  /** Stated, and nothing like it can be computed. */
  ofNothing(stated: T): Problem;
  /** None, where the difference says nothing. */
  differs(stated: T, computed: T): Problem | undefined;
  /** Computed, and not stated. */
  isMissing(computed: T): Problem;
}

/** What is stated in an edition against what follows from its content: first in the order stated, then what is missing. */
export function statedAgainstComputed<T>(
  { stated, computed, nameOf }: StatedAndComputed<T>,
  told: Disagreements<T>,
): readonly Problem[] {
  const byName = new Map(computed.map((one) => [nameOf(one), one]));
  const seen = new Set<string>();
  const problems = stated.map((one) => {
    const name = nameOf(one);
    const own = byName.get(name);
    if (seen.has(name)) return told.twice(one);
    seen.add(name);
    if (own === undefined) return told.ofNothing(one);
    return isSameContent(one, own) ? undefined : told.differs(one, own);
  });
  const missing = [...byName].filter(([name]) => !seen.has(name)).map(([, one]) => told.isMissing(one));
  return [...problems, ...missing].filter((problem) => problem !== undefined);
}
