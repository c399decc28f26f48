import type { Commitment, Policy } from "../../policy/index.js";

/** Who answers for a commitment: a body by name, only the authority as a whole, or nobody who is named. */
export const ownerKinds = ["body", "authority", "nobody"] as const;
export type OwnerKind = (typeof ownerKinds)[number];

export type OwnerCounts = Readonly<Record<OwnerKind, number>>;

export function ownerCounts(policy: Policy, commitments: readonly Commitment[]): OwnerCounts {
  const kinds = commitments.map((commitment) => ownerKind(policy, commitment));
  const count = (kind: OwnerKind): number => kinds.filter((one) => one === kind).length;
  return { body: count("body"), authority: count("authority"), nobody: count("nobody") };
}

function ownerKind({ bodies }: Policy, { responsible }: Commitment): OwnerKind {
  if (responsible.length === 0) return "nobody";
  const isAuthority = (id: string): boolean => bodies.find((body) => body.id === id)?.kind === "authority";
  return responsible.every(isAuthority) ? "authority" : "body";
}
