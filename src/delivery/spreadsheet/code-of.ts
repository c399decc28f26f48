import { total } from "../../cube/index.js";
import { labelMatcher } from "./match-label.js";
import { periodLabel } from "./period-label.js";
import { isTotal } from "./propose-meanings.js";
import { figureColumns, type Vocabulary } from "./vocabulary.js";

/** The code of a label in a dimension; undefined when the dimension has no list, and its labels are codes themselves. */
export function codeOf(
  dimension: string,
  vocabulary: Vocabulary,
): ((label: string) => string | undefined) | undefined {
  if (dimension === "time_period") return periodLabel;
  const codes =
    dimension === "column" ? figureColumns : vocabulary.dimensions.find(({ id }) => id === dimension)?.codes;
  if (codes === undefined) return undefined;
  const match = labelMatcher(codes);
  const hasTotal = !["column", "ref_area", "indicator"].includes(dimension);
  return (label) => match(label).code ?? (hasTotal && isTotal(label) ? total : undefined);
}
