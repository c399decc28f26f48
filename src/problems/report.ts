import { comparePlaces, placeText } from "./place.js";
import type { Problem, Sentence, Severity } from "./problem.js";
import { visible } from "./quoted.js";

const severityWords: Record<Severity, Sentence> = {
  error: { da: "fejl", en: "error" },
  warning: { da: "advarsel", en: "warning" },
  note: { da: "bemærkning", en: "note" },
};

const countWords: Record<Severity, { readonly one: Sentence; readonly other: Sentence }> = {
  error: { one: { da: "fejl", en: "error" }, other: { da: "fejl", en: "errors" } },
  warning: { one: { da: "advarsel", en: "warning" }, other: { da: "advarsler", en: "warnings" } },
  note: { one: { da: "bemærkning", en: "note" }, other: { da: "bemærkninger", en: "notes" } },
};

/** One line per problem in reading order: place, severity, sentence. */
export function problemLines(problems: readonly Problem[], language: keyof Sentence): readonly string[] {
  return inReadingOrder(problems).map(({ place, severity, sentence }) =>
    visible(`${placeText(place)}: ${severityWords[severity][language]}: ${sentence[language]}`),
  );
}

/** `2 errors, 1 warning, 0 notes` */
export function problemCounts(problems: readonly Problem[], language: keyof Sentence): string {
  return (["error", "warning", "note"] as const)
    .map((severity) => {
      const count = problems.filter((problem) => problem.severity === severity).length;
      return `${count} ${countWords[severity][count === 1 ? "one" : "other"][language]}`;
    })
    .join(", ");
}

export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => comparePlaces(a.place, b.place));
}
