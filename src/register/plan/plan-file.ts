import { total } from "../../cube/index.js";
import {
  deliveredColumn,
  type Indicator,
  originalVariable,
  type Policy,
  type RecordFile,
  type Scope,
  scopeOf,
  type Tabulation,
} from "../../policy/index.js";
import { sumRules } from "../sum-rules.js";
import { type DistinctList, distinctList } from "./distinct-list.js";
import type {
  BreakdownPlan,
  CellDimension,
  CellSum,
  ClassPlan,
  FilePlan,
  IndicatorPlan,
  LargestNumbers,
  MeasurePlan,
} from "./file-plan.js";
import { type MeasureSums, measureSums, stayerSums } from "./measure-sums.js";
import { membershipSpans } from "./membership-spans.js";
import { usedColumns } from "./used-columns.js";
import { variableUse } from "./variable-use.js";

/**
 * What is counted in a record file for all indicators of the policy that are computed from it. Undefined when none is.
 * The policy must have passed its checks; what they refuse is a programming error here.
 */
export function planFile(policy: Policy, file: RecordFile): FilePlan | undefined {
  const tabulated = policy.areas
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) =>
      indicator.tabulate?.from === file.id ? [{ indicator, tabulate: indicator.tabulate }] : [],
    );
  if (tabulated.length === 0) return undefined;
  const building: Building = {
    policy,
    file,
    scope: scopeOf(policy, file),
    cuts: finestCuts(tabulated.map(({ tabulate }) => tabulate)),
    dimensions: distinctList(),
    sums: distinctList(),
    largest: distinctList(),
  };
  building.dimensions.placeOf({ kind: "period", variable: variableUse(building.scope, file.period) });
  const indicators = tabulated.map(({ indicator, tabulate }) => planIndicator(indicator, tabulate, building));
  const [dimensions, sums] = [building.dimensions.items, building.sums.items];
  const lastYearOf = (id: string) => file.variables.find((one) => one.id === id)?.lastYearOf;
  const columns = usedColumns(dimensions, sums, building.scope, lastYearOf);
  return { file, dimensions, sums, largest: building.largest.items, columns, indicators };
}

interface Building {
  readonly policy: Policy;
  readonly file: RecordFile;
  readonly scope: Scope;
  /** Of each variable that is put in classes, the cuts of all indicators together. */
  readonly cuts: ReadonlyMap<string, readonly bigint[]>;
  readonly dimensions: DistinctList<CellDimension>;
  readonly sums: DistinctList<CellSum>;
  readonly largest: DistinctList<LargestNumbers>;
}

function finestCuts(tabulations: readonly Tabulation[]): ReadonlyMap<string, readonly bigint[]> {
  const cuts = new Map<string, Set<bigint>>();
  for (const { variable, cuts: own } of tabulations.flatMap(({ bands }) => bands ?? [])) {
    const all = cuts.get(variable) ?? new Set();
    for (const cut of own) all.add(BigInt(cut));
    cuts.set(variable, all);
  }
  return new Map([...cuts].map(([id, all]) => [id, [...all].sort((a, b) => (a < b ? -1 : 1))]));
}

function planIndicator(indicator: Indicator, tabulate: Tabulation, building: Building): IndicatorPlan {
  const { policy, file, scope, sums, dimensions } = building;
  const {
    kind,
    groups = [],
    breakdowns = [],
    over,
    strata = [],
    units: all,
    numerator,
    measures = [],
  } = tabulate;
  const own: NonNullable<Tabulation["measures"]>[number] = { measure: indicator.measure };
  const delivered = (id: string): BreakdownPlan => ({
    ...classPlan(id, tabulate, building),
    column: columnOf(id, file),
  });
  return {
    indicator,
    measures: [own, ...measures].map(({ measure, where, units = all }) => {
      const added = measureSums(tabulate, where, scope);
      return {
        measure,
        denominator: sums.placeOf(added.denominator),
        ...(units === undefined
          ? {}
          : {
              units: {
                dimension: classPlan(units.by, tabulate, building).dimension,
                atLeast: units.atLeast,
              },
            }),
        ...(added.numerator === undefined ? {} : { numerator: sums.placeOf(added.numerator) }),
        ...(added.squares === undefined ? {} : { squares: sums.placeOf(added.squares) }),
        ...(added.digits === undefined ? {} : { digits: added.digits }),
        ...contributionsPlan(added, building),
      };
    }),
    groups: (groups.length === 0 ? [total] : groups).map((id) => {
      const group = policy.groups.find((one) => one.id === id);
      if (group === undefined) return { group: id };
      const period = variableUse(scope, file.period);
      const spans = membershipSpans(policy, file, group, tabulate.groupsAsOf);
      return { group: id, membership: dimensions.placeOf({ kind: "membership", group: id, period, spans }) };
    }),
    breakdowns: breakdowns.map(delivered),
    ...(over === undefined ? {} : { over: delivered(over) }),
    strata: strata.map((id) => classPlan(id, tabulate, building)),
    ...stayersPlan(indicator, tabulate, building),
    ...(kind === "median" && numerator !== undefined
      ? { median: classPlan(numerator, tabulate, building) }
      : {}),
  };
}

function contributionsPlan(
  { contributions }: MeasureSums,
  { policy, sums, largest }: Building,
): Pick<MeasurePlan, "contributions"> {
  const rules = sumRules(policy.settings);
  if (contributions === undefined || rules === undefined) return {};
  const { of, total, contributors, rows, quantity } = contributions;
  const count = Math.max(2, rules.dominance?.contributors ?? 0);
  return {
    contributions: {
      of,
      total: sums.placeOf(total),
      contributors: sums.placeOf(contributors),
      largest: largest.placeOf({ rows, quantity, count }),
      count,
    },
  };
}

function stayersPlan(
  { measure }: Indicator,
  tabulate: Tabulation,
  { scope, sums }: Building,
): Pick<IndicatorPlan, "stayers"> {
  const added = stayerSums(tabulate, scope);
  if (added === undefined) return {};
  const { both, after, before } = added;
  return {
    stayers: {
      both: { measure, denominator: sums.placeOf(both), numerator: sums.placeOf(after) },
      before: sums.placeOf(before),
    },
  };
}

function classPlan(id: string, { bands }: Tabulation, { scope, cuts, dimensions }: Building): ClassPlan {
  const variable = variableUse(scope, id);
  const own = bands?.find((one) => one.variable === id)?.cuts.map((cut) => BigInt(cut));
  const finest = cuts.get(id);
  if (own === undefined || finest === undefined) {
    return { variable: id, dimension: dimensions.placeOf({ kind: "code", variable }) };
  }
  return {
    variable: id,
    dimension: dimensions.placeOf({ kind: "class", variable, cuts: finest }),
    cuts: own,
  };
}

/** The column of a delivery in which a variable's codes stand. */
function columnOf(id: string, file: RecordFile): string {
  const column = deliveredColumn(originalVariable(file, id));
  if (column === undefined) throw new Error(`invalid breakdown: ${id}`);
  return column;
}
