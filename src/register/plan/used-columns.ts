import type { Condition, Quantity, Scope } from "../../policy/index.js";
import type { CellDimension, CellSum, ColumnPlan } from "./file-plan.js";

/** The columns that dimensions and sums are made from, in the order in which the policy lists its variables. */
export function usedColumns(
  dimensions: readonly CellDimension[],
  sums: readonly CellSum[],
  scope: Scope,
  lastYearOf: (id: string) => string | undefined,
): readonly ColumnPlan[] {
  const used = new Set([
    ...dimensions.flatMap((one) =>
      one.kind === "membership"
        ? [one.period.id, ...one.spans.flatMap(({ condition }) => inCondition(condition))]
        : [one.variable.id],
    ),
    ...sums.flatMap(({ rows, add }) => [
      ...rows.flatMap((row) => ("quantity" in row ? inQuantity(row.quantity) : inCondition(row.condition))),
      ...(add === undefined ? [] : inQuantity(add.quantity)),
    ]),
  ]);
  return [...scope.variables.values()]
    .filter(({ id }) => used.has(id))
    .map((variable) => {
      const of = lastYearOf(variable.id);
      const original = of === undefined ? undefined : scope.variables.get(of);
      return original === undefined ? { variable } : { variable, lastYearOf: original };
    });
}

function inCondition(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return [...inCondition(condition.left), ...inCondition(condition.right)];
    case "not":
      return inCondition(condition.of);
    case "missing":
    case "among-codes":
      return [condition.of.id];
    case "same-code":
      return [condition.left.id, condition.right.id];
    case "among-numbers":
      return inQuantity(condition.of);
    case "between":
      return [condition.of, condition.low, condition.high].flatMap(inQuantity);
    case "compare":
      return [condition.left, condition.right].flatMap(inQuantity);
  }
}

function inQuantity(quantity: Quantity): readonly string[] {
  switch (quantity.kind) {
    case "number":
      return [];
    case "variable":
      return [quantity.variable.id];
    case "negative":
      return inQuantity(quantity.of);
    case "operation":
      return [...inQuantity(quantity.left), ...inQuantity(quantity.right)];
  }
}
