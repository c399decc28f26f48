import type { Observation, ObservationStatus } from "../cube/index.js";

/**
 * What a computed figure must say because one of its inputs does: of several, the one that limits its use most. A
 * figure at a break is compared with nothing before it, so that it is provisional too may go unsaid.
 */
export function inheritedStatus(inputs: readonly Observation[]): ObservationStatus {
  return byWeight.find((status) => inputs.some(({ obsStatus }) => obsStatus === status)) ?? "A";
}

const byWeight: readonly ObservationStatus[] = ["D", "B", "U", "P", "E"];
