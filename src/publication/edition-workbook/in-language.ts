import type { Language } from "../../language/index.js";
import type { Text } from "../../policy/index.js";

/** A text in the wanted language, or in the first that it has. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? "";
}
