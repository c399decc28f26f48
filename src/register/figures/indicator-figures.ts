import type { BreakdownPlan, GroupPlan, MeasurePlan } from "../plan/file-plan.js";
import type { CellTable } from "./cell-table.js";
import { distributed } from "./distributed.js";
import { type FigureFrame, observationOf } from "./figure-frame.js";
import { figureKey } from "./figure-key.js";
import {
  countValues,
  type FigureValues,
  meanValues,
  medianValues,
  shareValues,
  unitValues,
} from "./figure-values.js";
import type { Figures } from "./joined-figures.js";
import { periodDimension } from "./narrowed.js";
import { ownClass } from "./own-class.js";
import type { KeptDimension } from "./roll-up.js";
import type { LeftOut, TabulatedFigure } from "./tabulated-figure.js";
import { type Tally, tallies } from "./tallies.js";

/**
 * The figures of an indicator for each measure, breakdown (one at a time, after the whole), code, group and period, in
 * this order: series by series. Rows of which a breakdown's code is not known count in the whole alone.
 */
export function indicatorFigures(
  table: CellTable,
  frame: FigureFrame,
  codesOf: (column: string) => readonly string[],
): Figures {
  const { plan } = frame;
  const figures: TabulatedFigure[] = [];
  const leftOut: LeftOut[] = [];
  for (const measure of plan.measures) {
    for (const breakdown of plan.over === undefined ? [undefined, ...plan.breakdowns] : [plan.over]) {
      const counted = plan.groups.map((group) => countsAt(table, group, measure, breakdown, frame));
      for (const [code, periods] of spotsOf(table, measure, breakdown, frame, codesOf)) {
        for (const [at, group] of plan.groups.entries()) {
          for (const period of periods) {
            const found = valuesOf(counted[at]?.get(spotText(period, code)) ?? [], measure, frame);
            if (found === undefined) continue;
            if (found.refused !== undefined) {
              const { id: indicator } = plan.indicator;
              leftOut.push({ indicator, measure: measure.measure, period, reason: found.refused });
            }
            if ("support" in found || found.refused === undefined) {
              figures.push(figureOf(found, { measure, breakdown, group, code, period }, frame));
            }
          }
        }
      }
    }
  }
  return { figures, leftOut };
}

/** Codes of a breakdown in the policy's order, each with the periods in which there is anybody. */
function spotsOf(
  table: CellTable,
  measure: MeasurePlan,
  breakdown: BreakdownPlan | undefined,
  frame: FigureFrame,
  codesOf: (column: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const { kind } = frame.tabulate;
  const found = tallies(table, kind, {}, measure, spotDimensions(breakdown)).filter(({ whole }) => whole > 0);
  const order = breakdown === undefined ? [] : codesOf(breakdown.column);
  const known = new Set(found.map(({ codes: [period = "", code = ""] }) => spotText(period, code)));
  const codes = [...new Set(found.map(({ codes: [, code = ""] }) => code))]
    .filter((code) => breakdown === undefined || code !== "")
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return new Map(
    codes.map((code) => [code, frame.periods.filter((period) => known.has(spotText(period, code)))]),
  );
}

/** A group's counts by period and code; of units and of classes of a median all that are there. */
function countsAt(
  table: CellTable,
  group: GroupPlan,
  measure: MeasurePlan,
  breakdown: BreakdownPlan | undefined,
  { plan, tabulate }: FigureFrame,
): ReadonlyMap<string, readonly Tally[]> {
  const by = [...spotDimensions(breakdown), ...innerDimension(measure, plan)];
  const found = new Map<string, Tally[]>();
  const all = tallies(table, tabulate.kind, group, measure, by);
  for (const tally of plan.over === undefined ? all : distributed(all)) {
    const [period = "", code = ""] = tally.codes;
    const spot = spotText(period, breakdown === undefined ? "" : code);
    const others = found.get(spot);
    if (others === undefined) found.set(spot, [tally]);
    else others.push(tally);
  }
  return found;
}

/** What is told apart inside a figure and never delivered; it comes last. */
function innerDimension({ units }: MeasurePlan, { median }: FigureFrame["plan"]): readonly KeptDimension[] {
  if (units !== undefined) return [{ dimension: units.dimension }];
  return median === undefined ? [] : [{ dimension: median.dimension, as: lowestOfClass(median.cuts ?? []) }];
}

/** The lowest number of the indicator's own class; "" outside all. */
function lowestOfClass(cuts: readonly bigint[]): (code: string) => string {
  return (code) => {
    const from = code === "" ? undefined : cuts.findLast((cut) => cut <= BigInt(code));
    return from === undefined || from === cuts.at(-1) ? "" : String(from);
  };
}

function spotText(period: string, code: string): string {
  return `${period} ${code}`;
}

function valuesOf(
  counts: readonly Tally[],
  { digits: scale = 0, units }: MeasurePlan,
  { tabulate, plan, digits }: FigureFrame,
): FigureValues | { readonly refused: string } | undefined {
  const inner = ({ codes }: Tally): string => codes.at(-1) ?? "";
  if (units !== undefined) {
    return unitValues(
      counts.filter((one) => inner(one) !== ""),
      units.atLeast,
      digits,
    );
  }
  if (plan.median !== undefined) return medianValues(counts, inner, plan.median.cuts ?? [], digits);
  const [tally = nobody] = counts;
  if (tabulate.kind === "count") return countValues(tally);
  return tabulate.kind === "mean" ? meanValues(tally, digits, scale) : shareValues(tally, digits);
}

const nobody: Tally = { codes: [], part: 0, whole: 0 };

interface Spot {
  readonly measure: MeasurePlan;
  readonly breakdown: BreakdownPlan | undefined;
  readonly group: GroupPlan;
  readonly code: string;
  readonly period: string;
}

function figureOf(
  { support, sum, method, refused, ...values }: FigureValues,
  { measure, breakdown, group, code, period }: Spot,
  frame: FigureFrame,
): TabulatedFigure {
  const key = figureKey({ measure: measure.measure, breakdown, group, code }, frame);
  const observation = observationOf(values, frame, [group.membership], period);
  return {
    key,
    observation,
    ...(support === undefined ? {} : { support }),
    ...(sum === undefined ? {} : { sum }),
    ...(method === undefined ? {} : { method }),
    ...(refused === undefined ? {} : { refused }),
  };
}

function spotDimensions(breakdown: BreakdownPlan | undefined): readonly KeptDimension[] {
  return [
    { dimension: periodDimension },
    ...(breakdown === undefined ? [] : [{ dimension: breakdown.dimension, as: ownClass(breakdown) }]),
  ];
}
