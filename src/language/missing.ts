import type { Language } from "./language.js";
import { type ObservationStatusCode, observationStatusWord } from "./observation-status.js";

/** The statuses under which a figure has no value. */
export type MissingStatus = Extract<ObservationStatusCode, "L" | "M" | "O" | "Q">;

/**
 * What stands in place of a value, and why there is none: an empty cell would leave a reader to guess.
 * Undefined for a status that goes with a value.
 */
export function missingText(status: ObservationStatusCode, language: Language): string | undefined {
  return isMissing(status) ? observationStatusWord(status, language) : undefined;
}

function isMissing(status: ObservationStatusCode): status is MissingStatus {
  return status === "L" || status === "M" || status === "O" || status === "Q";
}
