import { error, type Place, type Problem, quoted } from "../../problems/index.js";
import { codeOf } from "./code-of.js";
import { open, type SheetMapping } from "./mapping.js";
import { labelMatcher } from "./match-label.js";
import type { TableLabel } from "./table-labels.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * The code of a label: as the mapping says; for a label that the mapping does not know, the code that has it for a name.
 * A label without one is a problem, told once with the nearest codes; where nobody has listed codes, a label is its own.
 */
export function labelCodes(
  { codes }: SheetMapping,
  vocabulary: Vocabulary,
  placeOf: (row: number, column: number) => Place,
  problems: Problem[],
): (dimension: string, label: TableLabel) => string | undefined {
  const told = new Set<string>();
  const known = new Map<string, string | undefined>();
  const lists = new Map<string, ReturnType<typeof codeOf>>();
  return (dimension, label) => {
    const key = `${dimension}\n${label.text}`;
    if (!known.has(key)) known.set(key, find(dimension, label.text));
    const code = known.get(key);
    if (code === undefined && !told.has(key)) {
      told.add(key);
      problems.push(unknownLabel(placeOf(label.row, label.column), dimension, label.text, vocabulary));
    }
    return code;
  };

  function find(dimension: string, text: string): string | undefined {
    if (dimension === open) return undefined;
    const answers = Object.hasOwn(codes, dimension) ? codes[dimension] : undefined;
    const answer = answers !== undefined && Object.hasOwn(answers, text) ? answers[text] : undefined;
    if (answer !== undefined) return answer === open ? undefined : answer;
    if (!lists.has(dimension)) lists.set(dimension, codeOf(dimension, vocabulary));
    const list = lists.get(dimension);
    return list === undefined ? text : list(text);
  }
}

function unknownLabel(place: Place, dimension: string, label: string, vocabulary: Vocabulary): Problem {
  if (dimension === open) {
    return error("sheet-meaning", place, {
      da: `hvad er ${quoted(label)}? Rækken eller kolonnen står som "?" i opsætningen; skriv dens dimension eller ignore`,
      en: `what is ${quoted(label)}? The row or column stands as "?" in the mapping; write its dimension, or ignore`,
    });
  }
  const codes = vocabulary.dimensions.find(({ id }) => id === dimension)?.codes ?? [];
  const { nearest } = labelMatcher(codes)(label);
  const near =
    nearest.length === 0
      ? { da: "", en: "" }
      : { da: `; nærmest er ${nearest.join(", ")}`, en: `; nearest are ${nearest.join(", ")}` };
  return error("sheet-label", place, {
    da: `${quoted(label)} har ingen kode under "codes.${dimension}" i opsætningen${near.da}; skriv koden, eller skip for at udelade tallene`,
    en: `${quoted(label)} has no code under "codes.${dimension}" of the mapping${near.en}; write the code, or skip to leave its figures out`,
  });
}
