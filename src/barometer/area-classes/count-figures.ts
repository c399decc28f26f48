import { intoSeries, total } from "../../cube/index.js";
import type { AreaClass, Edition, EditionSeries } from "../../edition/index.js";
import { indexPolicy, type Policy, type RuleSet } from "../../policy/index.js";
import type { Figure } from "../figures.js";
import { inheritedStatus } from "../inherited-status.js";
import { areaClasses } from "./area-classes.js";
import { figuresLookup } from "./figures-of-place.js";
import { lineageOf } from "./places-in-time.js";

type Count = RuleSet["counts"][number];

/**
 * The counts of areas in a class that the policy asks for. While one area's class is not known the count is the
 * lowest there can be (`at_least`); an area below the rules' own minimum is known to be in none.
 */
export function countFigures(policy: Policy, figures: readonly Figure[]): readonly Figure[] {
  if (policy.ruleSets.every(({ counts }) => counts.length === 0)) return [];
  const series = intoSeries(figures).map((one): EditionSeries => ({ ...one, unit: "" }));
  const found = areaClasses({ policy, series });
  return policy.ruleSets.flatMap((rules) => {
    const own = found.filter(({ ruleSet }) => ruleSet === rules.id);
    const periods = [...new Set(own.map(({ period }) => period))];
    return rules.counts.flatMap((count) =>
      periods.map((period) =>
        countFigure(
          count,
          rules,
          own.filter((one) => one.period === period),
          { policy, series },
        ),
      ),
    );
  });
}

function countFigure(
  count: Count,
  rules: RuleSet,
  classes: readonly AreaClass[],
  published: Pick<Edition, "policy" | "series">,
): Figure {
  const { policy, series } = published;
  const index = indexPolicy(policy);
  const indicator = index.indicators.get(count.indicator);
  const asked = classes.filter(({ place }) => isAsked(count, rules, place, policy));
  const counted = asked.filter((one) => isInClass(rules, one.class, count.class));
  const isOpen = asked.some(({ reason, persons }) => isUnknown(reason) && persons === undefined);
  const period = classes[0]?.period ?? "";
  const figuresOf = figuresLookup(series, index);
  const shares = asked.flatMap(
    ({ place }) => figuresOf({ indicator: rules.indicator, refArea: place }).get(period)?.observation ?? [],
  );
  return {
    key: {
      indicator: count.indicator,
      measure: indicator?.measure ?? "count",
      refArea: count.refArea,
      group: total,
      dimensions: {},
      definition: indicator?.definition ?? "",
    },
    observation: {
      period,
      value: String(counted.length),
      qualifier: isOpen ? "at_least" : "eq",
      obsStatus: inheritedStatus(shares),
      confStatus: "F",
      sources: [...new Set(shares.flatMap(({ sources }) => sources))].sort(),
      notes: [],
      figures: [],
      groupLabels: [],
      derivation: { operation: "count", inputs: counted.map(({ place }) => place) },
    },
  };
}

/** An area that came of one the policy listed is no new one. */
function isAsked({ notIn, class: code }: Count, { listed }: RuleSet, place: string, policy: Policy): boolean {
  if (notIn === undefined) return true;
  const lineage = lineageOf(place, policy.places);
  return !listed.some((one) => one.class === code && lineage.has(one.place));
}

/** A class within the counted one counts too. */
function isInClass(rules: RuleSet, code: string | undefined, wanted: string): boolean {
  if (code === undefined) return false;
  const inside = rules.classes.find((one) => one.code === code)?.within;
  return code === wanted || isInClass(rules, inside, wanted);
}

function isUnknown(reason: AreaClass["reason"]): boolean {
  return reason === "too-small" || reason === "withheld" || reason === "no-figure" || reason === "inexact";
}
