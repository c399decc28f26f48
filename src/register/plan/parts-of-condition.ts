import type { Condition, Quantity, VariableUse } from "../../policy/index.js";

/** The numbers that a condition computes from a row. */
export function quantitiesIn(condition: Condition): readonly Quantity[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return [...quantitiesIn(condition.left), ...quantitiesIn(condition.right)];
    case "not":
      return quantitiesIn(condition.of);
    case "missing":
    case "among-codes":
    case "same-code":
      return [];
    case "among-numbers":
      return [condition.of];
    case "between":
      return [condition.of, condition.low, condition.high];
    case "compare":
      return [condition.left, condition.right];
  }
}

/** The variables that a condition asks for as they stand, without computing anything. */
export function codesIn(condition: Condition): readonly VariableUse[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return [...codesIn(condition.left), ...codesIn(condition.right)];
    case "not":
      return codesIn(condition.of);
    case "missing":
    case "among-codes":
      return [condition.of];
    case "same-code":
      return [condition.left, condition.right];
    default:
      return [];
  }
}

/** The ids of the variables that a number is computed from. */
export function variablesIn(quantity: Quantity): readonly string[] {
  switch (quantity.kind) {
    case "number":
      return [];
    case "variable":
      return [quantity.variable.id];
    case "negative":
      return variablesIn(quantity.of);
    case "operation":
      return [...variablesIn(quantity.left), ...variablesIn(quantity.right)];
  }
}
