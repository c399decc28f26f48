import { total } from "../../cube/index.js";
import { error, type Problem, quoted } from "../../problems/index.js";

interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * Columns that say how large something is, not what it is of. Taken for a dimension they would make every row a part of its
 * own, and nothing could be worked out from anything.
 */
export function figureColumnProblems(dimensions: readonly string[], place: Place): readonly Problem[] {
  return dimensions
    .filter((name) => figureNames.test(name))
    .map((name) =>
      error("figure-column", place, {
        da: `kolonnen ${quoted(name)} ligner et tal om rækken og ikke en dimension; tag den ud, eller nævn den med --ignore`,
        en: `the column ${quoted(name)} looks like a figure about the row, not a dimension; take it out, or name it by --ignore`,
      }),
    );
}

/** A total under another name would be protected as one part among others, and what is withheld follows from it. */
export function otherTotalProblem(code: string, column: string, place: Place): readonly Problem[] {
  if (!totalNames.test(code)) return [];
  return [
    error("other-total", place, {
      da: `${quoted(code)} i kolonnen ${quoted(column)} ligner en total; en total skrives ${total}`,
      en: `${quoted(code)} in the column ${quoted(column)} looks like a total; a total is written ${total}`,
    }),
  ];
}

const figureNames =
  /^(?:value|share|rate|percent|pct|numerator|denominator|lower|upper|mean|note|værdi|andel|procent|tæller|nævner|gennemsnit)$/iu;

const totalNames = /^(?:total|totalt|tot|sum|all|alle|i alt|ialt)$/iu;
