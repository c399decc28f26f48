import { areaClasses } from "../../src/barometer/area-classes/area-classes.js";
import type { AreaClass, EditionSeries } from "../../src/edition/index.js";
import type { Policy, RuleSet } from "../../src/policy/index.js";
import { type FigureRow, helmetSeries, smallSource } from "./small-barometer.js";

/*
 * Quarters of the small policy's town, classed by how many ride without a helmet. Test data.
 */

const text = { en: "Test", da: "Test" };
const { policy } = smallSource();

type Place = Policy["places"][number];

export function quarter(id: string, more: Partial<Place> = {}): Place {
  return { id, title: text, kind: "residential-area", aliases: [], ...more };
}

type TestClass = Partial<RuleSet["classes"][number]> & { readonly code: string };

export function classOf(one: TestClass): RuleSet["classes"][number] {
  const { code } = one;
  return { id: `CLS-${code}`, title: text, wording: text, denominator: text, listComplete: true, ...one };
}

/** Above 50 high, from 40 to 50 middle, from 30 to under 40 low, under 30 none. */
export const fourClasses: readonly RuleSet["classes"][number][] = [
  classOf({ code: "high", lower: { value: "50", included: false } }),
  classOf({ code: "middle", lower: { value: "40", included: true }, upper: { value: "50", included: true } }),
  classOf({ code: "low", lower: { value: "30", included: true }, upper: { value: "40", included: false } }),
  classOf({ code: "least", upper: { value: "30", included: false } }),
];

export function rules(more: Partial<RuleSet> = {}): RuleSet {
  return {
    id: "rules",
    title: text,
    indicator: "helmet-rate",
    denominator: text,
    reading: "printed",
    settings: [],
    classes: fourClasses,
    listed: [],
    counts: [],
    ...more,
  };
}

export function townWith(
  ruleSets: readonly RuleSet[],
  places: readonly Place[] = [quarter("north")],
): Policy {
  return { ...policy, places: [...policy.places, ...places], ruleSets };
}

/** Shares of a quarter (or another place), and of everybody in it. */
export function shares(rows: readonly FigureRow[], key: Partial<EditionSeries["key"]> = {}): EditionSeries {
  return helmetSeries(rows, { refArea: "north", group: "_T", ...key });
}

/** The classes of the quarters: `2005 high` or `2005 too-small`, with `change` and the like behind. */
export function classed(found: readonly AreaClass[]): readonly string[] {
  return found.map(({ period, class: code, reason, change, held, flicker }) =>
    [period, code ?? reason, change, held && "held", flicker && "flicker"].filter(Boolean).join(" "),
  );
}

export function classesOf(
  ruleSets: readonly RuleSet[],
  series: readonly EditionSeries[],
  places?: readonly Place[],
): readonly AreaClass[] {
  return areaClasses({ policy: townWith(ruleSets, places), series });
}
