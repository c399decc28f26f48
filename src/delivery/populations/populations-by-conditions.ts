import { type Limit, type Population, within } from "../../confidentiality/index.js";
import { notApplicable, parsePeriod, type SeriesKey, total } from "../../cube/index.js";
import {
  bandCodes,
  deliveredColumn,
  type Indicator,
  originalVariable,
  readNumber,
  type Scope,
  type Tabulation,
} from "../../policy/index.js";
import { conditionLimits, fittingLimits, knownLimit, type NamedLimit } from "./condition-limits.js";
import type { FigurePopulations, PopulationsOf } from "./counted-among.js";
import type { ConditionLimits, FileConditions } from "./file-conditions.js";
import { foundOnce } from "./found-once.js";

/**
 * Whom the figures of an indicator count that is computed from records, by its conditions. These are read once for each measure, and
 * each code of a breakdown is looked up once, not for every figure.
 */
export function populationsByConditions(
  records: FileConditions,
  indicator: Indicator,
  tabulate: Tabulation,
): PopulationsOf {
  const { policy, file } = records;
  const { kind } = tabulate;
  const city = policy.places.find((place) => place.kind === "city")?.id;
  const measured = foundOnce((measure) => measureLimits(records, indicator, tabulate, measure));
  const limitsIn = foundOnce((column) =>
    foundOnce((code) => breakdownLimit(records, tabulate, column, code)),
  );
  return (key, time) => {
    const limits = measured(key.measure);
    if (limits === undefined) return undefined;
    const breakdown = askedCodes(key, tabulate, city).map(([column, code]) => limitsIn(column)(code));
    if (!areAllKnown(breakdown)) return undefined;
    const group = groupLimits(records, tabulate, key.group, time);
    if (group === undefined) return undefined;
    const universe = JSON.stringify([file.id, time]);
    const { rows, spread, units, numerator, numbers } = limits;
    const everyone = within({ universe, limits: new Map() }, [...rows, ...(spread ?? breakdown)]);
    if (units) return ofUnits(everyone, key);
    if (kind === "composition") {
      return { counted: within(everyone, group.fitting), among: within(everyone, group.known) };
    }
    const those = within(everyone, group.fitting);
    if (kind === "distribution") return { counted: within(those, breakdown), among: those };
    if (numerator !== undefined) {
      return { counted: within(those, numerator.fitting), among: within(those, numerator.known) };
    }
    return { counted: within(those, numbers) };
  };
}

/** What one measure of an indicator asks of the rows, whatever group, place and time a figure is of. */
interface MeasureLimits {
  readonly rows: readonly NamedLimit[];
  /** Of a distribution: all whose class is known, whatever the figure's own class. */
  readonly spread: readonly NamedLimit[] | undefined;
  /** Units are counted, and not rows. */
  readonly units: boolean;
  /** Of a rate: who is counted, and of whom that is known. */
  readonly numerator: ConditionLimits | undefined;
  /** Of a mean or median: of whom the number is known. */
  readonly numbers: readonly NamedLimit[];
}

/** Undefined of a measure that is not counted in records. */
function measureLimits(
  records: FileConditions,
  indicator: Indicator,
  tabulate: Tabulation,
  measure: string,
): MeasureLimits | undefined {
  const { scope } = records;
  const { kind, where, denominator, numerator, over } = tabulate;
  const also = tabulate.measures?.find((one) => one.measure === measure);
  if (measure !== indicator.measure && also === undefined) return undefined;
  return {
    rows: [where, also?.where, denominator].flatMap((text) =>
      text === undefined ? [] : conditionLimits(records.condition(text), true, scope),
    ),
    spread: over === undefined ? undefined : [[over, classLimit(over, tabulate, scope)]],
    units: (also?.units ?? tabulate.units) !== undefined,
    numerator: kind === "rate" && numerator !== undefined ? rateLimits(records, numerator) : undefined,
    numbers: kind === "count" || kind === "rate" ? [] : numberKnown(numerator, scope),
  };
}

function rateLimits({ scope, condition }: FileConditions, numerator: string): ConditionLimits {
  const counted = condition(numerator);
  return { fitting: fittingLimits(counted, scope), known: conditionLimits(counted, "known", scope) };
}

/** Units such as school classes are no persons: a unit has members of several groups and stands in several breakdowns. */
function ofUnits(
  { universe }: Population,
  { indicator, measure, refArea, group, dimensions }: SeriesKey,
): FigurePopulations {
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

/** By which codes a figure is of a part of all. */
function askedCodes(
  { refArea, dimensions }: SeriesKey,
  { at }: Tabulation,
  city: string | undefined,
): readonly (readonly [column: string, code: string])[] {
  const own = Object.entries(dimensions).filter(
    ([column, code]) => code !== total && code !== notApplicable && at?.[column] !== code,
  );
  return refArea === city ? own : [["ref_area", refArea], ...own];
}

/** Undefined of a code that no breakdown of the indicator has. */
function breakdownLimit(
  { policy, file, scope }: FileConditions,
  { breakdowns = [], over, bands }: Tabulation,
  column: string,
  code: string,
): NamedLimit | undefined {
  for (const id of over === undefined ? breakdowns : [...breakdowns, over]) {
    const original = originalVariable(file, id);
    if (deliveredColumn(original) !== column) continue;
    const cuts = bands?.find((one) => one.variable === id)?.cuts;
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
}

function areAllKnown(limits: readonly (NamedLimit | undefined)[]): limits is readonly NamedLimit[] {
  return limits.every((limit) => limit !== undefined);
}

/** Nothing for everyone; undefined of a group that the indicator or its records do not tell. */
function groupLimits(
  { groupOn }: FileConditions,
  { at, groups, groupsAsOf }: Tabulation,
  group: string,
  time: string,
): ConditionLimits | undefined {
  if (group === total || group === at?.group) return { fitting: [], known: [] };
  // Lists of countries hold as they are on the last day of a period.
  const day = groupsAsOf ?? parsePeriod(time)?.end ?? time;
  return groups?.includes(group) === true ? groupOn(group, day) : undefined;
}
