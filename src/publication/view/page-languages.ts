import { isLanguage, type Language } from "../../language/index.js";
import type { Policy } from "../../policy/index.js";

/** The languages that a policy's pages come in: its own, as far as the product speaks them, in its order. */
export function pageLanguages({ languages }: Pick<Policy, "languages">): readonly Language[] {
  return languages.filter(isLanguage);
}
