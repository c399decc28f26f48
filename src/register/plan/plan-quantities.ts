import type { Condition, Quantity } from "../../policy/index.js";
import type { FilePlan } from "./file-plan.js";

/** Every number that a plan computes from a row: what is compared, and what is added up. */
export function planQuantities({ dimensions, sums }: FilePlan): readonly Quantity[] {
  return [
    ...dimensions.flatMap((one) =>
      one.kind === "membership" ? one.spans.flatMap(({ condition }) => inCondition(condition)) : [],
    ),
    ...sums.flatMap(({ rows, add }) => [
      ...rows.flatMap((row) => ("quantity" in row ? [row.quantity] : inCondition(row.condition))),
      ...(add === undefined ? [] : [add.quantity]),
    ]),
  ];
}

function inCondition(condition: Condition): readonly Quantity[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return [...inCondition(condition.left), ...inCondition(condition.right)];
    case "not":
      return inCondition(condition.of);
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
