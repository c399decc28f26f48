import { total } from "../../cube/index.js";
import { error, type Problem, quoted, suggestion } from "../../problems/index.js";
import { readCondition, readNumber } from "../conditions/read-condition.js";
import { type Scope, scopeOf } from "../conditions/scope.js";
import type { PolicySource } from "../read-policy.js";
import type { Tabulation } from "../schema/policy.js";
import type { Path } from "../yaml/yaml-source.js";
import { stayerProblems } from "./stayer-problems.js";
import { againstProblems, groupProblems } from "./tabulated-groups.js";
import {
  bandProblems,
  breakdownProblems,
  distributionProblems,
  strataProblems,
  uncoveredNumbers,
  unitProblems,
} from "./tabulated-variables.js";
import { type TabulationPart, unknown, words } from "./tabulation-part.js";

/** Indicators computed from records: expressions that cannot be read, and parts that do not go together. */
export function tabulationProblems(source: PolicySource): readonly Problem[] {
  const files = source.policy.records ?? [];
  return source.policy.areas.flatMap((area, i) =>
    area.indicators.flatMap(({ tabulate, measure: own, unit }, j) => {
      if (tabulate === undefined) return [];
      const path: Path = ["areas", i, "indicators", j, "tabulate"];
      const file = files.find(({ id }) => id === tabulate.from);
      if (file === undefined)
        return [
          unknown(
            tabulate.from,
            files.map(({ id }) => id),
            words.file,
            [...path, "from"],
            source,
          ),
        ];
      const part: TabulationPart = { tabulate, own, unit, file, path, source };
      return [
        ...kindProblems(part),
        ...unitOfMeasureProblems(part),
        ...cityProblems(part),
        ...expressionProblems(part),
        ...groupProblems(part),
        ...againstProblems(part),
        ...bandProblems(part),
        ...breakdownProblems(part),
        ...distributionProblems(part),
        ...strataProblems(part),
        ...atProblems(part),
        ...measureProblems(part),
        ...stayerProblems(part),
        ...unitProblems(part),
      ];
    }),
  );
}

/** Which expressions a kind has. */
function kindProblems(part: TabulationPart): readonly Problem[] {
  const { tabulate, path, source } = part;
  const { kind, numerator, groups = [], bands = [] } = tabulate;
  if (kind === "composition" && groups.length === 0) {
    return [
      error("tabulation-kind", source.placeOf([...path, "kind"]), {
        da: '"groups" mangler; en sammensætning siger, hvor stor en del hver gruppe udgør',
        en: '"groups" is missing; a composition says how large a part each group is',
      }),
    ];
  }
  if (kind === "composition" && groups.includes(total)) {
    return [
      error("tabulation-kind", source.placeOf([...path, "groups", groups.indexOf(total)]), {
        da: `alle (${total}) udgør altid det hele; ventede en gruppe, der er en del af dem`,
        en: `everyone (${total}) always is the whole; expected a group that is a part of them`,
      }),
    ];
  }
  if (kind === "median" && numerator !== undefined && !bands.some(({ variable }) => variable === numerator)) {
    return [
      error("tabulation-kind", source.placeOf([...path, "numerator"]), {
        da: `en median skal have en variabel, der har klasser under "bands"; fandt ${quoted(numerator)}`,
        en: `a median must have a variable that has classes under "bands"; found ${quoted(numerator)}`,
      }),
    ];
  }
  const uncovered = kind === "median" ? uncoveredNumbers(part) : undefined;
  if (uncovered !== undefined) return [uncovered];
  const needs = kind === "rate" || kind === "mean" || kind === "median";
  if (needs === (numerator !== undefined) || kind === "count") return [];
  return [
    needs
      ? error("tabulation-kind", source.placeOf([...path, "kind"]), {
          da: `"numerator" mangler; ${kind} skal have en`,
          en: `"numerator" is missing; a ${kind} must have one`,
        })
      : error("tabulation-kind", source.placeOf([...path, "numerator"]), {
          da: `${kind} har ingen "numerator": det er gruppen, der tælles`,
          en: `a ${kind} has no "numerator": it is the group that is counted`,
        }),
  ];
}

/** Shares are computed in per cent. */
function unitOfMeasureProblems({ tabulate, unit, path, source }: TabulationPart): readonly Problem[] {
  const isShare = ["rate", "composition", "distribution"].includes(tabulate.kind);
  if (!isShare || unit === "percent") return [];
  return [
    error("tabulation-unit", source.placeOf([...path, "kind"]), {
      da: `${tabulate.kind} regnes i procent, men indikatorens enhed er ${quoted(unit)}`,
      en: `a ${tabulate.kind} is computed in per cent, but the indicator's unit is ${quoted(unit)}`,
    }),
  ];
}

/** Figures that are not for a place of a breakdown are for the city. */
function cityProblems({ path, source }: TabulationPart): readonly Problem[] {
  const cities = source.policy.places.filter(({ kind }) => kind === "city");
  if (cities.length === 1) return [];
  const found = cities.length === 0 ? undefined : cities.map(({ id }) => id).join(", ");
  return [
    error("tabulation-city", source.placeOf(path), {
      da: `tallene er for byen: ventede netop ét sted af slagsen city i places.yaml, fandt ${found ?? "intet"}`,
      en: `the figures are for the city: expected exactly one place of kind city in places.yaml, found ${found ?? "none"}`,
    }),
  ];
}

function expressionProblems({ tabulate, file, path, source }: TabulationPart): readonly Problem[] {
  const scope: Scope = scopeOf(source.policy, file);
  return (["where", "denominator", "numerator"] as const).flatMap((field) => {
    const text = tabulate[field];
    if (text === undefined) return [];
    const isNumber = field === "numerator" && (tabulate.kind === "mean" || tabulate.kind === "median");
    const { faults } = isNumber ? readNumber(text, scope) : readCondition(text, scope);
    return faults.map(({ code, at, sentence }) =>
      error(code, source.placeOf([...path, field], at), sentence),
    );
  });
}

/** What all rows have in common: a code of a dimension that is no breakdown, or a group where no groups are told apart. */
function atProblems({ tabulate, path, source }: TabulationPart): readonly Problem[] {
  const { policy, placeOf } = source;
  return Object.entries(tabulate.at ?? {}).flatMap(([dimension, code]): readonly Problem[] => {
    const here = placeOf([...path, "at", dimension]);
    const known =
      dimension === "group"
        ? policy.groups.map(({ id }) => id)
        : policy.dimensions.find(({ id }) => id === dimension)?.codes.map(({ id }) => id);
    if (known === undefined) {
      const near = suggestion(dimension, ["group", ...policy.dimensions.map(({ id }) => id)]);
      return [
        error("unknown-id", here, {
          da: `dimensionen ${quoted(dimension)} findes ikke${near.da}`,
          en: `the dimension ${quoted(dimension)} does not exist${near.en}`,
        }),
      ];
    }
    const taken =
      dimension === "group" ? (tabulate.groups ?? []).length > 0 : isBreakdown(dimension, tabulate);
    return [
      ...(known.includes(code)
        ? []
        : [
            error("unknown-id", here, {
              da: `${quoted(dimension)} har ikke koden ${quoted(code)}${suggestion(code, known).da}`,
              en: `${quoted(dimension)} does not have the code ${quoted(code)}${suggestion(code, known).en}`,
            }),
          ]),
      ...(taken
        ? [
            error("tabulation-at", here, {
              da: `tallene er allerede delt op efter ${quoted(dimension)}; de kan ikke alle have koden ${quoted(code)}`,
              en: `the figures are broken down by ${quoted(dimension)} already; they cannot all have the code ${quoted(code)}`,
            }),
          ]
        : []),
    ];
  });
}

function isBreakdown(dimension: string, { breakdowns = [] }: Tabulation): boolean {
  return breakdowns.includes(dimension);
}

/** Further measures: each a condition of its own, none the indicator's own measure or twice. */
function measureProblems({ tabulate, file, path, source, own }: TabulationPart): readonly Problem[] {
  const scope: Scope = scopeOf(source.policy, file);
  const { measures = [] } = tabulate;
  return measures.flatMap(({ measure, where, units }, at): readonly Problem[] => {
    const here = [...path, "measures", at];
    const before = [own, ...measures.slice(0, at).map((one) => one.measure)];
    const faults = where === undefined ? [] : readCondition(where, scope).faults;
    return [
      ...(before.includes(measure)
        ? [
            error("tabulation-measure", source.placeOf([...here, "measure"]), {
              da: `indikatoren har allerede målet ${quoted(measure)}; ventede et andet navn`,
              en: `the indicator has the measure ${quoted(measure)} already; expected another name`,
            }),
          ]
        : []),
      ...(where === undefined && units === undefined
        ? [
            error("tabulation-measure", source.placeOf(here), {
              da: 'ventede "where" eller "units"; uden dem er målet det samme som indikatorens eget',
              en: 'expected "where" or "units"; without them the measure is the same as the indicator’s own',
            }),
          ]
        : []),
      ...faults.map(({ code, at: position, sentence }) =>
        error(code, source.placeOf([...here, "where"], position), sentence),
      ),
    ];
  });
}
