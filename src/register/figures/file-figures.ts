import type { Policy } from "../../policy/index.js";
import type { Cells } from "../cells.js";
import type { FilePlan } from "../plan/file-plan.js";
import { adjustedFigures } from "./adjusted-figures.js";
import { cellTable } from "./cell-table.js";
import { exchangeFigures } from "./exchange-figures.js";
import { figureFrame } from "./figure-frame.js";
import { indicatorFigures } from "./indicator-figures.js";
import { type Figures, joinedFigures } from "./joined-figures.js";
import { narrowed, periodDimension } from "./narrowed.js";

/** Every figure of the indicators that are computed from a record file, in the policy's order. Pure. */
export function fileFigures(policy: Policy, plan: FilePlan, cells: Cells): Figures {
  const table = cellTable(cells, plan);
  const periods = [...(table.dimensions[periodDimension]?.codes ?? [])].filter((code) => code !== "").sort();
  const codesOf = (column: string): readonly string[] =>
    column === "ref_area"
      ? policy.places.map(({ id }) => id)
      : (policy.dimensions.find(({ id }) => id === column)?.codes.map(({ id }) => id) ?? []);
  const all = plan.indicators.flatMap((indicator) => {
    const own = narrowed(table, indicator);
    const frame = figureFrame(policy, plan, indicator, periods);
    return [
      indicatorFigures(own, frame, codesOf),
      exchangeFigures(own, frame, codesOf, policy.settings.minimumCount),
      adjustedFigures(own, policy, frame),
    ];
  });
  return joinedFigures(all);
}
