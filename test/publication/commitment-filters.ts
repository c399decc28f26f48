import type { Commitment, Policy } from "../../src/policy/index.js";

/** A commitment with the area it stands in. */
export interface Placed {
  readonly area: string;
  readonly commitment: Commitment;
}

export function placed({ areas }: Policy): readonly Placed[] {
  return areas.flatMap(({ id, commitments }) => commitments.map((commitment) => ({ area: id, commitment })));
}

/** Under which names of a body it must be found, worked out from the files alone. */
export function ownersOf({ bodies }: Policy, { responsible }: Commitment): readonly string[] {
  const committees = responsible.filter((id) =>
    bodies.some((one) => one.id === id && one.kind !== "authority"),
  );
  return committees.length === 0 ? [...responsible, "none"] : responsible;
}

export function dueOf({ due }: Commitment): string {
  return due === undefined ? "none" : (due.date?.split("-")[0] ?? "without-date");
}

/** Every address that a filter with something behind it has, after `commitments/`. */
export function filterPaths(policy: Policy): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { area, commitment } of placed(policy)) {
    for (const inArea of ["", `area/${area}/`]) {
      for (const owner of ["", ...ownersOf(policy, commitment).map((id) => `owner/${id}/`)]) {
        for (const due of ["", `due/${dueOf(commitment)}/`]) found.add(`${inArea}${owner}${due}`);
      }
    }
  }
  return found;
}
