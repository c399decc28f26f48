import { comparePeriods, type Period } from "../../cube/index.js";
import type { AreaClass, Edition } from "../../edition/index.js";
import { indexPolicy, type RuleSet } from "../../policy/index.js";
import { type AreaFinding, areaFinding } from "./area-finding.js";
import { withHistory } from "./class-history.js";
import { withWarnings } from "./early-warning.js";
import { type FiguresOf, figuresLookup, yearsBefore } from "./figures-of-place.js";
import { nearestLimits } from "./nearest-limits.js";
import { originsOf, type Place, stands } from "./places-in-time.js";
import { ruleFamilies, ruleInForce } from "./rule-versions.js";
import { type Standing, standingAfter } from "./years-in-row.js";

/** The rules by which areas are classed; a change that gives another class gets another number. */
export const areaClassMethod = "area-classes/2";

/**
 * The class of every residential area in every period for which a share is published, by each rule set in the version
 * that was in force, or why it has none. From the policy and what is published alone. Editions of an earlier method keep its words.
 */
export function areaClasses(
  { policy, series }: Pick<Edition, "policy" | "series">,
  method: string = areaClassMethod,
): readonly AreaClass[] {
  const found = currentClasses({ policy, series });
  if (method !== firstMethod) return found;
  return found.map((one) => (one.reason === "withheld" ? { ...one, reason: "too-small" } : one));
}

/** Here an area whose figure was withheld was called too small. */
const firstMethod = "area-classes/1";

/** The methods whose classes can be redone. */
export const areaClassMethods: readonly string[] = [firstMethod, areaClassMethod];

function currentClasses({ policy, series }: Pick<Edition, "policy" | "series">): readonly AreaClass[] {
  const places = policy.places.filter(({ kind }) => kind === "residential-area");
  const figuresOf = figuresLookup(series, indexPolicy(policy));
  return ruleFamilies(policy).flatMap((versions) => familyClasses(versions, places, figuresOf));
}

function familyClasses(
  versions: readonly RuleSet[],
  places: readonly Place[],
  figuresOf: FiguresOf,
): readonly AreaClass[] {
  const periods = publishedPeriods(versions, places, figuresOf);
  const done = new Map<string, readonly AreaClass[]>();
  const classesOf = (place: Place): readonly AreaClass[] => {
    const known = done.get(place.id);
    if (known !== undefined) return known;
    // A ring of places that come of each other must not turn for ever.
    done.set(place.id, []);
    const before = originsOf(place, places).flatMap(classesOf);
    const found = placeClasses(versions, place, periods, figuresOf);
    const own = withHistory(found, before, (rules, period) => {
      const version = versions.find(({ id }) => id === rules);
      return version && innermost(areaFinding(version, place.id, period, figuresOf));
    });
    const warned = withWarnings(own, versions, figuresOf);
    done.set(place.id, warned);
    return warned;
  };
  return places.flatMap(classesOf);
}

function publishedPeriods(
  versions: readonly RuleSet[],
  places: readonly Place[],
  figuresOf: FiguresOf,
): readonly Period[] {
  const indicators = [...new Set(versions.map(({ indicator }) => indicator))];
  const found = new Map(
    indicators.flatMap((indicator) =>
      places.flatMap(({ id }) =>
        [...figuresOf({ indicator, refArea: id })].map(([text, { period }]) => [text, period] as const),
      ),
    ),
  );
  return [...found.values()].sort(comparePeriods);
}

/** A year's standing, and what must be equal before the next year may be counted with it. */
interface Year {
  readonly standing: Standing;
  readonly rules: string;
  readonly stretch: object | undefined;
}

function placeClasses(
  versions: readonly RuleSet[],
  place: Place,
  periods: readonly Period[],
  figuresOf: FiguresOf,
): readonly Omit<AreaClass, "before">[] {
  const years = new Map<string, Year>();
  return periods
    .filter((period) => stands(place, period))
    .flatMap((period) => {
      const rules = ruleInForce(versions, period);
      if (rules === undefined) return [];
      const finding = areaFinding(rules, place.id, period.text, figuresOf);
      const stretch = figuresOf({ indicator: rules.indicator, refArea: place.id }).get(period.text)?.stretch;
      const last = years.get(yearsBefore(period.text, 1));
      const before = last?.rules === rules.id && last.stretch === stretch ? last.standing : undefined;
      if ("unknown" in finding.path) return [found(rules, place, period, finding, undefined)];
      const standing = standingAfter(rules.classes, finding.path.codes, before);
      years.set(period.text, { standing, rules: rules.id, stretch });
      return [found(rules, place, period, finding, standing)];
    });
}

function found(
  rules: RuleSet,
  place: Place,
  period: Period,
  finding: AreaFinding,
  standing: Standing | undefined,
): Omit<AreaClass, "before"> {
  const { share, path, persons } = finding;
  const code = standing?.path.at(-1);
  const now = innermost(finding);
  const one = rules.classes.find((other) => other.code === code);
  return {
    ruleSet: rules.id,
    place: place.id,
    period: period.text,
    ...(code === undefined ? { reason: reasonOf(path) } : { class: code }),
    ...(share.shown === undefined ? {} : { share: share.shown }),
    ...(persons === undefined ? {} : { persons }),
    ...(one?.criteria !== undefined && code === now && "met" in path ? { criteria: path.met } : {}),
    ...("exact" in share && persons === undefined
      ? nearestLimits(rules.classes, code, share.shown.value)
      : {}),
    ...(code !== undefined && code !== now ? { held: true } : {}),
  };
}

function reasonOf(path: AreaFinding["path"]): NonNullable<AreaClass["reason"]> {
  if ("unknown" in path) return path.unknown;
  return path.codes.length === 0 ? "no-class" : "not-yet";
}

/** The class that this period alone would give. */
function innermost({ path }: AreaFinding): string | undefined {
  return "codes" in path ? path.codes.at(-1) : undefined;
}
