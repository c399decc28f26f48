import type { Commitment, Policy } from "./schema/policy.js";

/** Parts of a policy that lack something, by id in the policy's order, beside how many there are in all. */
export interface Uncovered {
  readonly count: number;
  readonly total: number;
  readonly ids: readonly string[];
}

/** What a policy still lacks before everything in it can be measured and answered for. */
export interface Coverage {
  readonly targetsWithoutIndicator: Uncovered;
  readonly indicatorsWithoutFigures: Uncovered;
  readonly commitmentsWithoutOwner: Uncovered;
}

/**
 * Counts and lists what is not covered. A target without a subject has no indicator; an indicator that is not among
 * `withFigures` has no figure; a commitment for which the policy names nobody, or only the authority as a whole, has
 * no owner.
 */
export function coverage(policy: Policy, withFigures: ReadonlySet<string>): Coverage {
  const authorities = new Set(policy.bodies.flatMap(({ id, kind }) => (kind === "authority" ? [id] : [])));
  const isOwnerless = ({ responsible }: Commitment) => responsible.every((body) => authorities.has(body));
  const { areas } = policy;
  return {
    targetsWithoutIndicator: uncovered(
      areas.flatMap(({ targets }) => targets),
      ({ subject }) => subject === undefined,
    ),
    indicatorsWithoutFigures: uncovered(
      areas.flatMap(({ indicators }) => indicators),
      ({ id }) => !withFigures.has(id),
    ),
    commitmentsWithoutOwner: uncovered(
      areas.flatMap(({ commitments }) => commitments),
      isOwnerless,
    ),
  };
}

function uncovered<T extends { readonly id: string }>(
  items: readonly T[],
  isUncovered: (item: T) => boolean,
): Uncovered {
  const ids = items.filter(isUncovered).map(({ id }) => id);
  return { count: ids.length, total: items.length, ids };
}
