import { decimalParts, formatDecimal } from "./decimal.js";
import { type Language, languageTags } from "./language.js";

/** The two forms of a countable word; Danish and English have no more. */
export interface WordForms {
  readonly one: string;
  readonly other: string;
}

/**
 * Which form follows a number as printed. The printed decimals count: English says 1 person but 1.0 persons,
 * and Danish 1,5 person.
 */
export function pluralForm(number: string, language: Language): keyof WordForms {
  // Intl allows no more decimals than this in every version; what comes after changes no form.
  const decimals = Math.min(decimalParts(number).fraction.length, 20);
  return rules(language, decimals).select(Number(number)) === "one" ? "one" : "other";
}

/** `3 targets`, `1 target`, `1,200 targets` */
export function counted(count: number, word: WordForms, language: Language): string {
  const text = String(count);
  return `${formatDecimal(text, language)} ${word[pluralForm(text, language)]}`;
}

// Kept, because making one takes longer than all the rest of a formatted number.
const made = new Map<string, Intl.PluralRules>();

function rules(language: Language, decimals: number): Intl.PluralRules {
  const name = `${language} ${decimals}`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const fresh = new Intl.PluralRules(languageTags[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  made.set(name, fresh);
  return fresh;
}
