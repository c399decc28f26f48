import type { Scope } from "../../policy/index.js";
import type { CellDimension } from "./file-plan.js";

/**
 * How many codes a dimension can have in one period, "not known" among them; undefined for a number or a unit without
 * limits. Countries are counted as the 249 of ISO 3166-1.
 */
export function possibleCodes({ variables }: Scope, dimension: CellDimension): number | undefined {
  switch (dimension.kind) {
    case "period":
      return 1;
    case "membership":
      return 3;
    case "class":
      return dimension.cuts.length;
    case "code": {
      const variable = variables.get(dimension.variable.id);
      if (variable?.type === "flag") return 3;
      if (variable?.type === "country") return 250;
      if (variable?.codes !== undefined) return variable.codes.length + 1;
      const { from, to } = variable ?? {};
      return from === undefined || to === undefined ? undefined : Number(to - from) + 2;
    }
  }
}

/** A dimension by the name that a reader of the policy knows. */
export function dimensionName(dimension: CellDimension): string {
  return dimension.kind === "membership" ? dimension.group : dimension.variable.id;
}
