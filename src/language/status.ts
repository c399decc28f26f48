import type { Language, Translated } from "./language.js";

/** How a status or a reason is shown: never by colour alone. */
export interface StatusText {
  /** One character that no system shows as a coloured picture; decorative, as the word stands beside it. */
  readonly sign: string;
  /** Short enough for a badge. */
  readonly word: string;
  /** What it means, for a citizen. */
  readonly sentence: string;
}

/** The statuses a target can have. */
export type StatusCode = keyof typeof statuses;

export function statusText(status: StatusCode, language: Language): StatusText {
  const { sign, word, sentence } = statuses[status];
  return { sign, word: word[language], sentence: sentence[language] };
}

export const statusCodes: readonly StatusCode[] = keysOf(() => statuses);

interface Entry {
  readonly sign: string;
  readonly word: Translated;
  readonly sentence: Translated;
}
