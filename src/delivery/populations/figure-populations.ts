import type { Limit, Population } from "../../confidentiality/index.js";
import { within } from "../../confidentiality/index.js";
import { notApplicable, type SeriesKey, total } from "../../cube/index.js";
import {
  bandCodes,
  type Condition,
  groupCondition,
  type Indicator,
  type Policy,
  type RecordFile,
  readCondition,
  readNumber,
  type Scope,
  scopeOf,
  type Tabulation,
} from "../../policy/index.js";
import { conditionLimits, fittingLimits, knownLimit, type NamedLimit } from "./condition-limits.js";

/** Whom a figure counts, and among whom. */
export interface FigurePopulations {
  readonly counted: Population;
  /** Absent of a plain count, and of a mean: there `counted` are all whose numbers it is of. */
  readonly among?: Population;
  /** The figure is so many per cent of them: with their number it says how many are counted. */
  readonly isPercent?: boolean;
}

/**
 * Whom the figure of a series and period tells of, by the policy's own words: those of an indicator computed from records
 * by its conditions, so that figures of different indicators about the same persons are seen to be bound together; others
 * by what they are called. Undefined of a gap, and of what is adjusted.
 */
export function figurePopulations(
  policy: Policy,
): (key: SeriesKey, period: string) => FigurePopulations | undefined {
  const indicators = new Map(
    policy.areas.flatMap((area) => area.indicators.map((indicator) => [indicator.id, indicator] as const)),
  );
  const files = new Map((policy.records ?? []).map((file) => [file.id, file]));
  const city = policy.places.find(({ kind }) => kind === "city")?.id;
  return (key, period) => {
    const indicator = indicators.get(key.indicator);
    if (indicator === undefined) return undefined;
    const { tabulate } = indicator;
    const file = files.get(tabulate?.from ?? "");
    const found =
      tabulate === undefined || file === undefined
        ? byName(key, period, indicator, policy, city)
        : byConditions({ policy, indicator, tabulate, file, city }, key, period);
    const isPercent = found?.among !== undefined && indicator.unit === "percent";
    return isPercent ? { ...found, isPercent } : found;
  };
}

interface Tabulated {
  readonly policy: Policy;
  readonly indicator: Indicator;
  readonly tabulate: Tabulation;
  readonly file: RecordFile;
  readonly city: string | undefined;
}

function byConditions(of: Tabulated, key: SeriesKey, period: string): FigurePopulations | undefined {
  const { policy, indicator, tabulate, file } = of;
  const scope = scopeOf(policy, file);
  const also = tabulate.measures?.find(({ measure }) => measure === key.measure);
  if (key.measure !== indicator.measure && also === undefined) return undefined;
  const breakdown = breakdownLimits(of, key, scope);
  if (breakdown === undefined) return undefined;
  const { kind, where, denominator, numerator } = tabulate;
  const units = also?.units ?? tabulate.units;
  const universe = JSON.stringify([file.id, period]);
  const rows = [where, also?.where, denominator].flatMap((text) =>
    text === undefined ? [] : conditionLimits(valid(text, scope), true, scope),
  );
  const { over } = tabulate;
  const spread = over === undefined ? breakdown : [[over, classLimit(over, tabulate, scope)] as const];
  const everyone = within({ universe, limits: new Map() }, [...rows, ...spread]);
  const group = groupOf(of, key, period);
  if (group === "unknown") return undefined;
  if (units !== undefined) return ofUnits(everyone, key);
  const members = group === undefined ? [] : fittingLimits(group, scope);
  if (kind === "composition") {
    const known = group === undefined ? [] : conditionLimits(group, "known", scope);
    return { counted: within(everyone, members), among: within(everyone, known) };
  }
  const those = within(everyone, members);
  if (kind === "distribution") return { counted: within(those, breakdown), among: those };
  if (kind === "rate" && numerator !== undefined) {
    const condition = valid(numerator, scope);
    return {
      counted: within(those, fittingLimits(condition, scope)),
      among: within(those, conditionLimits(condition, "known", scope)),
    };
  }
  return { counted: kind === "count" ? those : within(those, numberKnown(numerator, scope)) };
}

/** Units such as school classes are no persons: a unit has members of several groups and stands in several breakdowns. */
function ofUnits({ universe }: Population, { indicator, measure, refArea, group, dimensions }: SeriesKey) {
  const own = JSON.stringify([universe, indicator, measure, refArea, group, dimensions]);
  const all: Population = { universe: own, limits: new Map([["reached", { among: new Set(["0", "1"]) }]]) };
  return { counted: within(all, [["reached", { among: new Set(["1"]) }]]), among: all };
}

/** Rows of which the number of a mean or median is known. */
function numberKnown(text: string | undefined, scope: Scope): readonly NamedLimit[] {
  const quantity = text === undefined ? undefined : readNumber(text, scope).value;
  if (quantity === undefined) return [];
  if (quantity.kind === "variable") return [[quantity.variable.id, knownLimit(quantity.variable.id, scope)]];
  return [[`known ${text}`, { among: new Set(["true"]) }]];
}

/** All of whom it is known what they are distributed over. */
function classLimit(id: string, { bands }: Tabulation, scope: Scope): Limit {
  const cuts = bands?.find(({ variable }) => variable === id)?.cuts ?? [];
  const [first, last] = [cuts[0], cuts.at(-1)];
  return first === undefined || last === undefined
    ? knownLimit(id, scope)
    : { from: BigInt(first), to: BigInt(last) - 1n };
}

/** Undefined when the key holds a code that no breakdown of the indicator has. */
function breakdownLimits(
  { policy, tabulate, file, city }: Tabulated,
  { refArea, dimensions }: SeriesKey,
  scope: Scope,
): readonly NamedLimit[] | undefined {
  const asked = [
    ...(refArea === city ? [] : [["ref_area", refArea] as const]),
    ...Object.entries(dimensions).filter(
      ([column, code]) => code !== total && code !== notApplicable && tabulate.at?.[column] !== code,
    ),
  ];
  const found = asked.map(([column, code]): NamedLimit | undefined => {
    for (const id of [
      ...(tabulate.breakdowns ?? []),
      ...(tabulate.over === undefined ? [] : [tabulate.over]),
    ]) {
      const variable = file.variables.find((one) => one.id === id);
      const original = file.variables.find((one) => one.id === variable?.lastYearOf) ?? variable;
      const own = original?.places === undefined ? original?.dimension : "ref_area";
      if (own !== column) continue;
      const cuts = tabulate.bands?.find((one) => one.variable === id)?.cuts;
      if (cuts !== undefined) {
        const at = bandCodes(cuts).indexOf(code);
        const [from, next] = [cuts[at], cuts[at + 1]];
        if (from === undefined || next === undefined) continue;
        return [id, { from: BigInt(from), to: BigInt(next) - 1n }];
      }
      const places = policy.places.filter(({ kind }) => kind === original?.places);
      if (column === "ref_area" && !places.some((place) => place.id === code)) continue;
      if (column !== "ref_area" && scope.variables.get(id)?.codes?.includes(code) === false) continue;
      return [id, { among: new Set([code]) }];
    }
    return undefined;
  });
  const known = found.filter((one) => one !== undefined);
  return known.length < found.length ? undefined : known;
}

/** Undefined: everyone. */
function groupOf(
  { policy, tabulate, file }: Tabulated,
  { group }: SeriesKey,
  period: string,
): Condition | undefined | "unknown" {
  if (group === total || group === tabulate.at?.group) return undefined;
  const found = policy.groups.find(({ id }) => id === group);
  if (found === undefined || tabulate.groups?.includes(group) !== true) return "unknown";
  const condition = groupCondition(policy, file, found, tabulate.groupsAsOf ?? lastDay(period));
  return "lacks" in condition ? "unknown" : condition;
}

/** Lists of countries hold as they are on the last day of a period: 2005, 2005-08. */
function lastDay(period: string): string {
  const [year = "", month] = period.split("-");
  if (month === undefined || !/^\d\d$/.test(month)) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** What a figure made elsewhere is of: its codes, the group's name and the place. */
function byName(
  { indicator: id, measure, refArea, group, dimensions, definition }: SeriesKey,
  period: string,
  indicator: Indicator,
  { places }: Policy,
  city: string | undefined,
): FigurePopulations | undefined {
  if (measure !== indicator.measure) return undefined;
  const kind = places.find((place) => place.id === refArea)?.kind;
  const isInCity = kind === "district" || kind === "residential-area";
  const universe = JSON.stringify([id, definition, group, isInCity ? city : refArea, period]);
  const codes = Object.entries(dimensions).filter(([, code]) => code !== total && code !== notApplicable);
  const all = within({ universe, limits: new Map() }, [
    ...codes.map(([column, code]): NamedLimit => [column, { among: new Set([code]) }]),
    ...(isInCity ? [[`place ${kind}`, { among: new Set([refArea]) }] as const] : []),
  ]);
  return ["share", "rate"].includes(measure)
    ? { counted: within(all, [["counted", { among: new Set(["1"]) }]]), among: all }
    : { counted: all };
}

function valid(text: string, scope: Scope): Condition {
  const { value, faults } = readCondition(text, scope);
  if (value === undefined) throw new Error(`invalid expression: ${faults.map(({ code }) => code).join()}`);
  return value;
}
