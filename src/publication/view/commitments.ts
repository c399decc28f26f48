import { type Commitment, coverage, type Policy, type PolicyArea } from "../../policy/index.js";

/** What a list of commitments can be narrowed by, in the order in which an address names them. */
export const commitmentFacets = ["area", "owner", "due"] as const;

export type CommitmentFacet = (typeof commitmentFacets)[number];

/** A commitment with the values by which it is found. */
export interface PlacedCommitment {
  readonly area: PolicyArea;
  readonly commitment: Commitment;
  readonly values: Readonly<Record<CommitmentFacet, readonly string[]>>;
}

/** In place of a body: the policy names nobody, or only the authority as a whole. In place of a year: no deadline. */
export const none = "none";

/** In place of a year: a deadline in words that name no day. */
export const withoutDate = "without-date";

/** Every commitment of a policy, in its order. */
export function placedCommitments(policy: Policy): readonly PlacedCommitment[] {
  const known = placed.get(policy);
  if (known !== undefined) return known;
  const fresh = place(policy);
  placed.set(policy, fresh);
  return fresh;
}

// Kept, because hundreds of pages narrow the same list.
const placed = new WeakMap<Policy, readonly PlacedCommitment[]>();

function place(policy: Policy): readonly PlacedCommitment[] {
  const ownerless = new Set(coverage(policy, new Set()).commitmentsWithoutOwner.ids);
  return policy.areas.flatMap((area) =>
    area.commitments.map((commitment) => ({
      area,
      commitment,
      values: {
        area: [area.id],
        owner: [...(ownerless.has(commitment.id) ? [none] : []), ...commitment.responsible],
        due: [dueKey(commitment)],
      },
    })),
  );
}

function dueKey({ due }: Commitment): string {
  if (due === undefined) return none;
  return due.date?.slice(0, 4) ?? withoutDate;
}
