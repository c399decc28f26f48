import { addDecimals, decimalText, isExact, parseDecimal, subtractDecimals } from "../cube/index.js";
import { type DerivedFigure, indexPolicy, type Path, type Policy } from "../policy/index.js";
import { type Checked, checked, error, note, type Place, type Problem } from "../problems/index.js";
import { type Figure, figureName } from "./figures.js";
import { inheritedStatus } from "./inherited-status.js";

/**
 * The figures that the policy asks to be computed from others, each marked with its operation and inputs.
 * A figure whose input is withheld, not received yet or carries a word ("just under") is not computed; one
 * that is there already is an error.
 */
export function deriveFigures(
  policy: Policy,
  stated: readonly Figure[],
  placeOf: (path: Path) => Place,
): Checked<readonly Figure[]> {
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
      const value = computed(derived, found);
      if (value === undefined) {
        problems.push(notComputable(derived, placeOf(path)));
        return;
      }
      const indicator = index.indicators.get(derived.point.indicator ?? "");
      const figure = derivedFigure(derived, found, value, {
        measure: derived.point.measure ?? indicator?.measure ?? "",
        definition: indicator?.definition ?? "",
      });
      const name = figureName(figure);
      if (names.has(name)) problems.push(thereAlready(derived, placeOf([...path, "figure"])));
      else result.push(figure);
      names.add(name);
    });
  });
  return checked(result, problems);
}

function computed(derived: DerivedFigure, inputs: readonly Figure[]): string | undefined {
  const numbers = inputs.map(({ observation }) =>
    isExact(observation) ? parseDecimal(observation.value ?? "") : undefined,
  );
  const [first, ...others] = numbers;
  if (first === undefined || others.includes(undefined)) return undefined;
  const combine = derived.operation === "sum" ? addDecimals : subtractDecimals;
  return decimalText(
    others.reduce((result, number) => combine(result ?? first, number ?? first), first) ?? first,
  );
}

function derivedFigure(
  derived: DerivedFigure,
  inputs: readonly Figure[],
  value: string,
  own: { readonly measure: string; readonly definition: string },
): Figure {
  const { point } = derived;
  const observations = inputs.map(({ observation }) => observation);
  return {
    key: {
      indicator: point.indicator ?? point.gap ?? "",
      measure: own.measure,
      refArea: point.refArea ?? "",
      group: point.group ?? "_T",
      dimensions: point.dimensions ?? {},
      definition: own.definition,
    },
    observation: {
      period: derived.period,
      value,
      qualifier: "eq",
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

function notComputable(derived: DerivedFigure, place: Place): Problem {
  return note("derived-inexact", place, {
    da: `${derived.figure} beregnes ikke: et af tallene er ikke angivet præcist`,
    en: `${derived.figure} is not computed: one of its figures is not stated exactly`,
  });
}

function thereAlready(derived: DerivedFigure, place: Place): Problem {
  return error("derived-stated", place, {
    da: `${derived.figure} skal beregnes, men en levering angiver tallet allerede, eller det beregnes to gange`,
    en: `${derived.figure} is to be computed, but a delivery states it already, or it is computed twice`,
  });
}
