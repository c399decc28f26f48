import { type Language, languageTags } from "./language.js";

/** What a language is called in a sentence, by its ISO 639 code: `dansk`, `Danish`. The code itself where it has no name. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(languageTags[language], { type: "language" }).of(code) ?? code;
  } catch {
    // Not formed like a code.
    return code;
  }
}
