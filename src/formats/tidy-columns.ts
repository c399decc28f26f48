/** The columns of a table of tidy observations that are not dimensions; the order is that of the contract. */
export const decimalColumns = ["value", "numerator", "denominator", "lower", "upper", "confidence"] as const;

export const attributeColumns = [
  "qualifier",
  "obs_status",
  "conf_status",
  "definition",
  "source",
  "note",
  "figure",
  "group_label",
] as const;

/** True of a column that says something of a figure and is no dimension of it. */
export function isFigureColumn(name: string): boolean {
  return figureColumns.has(name);
}

const figureColumns: ReadonlySet<string> = new Set([...decimalColumns, ...attributeColumns]);

/**
 * Words for people who open a published table, passed over when it is read: that of the qualifier, whose code says the
 * same, and, of invented data alone, that it is.
 */
export const wordColumns = ["qualifier_da", "qualifier_en", "synthetic"] as const;

/** Dimensions that every table may have; a policy adds its own. */
export const dimensionColumns = [
  "indicator",
  "measure",
  "ref_area",
  "time_period",
  "group",
  "sex",
  "age",
] as const;

/** Columns without which no row says anything. */
export const requiredColumns = ["indicator", "time_period", "value"] as const;
