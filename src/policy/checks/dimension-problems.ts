import { error, type Problem } from "../../problems/index.js";
import type { PolicySource } from "../read-policy.js";

/** The names of a table's columns that mean something else than a dimension of the policy. */
export const reservedColumns: readonly string[] = [
  "indicator",
  "measure",
  "group",
  "value",
  "numerator",
  "denominator",
  "lower",
  "upper",
  "confidence",
  "qualifier",
  "definition",
  "source",
  "note",
  "figure",
];

/** Dimensions that no table could ever have, because a column of that name is something else. */
export function dimensionProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  return policy.dimensions.flatMap(({ id }, at) =>
    reservedColumns.includes(id)
      ? [
          error("reserved-dimension", placeOf(["dimensions", at, "id"]), {
            da: `en dimension kan ikke hedde "${id}", for det er en tabels egen kolonne; giv den et andet navn`,
            en: `a dimension cannot be called "${id}", which is a column of every table; give it another name`,
          }),
        ]
      : [],
  );
}
