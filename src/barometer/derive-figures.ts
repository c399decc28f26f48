import {
  addDecimals,
  type Decimal,
  decimalText,
  figureName,
  notApplicable,
  parseDecimal,
  subtractDecimals,
  total,
} from "../cube/index.js";
import {
  type DerivedFigure,
  indexPolicy,
  type Path,
  type Policy,
  type PolicyIndex,
} from "../policy/index.js";
import { type Checked, checked, error, note, type Place, type Problem } from "../problems/index.js";
import { isRefused, roundRatio } from "../statistics/index.js";
import type { Figure } from "./figures.js";
import { inheritedStatus } from "./inherited-status.js";

/**
 * The figures that the policy asks to be computed from others, each marked with its operation and inputs.
 * One of approximate figures is approximate. A figure whose input is withheld, not received yet or carries another
 * word ("just under") is not computed; one that is there already is an error.
 */
export function deriveFigures(
  policy: Policy,
  stated: readonly Figure[],
  placeOf: (path: Path) => Place,
): Checked<readonly Figure[]> {
  if (policy.areas.every((area) => area.derived.length === 0)) return { value: [], problems: [] };
  const index = indexPolicy(policy);
  const byId = new Map(
    stated.flatMap((figure) => figure.observation.figures.map((id) => [id, figure] as const)),
  );
  const names = new Set(stated.map(figureName));
  const problems: Problem[] = [];
  const result: Figure[] = [];

  policy.areas.forEach((area, areaAt) => {
    area.derived.forEach((derived, at) => {
      const path: Path = ["areas", areaAt, "derived", at];
      const inputs = derived.of.map((id) => byId.get(id));
      const found = inputs.filter((input) => input !== undefined);
      if (found.length < inputs.length) return;
      const unlike = unlikeInput(derived, found);
      if (unlike !== undefined) {
        problems.push(unlikeProblem(derived, unlike, placeOf([...path, "of"])));
        return;
      }
      const [unit, otherUnit] = new Set(found.map(({ key }) => unitOf(key.indicator, index)));
      if (unit !== undefined && otherUnit !== undefined) {
        problems.push(unlikeUnits(derived, unit, otherUnit, placeOf([...path, "of"])));
        return;
      }
      const numbers = found.flatMap(({ observation }) => parseDecimal(observation.value ?? "") ?? []);
      const qualifier = inheritedQualifier(found);
      if (numbers.length < found.length || qualifier === undefined) {
        problems.push(notComputable(derived, placeOf(path)));
        return;
      }
      const value = computed(derived, numbers);
      if (value === undefined) {
        problems.push(byZero(derived, placeOf(path)));
        return;
      }
      const indicator = index.indicators.get(derived.point.indicator ?? "");
      const figure = derivedFigure(
        derived,
        found,
        { value, qualifier },
        {
          measure: derived.point.measure ?? indicator?.measure ?? "",
          definition: indicator?.definition ?? "",
        },
      );
      const name = figureName(figure);
      if (names.has(name)) problems.push(thereAlready(derived, placeOf([...path, "figure"])));
      else result.push(figure);
      names.add(name);
    });
  });
  return checked(result, problems);
}

/**
 * An input of another place than the figure itself, or, in a sum, of another time: the result would be of neither. A
 * difference or a ratio of two times is a change.
 */
function unlikeInput(
  { point, period, operation }: DerivedFigure,
  inputs: readonly Figure[],
): Figure | undefined {
  return inputs.find(
    ({ key, observation }) =>
      (operation === "sum" && observation.period !== period) ||
      (point.refArea !== undefined && key.refArea !== point.refArea),
  );
}

function unlikeProblem(derived: DerivedFigure, { key, observation }: Figure, place: Place): Problem {
  const [wanted, found] = [
    `${derived.point.refArea ?? ""} ${derived.period}`,
    `${key.refArea} ${observation.period}`,
  ];
  return error("derived-unlike", place, {
    da: `${derived.figure} gælder ${wanted}, men skal beregnes af et tal for ${found}`,
    en: `${derived.figure} is for ${wanted}, but is to be computed from a figure for ${found}`,
  });
}

/** Per cent and percentage points can be added and subtracted. */
function unitOf(measured: string, { indicators, gaps }: PolicyIndex): string | undefined {
  const unit = indicators.get(measured)?.unit ?? gaps.get(measured)?.unit;
  return unit === "percentage-points" ? "percent" : unit;
}

function unlikeUnits({ figure }: DerivedFigure, one: string, other: string, place: Place): Problem {
  return error("derived-units", place, {
    da: `${figure} skal beregnes af tal i forskellige enheder: "${one}" og "${other}"; ventede tal i samme enhed`,
    en: `${figure} is to be computed from figures in different units: "${one}" and "${other}"; expected figures in one unit`,
  });
}

/** Approximate numbers give an approximate one; what other words would give, nobody can say. */
function inheritedQualifier(inputs: readonly Figure[]): "eq" | "approx" | undefined {
  const words = inputs.map(({ observation }) => observation.qualifier);
  if (words.every((word) => word === "eq")) return "eq";
  return words.every((word) => word === "eq" || word === "approx") ? "approx" : undefined;
}

/** Undefined when it would be a division by zero. */
function computed({ operation, digits }: DerivedFigure, numbers: readonly Decimal[]): string | undefined {
  if (operation !== "ratio") {
    return decimalText(numbers.reduce(operation === "sum" ? addDecimals : subtractDecimals));
  }
  const [above, below] = numbers;
  if (above === undefined || below === undefined) return undefined;
  const ratio = roundRatio(
    above.units * 10n ** BigInt(below.scale),
    below.units * 10n ** BigInt(above.scale),
    digits ?? 0,
  );
  return isRefused(ratio) ? undefined : ratio;
}

function derivedFigure(
  derived: DerivedFigure,
  inputs: readonly Figure[],
  number: { readonly value: string; readonly qualifier: "eq" | "approx" },
  own: { readonly measure: string; readonly definition: string },
): Figure {
  const { point } = derived;
  const observations = inputs.map(({ observation }) => observation);
  return {
    key: {
      indicator: point.indicator ?? point.gap ?? "",
      measure: own.measure,
      refArea: point.refArea ?? "",
      group: point.group ?? (isBetweenGroups(derived, inputs) ? notApplicable : total),
      dimensions: point.dimensions ?? {},
      definition: own.definition,
    },
    observation: {
      period: derived.period,
      ...number,
      obsStatus: inheritedStatus(observations),
      confStatus: "F",
      sources: [...new Set(observations.flatMap(({ sources }) => sources))],
      notes: [],
      figures: [derived.figure],
      groupLabels: point.groupLabel === undefined ? [] : [point.groupLabel],
      derivation: { operation: derived.operation, inputs: derived.of },
    },
  };
}

/** A ratio of two groups is about neither of them alone. */
function isBetweenGroups({ operation }: DerivedFigure, [first, second]: readonly Figure[]): boolean {
  return operation === "ratio" && first?.key.group !== second?.key.group;
}

function notComputable(derived: DerivedFigure, place: Place): Problem {
  return note("derived-inexact", place, {
    da: `${derived.figure} beregnes ikke: et af tallene er hverken præcist eller omtrentligt`,
    en: `${derived.figure} is not computed: one of its figures is neither exact nor approximate`,
  });
}

function byZero(derived: DerivedFigure, place: Place): Problem {
  return note("derived-by-zero", place, {
    da: `${derived.figure} beregnes ikke: der skulle divideres med 0`,
    en: `${derived.figure} is not computed: it would be a division by 0`,
  });
}

function thereAlready(derived: DerivedFigure, place: Place): Problem {
  return error("derived-stated", place, {
    da: `${derived.figure} skal beregnes, men en levering angiver tallet allerede, eller det beregnes to gange`,
    en: `${derived.figure} is to be computed, but a delivery states it already, or it is computed twice`,
  });
}
