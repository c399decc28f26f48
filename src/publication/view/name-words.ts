import { type Language, languages } from "../../language/index.js";
import { type Policy, policyTexts } from "../../policy/index.js";

/** In each language, in small letters. */
export type NameWords = Readonly<Record<Language, ReadonlySet<string>>>;

/**
 * The words that a policy's own texts write large inside a sentence, more often than small. A title begins with a
 * capital whatever its first word; only the texts tell which of these words keep it: a people's name does in English
 * and does not in Danish, the name of a place does in both.
 */
export function nameWordsOf(policy: Policy): NameWords {
  const balances = { da: new Map<string, number>(), en: new Map<string, number>() };
  for (const { text } of policyTexts(policy)) {
    for (const language of languages) count(text[language] ?? "", balances[language]);
  }
  return { da: largeIn(balances.da), en: largeIn(balances.en) };
}

/** A title for the middle of a sentence: a name stays as it is, and so does a word in capitals. */
export function forSentence(text: string, nameWords: ReadonlySet<string>): string {
  const [first = ""] = /^\p{Lu}\p{Ll}[\p{L}’-]*/u.exec(text) ?? [];
  return nameWords.has(first.toLowerCase()) ? text : first.toLowerCase() + text.slice(first.length);
}

function count(text: string, balance: Map<string, number>): void {
  for (const [, word = ""] of text.matchAll(insideSentence)) {
    const small = word.toLowerCase();
    balance.set(small, (balance.get(small) ?? 0) + (word === small ? -1 : 1));
  }
}

function largeIn(balance: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set([...balance].filter(([, more]) => more > 0).map(([word]) => word));
}

/**
 * Words that follow another word or a comma, so that no sentence begins with them. The space stands first, because it
 * is soon found; what precedes it is looked at only there.
 */
const insideSentence = / (?<=[\p{L}\p{N},] )(\p{L}[\p{L}’-]*)/gu;
