import type { Coverage } from "../../policy/index.js";
import { note, type Problem, type Sentence } from "../../problems/index.js";

type Part = keyof Coverage;

/** One note for each thing that is not covered whole: how much, and the first few ids. */
export function coverageNotes(coverage: Coverage): readonly Problem[] {
  return parts.flatMap(({ part, code, what }) => {
    const { count, total, ids } = coverage[part];
    if (count === 0) return [];
    const some = ids.slice(0, shownIds).join(", ") + (count > shownIds ? " …" : "");
    return [
      note(
        code,
        { file: "policy/policy.yaml" },
        {
          da: `${what.da}: ${count} af ${total} (${some}); --coverage viser alle`,
          en: `${what.en}: ${count} of ${total} (${some}); --coverage lists them all`,
        },
      ),
    ];
  });
}

/** The whole lists, one id on a line. */
export function coverageLines(coverage: Coverage, language: keyof Sentence): readonly string[] {
  const of = { da: "af", en: "of" }[language];
  return parts.flatMap(({ part, what }) => {
    const { count, total, ids } = coverage[part];
    return [`${what[language]}: ${count} ${of} ${total}`, ...ids.map((id) => `  ${id}`)];
  });
}

const shownIds = 5;

const parts: readonly { readonly part: Part; readonly code: string; readonly what: Sentence }[] = [
  {
    part: "targetsWithoutIndicator",
    code: "targets-without-indicator",
    what: { da: "Mål uden indikator", en: "Targets without indicator" },
  },
  {
    part: "indicatorsWithoutFigures",
    code: "indicators-without-figures",
    what: { da: "Indikatorer uden tal", en: "Indicators without figures" },
  },
  {
    part: "commitmentsWithoutOwner",
    code: "commitments-without-owner",
    what: { da: "Løfter uden et nævnt organ", en: "Commitments without a named body" },
  },
];
