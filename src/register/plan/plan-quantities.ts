import type { Quantity } from "../../policy/index.js";
import type { FilePlan } from "./file-plan.js";
import { quantitiesIn } from "./parts-of-condition.js";

/** Every number that a plan computes from a row: what is compared, and what is added up. */
export function planQuantities({ dimensions, sums }: FilePlan): readonly Quantity[] {
  return [
    ...dimensions.flatMap((one) =>
      one.kind === "membership" ? one.spans.flatMap(({ condition }) => quantitiesIn(condition)) : [],
    ),
    ...sums.flatMap(({ rows, add }) => [
      ...rows.flatMap((row) => ("quantity" in row ? [row.quantity] : quantitiesIn(row.condition))),
      ...(add === undefined ? [] : [add.quantity]),
    ]),
  ];
}
