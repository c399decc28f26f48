import type { EditionObservation } from "../../../edition/index.js";

/** Another figure for the same time may follow a provisional one and an estimate. */
export function isFinal({ obsStatus }: EditionObservation): boolean {
  return !["P", "E"].includes(obsStatus);
}
