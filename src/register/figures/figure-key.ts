import { type SeriesKey, total } from "../../cube/index.js";
import type { BreakdownPlan, GroupPlan } from "../plan/file-plan.js";
import type { FigureFrame } from "./figure-frame.js";

/** What a figure is of: a measure of an indicator for a group, at a code of a breakdown where there is one. */
export interface FigureSpot {
  readonly measure: string;
  readonly breakdown: BreakdownPlan | undefined;
  readonly group: GroupPlan;
  readonly code: string;
}

/** That, as deliveries say it. */
export function figureKey(
  { measure, breakdown, group, code }: FigureSpot,
  { plan: { indicator }, city, at, group: own }: FigureFrame,
): SeriesKey {
  const isPlace = breakdown?.column === "ref_area";
  return {
    indicator: indicator.id,
    measure,
    refArea: isPlace ? code : city,
    group: group.group === total ? own : group.group,
    dimensions: { ...at, ...(breakdown === undefined || isPlace ? {} : { [breakdown.column]: code }) },
    definition: indicator.definition,
  };
}
