import type { Language, Translated } from "./language.js";

/** How a status or a reason is shown: never by colour alone. */
export interface StatusText {
  /** One character that no system draws as a coloured picture. The word stands beside it, so it needs no name. */
  readonly sign: string;
  /** Short enough for a badge. */
  readonly word: string;
  /** What it means, to a citizen. */
  readonly sentence: string;
}

/** A reason also says what stands after "because", for places where "cannot be assessed" was said already. */
export interface ReasonText extends StatusText {
  readonly because: string;
}

export interface StatusEntry {
  readonly sign: string;
  readonly word: Translated;
  readonly sentence: Translated;
}

export function inLanguage({ sign, word, sentence }: StatusEntry, language: Language): StatusText {
  return { sign, word: word[language], sentence: sentence[language] };
}
