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

/** The authority whose policy it is: the first among the bodies. Another one is a body like any other. */
export function ownAuthority({ bodies }: Policy): Policy["bodies"][number] | undefined {
  return bodies.find(({ kind }) => kind === "authority");
}

function ownerKind(policy: Policy, { responsible }: Commitment): OwnerKind {
  if (responsible.length === 0) return "nobody";
  const own = ownAuthority(policy)?.id;
  return responsible.every((id) => id === own) ? "authority" : "body";
}
