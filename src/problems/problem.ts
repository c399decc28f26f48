import { type Place, placeText } from "./place.js";

/** One sentence to a person, in both languages of the product. */
export interface Sentence {
  readonly da: string;
  readonly en: string;
}

/** An error stops the command; a warning is probably a mistake; a note is worth knowing and may be right. */
export type Severity = "error" | "warning" | "note";

/**
 * A problem found in input. The sentence says what was found and what was expected; `code` is stable, for
 * machines and tests.
 */
export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly place: Place;
  readonly sentence: Sentence;
}

export function error(code: string, place: Place, sentence: Sentence): Problem {
  return { severity: "error", code, place, sentence };
}

export function warning(code: string, place: Place, sentence: Sentence): Problem {
  return { severity: "warning", code, place, sentence };
}

export function note(code: string, place: Place, sentence: Sentence): Problem {
  return { severity: "note", code, place, sentence };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

/**
 * Problems without those that only repeat, at the very place of an error found before, that something is wrong
 * there.
 */
export function withoutEchoes(found: readonly Problem[], before: readonly Problem[]): readonly Problem[] {
  const places = new Set(
    before.filter(({ severity }) => severity === "error").map(({ place }) => placeText(place)),
  );
  return found.filter(({ place }) => place.line === undefined || !places.has(placeText(place)));
}

/**
 * What reading or checking gives back: the value, unless an error makes it meaningless, and every problem
 * found on the way. Data problems are collected, never thrown.
 */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** The value only when nothing stands against it. */
export function checked<T>(value: T, problems: readonly Problem[]): Checked<T> {
  return { value: hasErrors(problems) ? undefined : value, problems };
}
