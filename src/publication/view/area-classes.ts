import type { AreaClass } from "../../edition/index.js";
import { classLimitsText, formatQuantity, type Unit } from "../../language/index.js";
import { originIds } from "../../policy/index.js";
import { placeName, unitOf } from "./names.js";
import { type Reader, textIn } from "./reader.js";
import type { RuleSet } from "./residential-areas.js";

/** What an edition computed by the versions of one rule set. */
export interface ClassedAreas {
  /** The newest version that classed anything. */
  readonly rules: RuleSet;
  readonly periods: readonly string[];
  /** The newest period's classes, by the areas' names. */
  readonly newest: readonly AreaClass[];
  /** Everything, for looking up an area in a period. */
  readonly all: readonly AreaClass[];
}

export function classedAreas(reader: Reader): readonly ClassedAreas[] {
  const { areaClasses } = reader.published.edition;
  const families = new Set(reader.policy.ruleSets.map(familyOf));
  return [...families].flatMap((family) => {
    const versions = reader.policy.ruleSets.filter((rules) => familyOf(rules) === family);
    const all = areaClasses.filter(({ ruleSet }) => versions.some(({ id }) => id === ruleSet));
    const periods = [...new Set(all.map(({ period }) => period))].sort();
    const newest = all.filter(({ period }) => period === periods.at(-1));
    const rules = versions.find(({ id }) => id === newest[0]?.ruleSet);
    return rules === undefined ? [] : [{ rules, periods, newest: byName(reader, newest), all }];
  });
}

function familyOf({ id, versionOf }: RuleSet): string {
  return versionOf ?? id;
}

function byName(reader: Reader, found: readonly AreaClass[]): readonly AreaClass[] {
  const order = new Intl.Collator(reader.language);
  return found.toSorted((a, b) => order.compare(placeName(reader, a.place), placeName(reader, b.place)));
}

/** Each area's periods one after the other in one class, or without one for one reason; areas by name. */
export function classStretches(reader: Reader, all: readonly AreaClass[]): readonly (readonly AreaClass[])[] {
  const stretches: AreaClass[][] = [];
  for (const found of byName(reader, all)) {
    const last = stretches.at(-1);
    const before = last?.at(-1);
    const isSame =
      before?.place === found.place && before.class === found.class && before.reason === found.reason;
    if (isSame && last !== undefined && found.change === undefined) last.push(found);
    else stretches.push([found]);
  }
  return stretches;
}

/** The class in the words of the rules, or why there is none. */
export function classWord(reader: Reader, found: AreaClass): string {
  const { residential } = reader.words;
  if (found.class === undefined) return residential.classReasons[found.reason ?? "no-figure"];
  return classTitle(reader, found.ruleSet, found.class);
}

function classTitle(reader: Reader, ruleSet: string, code: string): string {
  const rules = reader.policy.ruleSets.find(({ id }) => id === ruleSet);
  const one = rules?.classes.find((other) => other.code === code);
  return one === undefined ? code : textIn(reader, one.title);
}

/** The share with its word; undefined where nothing is shown. */
export function shareText(reader: Reader, { share, ruleSet }: AreaClass): string | undefined {
  if (share?.value === undefined) return undefined;
  const text = formatQuantity(share, shareUnit(reader, ruleSet), reader.language);
  const word = share.obsStatus === "P" ? ` (${reader.words.residential.provisional})` : "";
  return text + word;
}

/** The next limits: `3.2 percentage points under 50%`. */
export function limitTexts(reader: Reader, { up, down, ruleSet }: AreaClass): readonly string[] {
  const { residential } = reader.words;
  const unit = shareUnit(reader, ruleSet);
  const text = (value: string, of: Unit): string =>
    formatQuantity({ value, qualifier: "eq" }, of, reader.language);
  const difference: Unit = unit.kind === "percent" ? { kind: "percentage-points" } : unit;
  const say = (
    side: AreaClass["up"],
    word: (distance: string, limit: string) => string,
  ): readonly string[] => {
    if (side === undefined) return [];
    const limit = text(side.limit, unit);
    return [
      /^0(\.0*)?$/.test(side.distance)
        ? residential.onLimit(limit)
        : word(text(side.distance, difference), limit),
    ];
  };
  return [...say(up, residential.underLimit), ...say(down, residential.overLimit)];
}

/**
 * The early warnings of the newest period, a sentence for each area, or that there are none; undefined where the rules
 * ask for none.
 */
export function warningTexts(
  reader: Reader,
  { rules, newest }: ClassedAreas,
): readonly [string, ...string[]] | undefined {
  const { residential } = reader.words;
  const asked = rules.warning;
  const limit = rules.classes.find(({ code }) => code === asked?.class)?.lower;
  if (asked === undefined || limit === undefined) return undefined;
  const unit = shareUnit(reader, rules.id);
  const [shownLimit, within] = [
    formatQuantity({ value: limit.value, qualifier: "eq" }, unit, reader.language),
    differenceText(reader, asked.within, unit),
  ];
  const intro = residential.warningIntro(
    classTitle(reader, rules.id, asked.class),
    within,
    shownLimit,
    asked.years,
  );
  const texts = newest.flatMap(({ place, warning, period }) => {
    if (warning === undefined) return [];
    const { distance, passes } = warning;
    const isPast = distance.startsWith("-");
    const away = differenceText(reader, distance.replace("-", ""), unit);
    const name = placeName(reader, place);
    const position = isPast
      ? residential.warningPast(name, away, shownLimit, period)
      : residential.warningNear(name, away, shownLimit, period);
    const course =
      passes === undefined
        ? []
        : [residential.warningPasses(passes.since, period, shownLimit, passes.period)];
    return [[position, ...course].join(" ")];
  });
  return [intro, ...(texts.length === 0 ? [residential.noWarning] : texts)];
}

function differenceText(reader: Reader, value: string, unit: Unit): string {
  const difference: Unit = unit.kind === "percent" ? { kind: "percentage-points" } : unit;
  return formatQuantity({ value, qualifier: "eq" }, difference, reader.language);
}

function shareUnit(reader: Reader, ruleSet: string): Unit {
  const rules = reader.policy.ruleSets.find(({ id }) => id === ruleSet);
  return unitOf(reader, reader.index.indicators.get(rules?.indicator ?? "")?.unit ?? "");
}

/** What changed and why: the class before, with the place where it is another one. */
export function changeTexts(reader: Reader, found: AreaClass): readonly string[] {
  const { residential } = reader.words;
  const before = found.before.map(({ place, period, class: code }) => {
    const title = classTitle(reader, found.ruleSet, code);
    return place === found.place
      ? residential.before(title, period)
      : residential.beforeAs(title, period, placeName(reader, place));
  });
  return [
    ...(found.change !== undefined
      ? [residential.classChanges[found.change]]
      : found.class === undefined
        ? []
        : [residential.unchanged]),
    ...(found.change === undefined ? [] : before),
    ...(found.flicker === true ? [residential.flicker] : []),
    ...(found.held === true ? [residential.held] : []),
  ];
}

/** How each class's limits are read. */
export function limitsText(reader: Reader, rules: RuleSet): readonly string[] {
  return rules.classes
    .filter(({ lower, upper }) => lower !== undefined || upper !== undefined)
    .map(
      (one) =>
        `${textIn(reader, one.title)}: ${classLimitsText(one, shareUnit(reader, rules.id), reader.language)}`,
    );
}

/** The part of the city: the area's own, or that of the place it was split from. */
export function partOfArea(reader: Reader, id: string, seen: readonly string[] = []): string | undefined {
  const own = reader.policy.ruleSets
    .flatMap(({ listed }) => listed)
    .find(({ place, partOfCity }) => place === id && partOfCity !== undefined)?.partOfCity;
  if (own !== undefined) return textIn(reader, own);
  const place = reader.index.places.get(id);
  return originIds(place ?? {})
    .filter((other) => !seen.includes(other))
    .map((other) => partOfArea(reader, other, [...seen, id]))
    .find((part) => part !== undefined);
}
