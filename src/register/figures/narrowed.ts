import { codeColumn } from "../../cube/index.js";
import type { IndicatorPlan } from "../plan/file-plan.js";
import type { CellTable } from "./cell-table.js";
import { rollUp } from "./roll-up.js";

/**
 * The table with only what an indicator uses, each dimension and sum in its old place and the others empty: a file's
 * indicators share many cells, and each looks only at a few.
 */
export function narrowed(table: CellTable, plan: IndicatorPlan): CellTable {
  const dimensions = usedDimensions(plan);
  const { measures, stayers } = plan;
  const counted = stayers === undefined ? measures : [...measures, stayers.both];
  const sums = [
    ...new Set([
      ...counted.flatMap(({ denominator, numerator, squares, contributions }) => [
        denominator,
        numerator,
        squares,
        contributions?.total,
        contributions?.contributors,
      ]),
      stayers?.before,
    ]),
  ];
  const largest = measures.flatMap(({ contributions }) => contributions ?? []);
  const used = sums.filter((sum) => sum !== undefined);
  const rolled = rollUp(
    table,
    dimensions.map((dimension) => ({ dimension })),
    used.map((sum) => ({ sum })),
    largest,
  );
  const nothing = { codes: codeColumn([""]).codes, index: new Uint32Array(rolled.length) };
  const zeros = new Float64Array(rolled.length);
  return {
    length: rolled.length,
    dimensions: table.dimensions.map((_, at) => rolled.dimensions[dimensions.indexOf(at)] ?? nothing),
    sums: table.sums.map((_, at) => rolled.sums[used.indexOf(at)] ?? zeros),
    largest: table.largest.map(
      (_, at) => rolled.largest[largest.findIndex((one) => one.largest === at)] ?? [],
    ),
  };
}

/** The period first. */
function usedDimensions({
  groups,
  measures,
  breakdowns,
  over,
  strata,
  median,
}: IndicatorPlan): readonly number[] {
  const all = [
    periodDimension,
    ...groups.flatMap(({ membership }) => (membership === undefined ? [] : [membership])),
    ...[...breakdowns, over, ...strata, median].flatMap((one) => (one === undefined ? [] : [one.dimension])),
    ...measures.flatMap(({ units }) => (units === undefined ? [] : [units.dimension])),
  ];
  return [...new Set(all)];
}

/** Where the period stands in every plan. */
export const periodDimension = 0;
