import type { Condition, Scope } from "../../policy/index.js";
import type { CellDimension, CellSum, ColumnPlan } from "./file-plan.js";
import { codesIn, quantitiesIn, variablesIn } from "./parts-of-condition.js";

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
      ...rows.flatMap((row) => ("quantity" in row ? variablesIn(row.quantity) : inCondition(row.condition))),
      ...(add === undefined ? [] : variablesIn(add.quantity)),
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
  return [...codesIn(condition).map(({ id }) => id), ...quantitiesIn(condition).flatMap(variablesIn)];
}
