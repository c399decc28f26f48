import { formatDecimal, formatSignedDecimal } from "./decimal.js";
import type { Language } from "./language.js";
import { formatList } from "./list.js";
import { pluralForm, type WordForms } from "./plural.js";
import { type FigureQualifier, qualifierWord } from "./qualifier.js";

/** A number with its word. Numbers are decimal texts as printed; `lower` and `upper` count for `between` only. */
export interface Quantity {
  readonly value?: string | undefined;
  readonly lower?: string | undefined;
  readonly upper?: string | undefined;
  readonly qualifier: FigureQualifier;
}

/** What a number counts. The words of a named unit are already in the reader's language. */
export type Unit =
  | { readonly kind: "percent" }
  | { readonly kind: "percentage-points" }
  | ({ readonly kind: "named" } & WordForms)
  | { readonly kind: "none" };

/**
 * A figure as it is shown: the word that always stands with it, the number, the unit. Whatever holds no
 * number that may be shown is "no figure". `signed` is for changes: `+13 percentage points`.
 */
export function formatQuantity(
  quantity: Quantity,
  unit: Unit,
  language: Language,
  { signed = false }: { readonly signed?: boolean } = {},
): string {
  const numbers = numbersOf(quantity);
  const last = numbers.at(-1);
  if (last === undefined) return qualifierWord("none", language);
  const word = qualifierWord(quantity.qualifier, language);
  const format = signed ? formatSignedDecimal : formatDecimal;
  const list = formatList(
    numbers.map((number) => format(number, language)),
    language,
  );
  return (word === "" ? "" : `${word} `) + list + unitAfter(last, unit, language);
}

/** What a difference of two such figures is counted in: 74% minus 47% is 27 percentage points, not 27%. */
export function unitOfDifference(unit: Unit): Unit {
  return unit.kind === "percent" ? { kind: "percentage-points" } : unit;
}

function numbersOf({ value, lower, upper, qualifier }: Quantity): readonly string[] {
  if (qualifier === "none") return [];
  if (qualifier === "between") return lower === undefined || upper === undefined ? [] : [lower, upper];
  return value === undefined ? [] : [value];
}

function unitAfter(number: string, unit: Unit, language: Language): string {
  switch (unit.kind) {
    case "percent":
      // Danish keeps the sign a space away; the number must not lose it at the end of a line.
      return language === "da" ? "\u00a0%" : "%";
    case "percentage-points":
      return ` ${percentagePoints[language][pluralForm(number, language)]}`;
    case "named":
      return ` ${unit[pluralForm(number, language)]}`;
    case "none":
      return "";
  }
}

const percentagePoints: Readonly<Record<Language, WordForms>> = {
  da: { one: "procentpoint", other: "procentpoint" },
  en: { one: "percentage point", other: "percentage points" },
};
