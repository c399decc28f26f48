import type { Language, Translated } from "./language.js";
import { formatList } from "./list.js";
import { qualifierWord } from "./qualifier.js";
import { formatQuantity, type Unit } from "./quantity.js";

/** Where a class begins or ends: a decimal text, and whether a figure of exactly that much is in the class. */
export interface ClassLimit {
  readonly value: string;
  readonly included: boolean;
}

/** The limits of a class as they are read: `at least 40% and at most 50%`, `less than 30%`. */
export function classLimitsText(
  { lower, upper }: { readonly lower?: ClassLimit | undefined; readonly upper?: ClassLimit | undefined },
  unit: Unit,
  language: Language,
): string {
  const text = (word: string, { value }: ClassLimit): string =>
    `${word} ${formatQuantity({ value, qualifier: "eq" }, unit, language)}`;
  const from = qualifierWord(lower?.included === true ? "at_least" : "above", language);
  const to = upper?.included === true ? atMost[language] : qualifierWord("below", language);
  return formatList(
    [...(lower === undefined ? [] : [text(from, lower)]), ...(upper === undefined ? [] : [text(to, upper)])],
    language,
  );
}

const atMost: Translated = { da: "højst", en: "at most" };
