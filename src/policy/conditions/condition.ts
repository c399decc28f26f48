/** A variable as a condition uses it: what stands in the file where nothing is known goes with it. */
export interface VariableUse {
  readonly id: string;
  /** How it stands in the file: codes and countries as text, all else as whole numbers. */
  readonly holds: "number" | "text";
  readonly missing: readonly string[];
}

/** A whole number computed from a row; of decimals and money in their smallest unit. */
export type Quantity =
  | { readonly kind: "variable"; readonly variable: VariableUse }
  | { readonly kind: "number"; readonly value: bigint }
  | { readonly kind: "negative"; readonly of: Quantity }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*";
      readonly left: Quantity;
      readonly right: Quantity;
    };

export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/**
 * What a row may fit, typed and checked. It is true, false or missing: missing where a variable that decides it is, as
 * in SQL. Flags are the numbers 0 and 1.
 */
export type Condition =
  | {
      readonly kind: "compare";
      readonly operator: Comparison;
      readonly left: Quantity;
      readonly right: Quantity;
    }
  | { readonly kind: "between"; readonly of: Quantity; readonly low: Quantity; readonly high: Quantity }
  | { readonly kind: "among-numbers"; readonly of: Quantity; readonly values: readonly bigint[] }
  | { readonly kind: "among-codes"; readonly of: VariableUse; readonly values: readonly string[] }
  | { readonly kind: "same-code"; readonly left: VariableUse; readonly right: VariableUse }
  | { readonly kind: "missing"; readonly of: VariableUse }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition };
