import { type Expression, figuresIn, type Policy } from "../../policy/index.js";
import type { Sentence } from "../../problems/index.js";
import type { KnownFigure } from "./known-figures.js";

/** A computation with its figures as numbers: `(14 / 9 − 1) × 100`. */
export function shownComputation(
  text: string,
  expression: Expression,
  figures: ReadonlyMap<string, KnownFigure>,
  language: keyof Sentence,
): string {
  const last = figuresIn(expression).toSorted((a, b) => b.at - a.at);
  const numbers = last.reduce(
    (done, { id, at }) => done.slice(0, at) + (figures.get(id)?.value ?? id) + done.slice(at + id.length),
    text.trim() === text ? text : text.trimEnd(),
  );
  return localDecimals(numbers.replaceAll("*", "×"), language);
}

/** A number with its unit, as `isobar check` prints it. */
export function shownNumber(
  text: string,
  unit: string | undefined,
  policy: Policy,
  language: keyof Sentence,
): string {
  const number = localDecimals(text, language);
  if (unit === undefined) return number;
  if (unit === "percent") return `${number} %`;
  if (unit === "percentage-points")
    return `${number} ${{ da: "procentpoint", en: "percentage points" }[language]}`;
  const words = policy.units.find(({ id }) => id === unit)?.[text === "1" ? "one" : "other"];
  return `${number} ${words?.[language] ?? Object.values(words ?? {})[0] ?? unit}`;
}

/** Figures that carry a word, and were computed with as if they did not. */
export function exactly(ids: readonly string[], figures: ReadonlyMap<string, KnownFigure>): Sentence {
  const words = ids.flatMap((id) => {
    const qualifier = figures.get(id)?.qualifier ?? "eq";
    return qualifier === "eq" ? [] : [`${id} ${qualifier}`];
  });
  return words.length === 0
    ? { da: "", en: "" }
    : { da: ` (regnet som præcise: ${words.join(", ")})`, en: ` (taken as exact: ${words.join(", ")})` };
}

function localDecimals(text: string, language: keyof Sentence): string {
  const local = language === "da" ? text.replaceAll(/(\d)\.(\d)/g, "$1,$2") : text;
  return local.replaceAll(/(^|[\s(])-/g, "$1\u2212");
}
