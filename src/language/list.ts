import type { Language, Translated } from "./language.js";

/** `A, B og C`, `A, B and C`: neither language puts a comma before the last. */
export function formatList(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  return items.length === 1 ? last : `${items.slice(0, -1).join(", ")} ${and[language]} ${last}`;
}

const and: Translated = { da: "og", en: "and" };
