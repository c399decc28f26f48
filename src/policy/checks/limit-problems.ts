import { compareDecimals, parseDecimal } from "../../cube/index.js";
import { error, type Problem, quoted } from "../../problems/index.js";
import type { PolicySource } from "../read-policy.js";
import type { AreaClass, RuleSet } from "../schema/policy.js";
import type { Path } from "../yaml/yaml-source.js";

/** Limits of classes and criteria that cannot be read, or that no figure can satisfy. */
export function limitProblems(rules: RuleSet, at: Path, { placeOf }: PolicySource): readonly Problem[] {
  return rules.classes.flatMap((one, i) => [
    ...emptyProblems(one, [...at, "classes", i], placeOf),
    ...(one.criteria ?? []).flatMap((criterion, j) => {
      const here = [...at, "classes", i, "criteria", j];
      return [
        ...emptyProblems(criterion, here, placeOf),
        ...(criterion.lower === undefined && criterion.upper === undefined
          ? [
              error("criterion-limit", placeOf([...here, "id"]), {
                da: `kriteriet ${quoted(criterion.id)} har hverken "lower" eller "upper"`,
                en: `the criterion ${quoted(criterion.id)} has neither "lower" nor "upper"`,
              }),
            ]
          : []),
        ...(["lower", "upper"] as const)
          .filter((end) => criterion[end] !== undefined && !isOneLimit(criterion[end]))
          .map((end) =>
            error("criterion-limit", placeOf([...here, end]), {
              da: `en grænse har enten "value" eller "relativeTo" med "times" eller "plus"`,
              en: `a limit has either "value" or "relativeTo" with "times" or "plus"`,
            }),
          ),
      ];
    }),
  ]);
}

type CriterionLimit = NonNullable<NonNullable<AreaClass["criteria"]>[number]["lower"]>;

function isOneLimit({ value, relativeTo }: CriterionLimit): boolean {
  if (relativeTo === undefined) return value !== undefined;
  return value === undefined && (relativeTo.times !== undefined || relativeTo.plus !== undefined);
}

interface Limits {
  readonly lower?: { readonly value?: string | undefined; readonly included: boolean } | undefined;
  readonly upper?: { readonly value?: string | undefined; readonly included: boolean } | undefined;
}

function emptyProblems(
  { lower, upper }: Limits,
  at: Path,
  placeOf: PolicySource["placeOf"],
): readonly Problem[] {
  const [from, to] = [parseDecimal(lower?.value ?? ""), parseDecimal(upper?.value ?? "")];
  if (from === undefined || to === undefined) return [];
  const order = compareDecimals(from, to);
  if (order < 0 || (order === 0 && lower?.included === true && upper?.included === true)) return [];
  return [
    error("limits-empty", placeOf([...at, "upper"]), {
      da: `intet tal ligger mellem grænserne ${lower?.value} og ${upper?.value}`,
      en: `no figure lies between the limits ${lower?.value} and ${upper?.value}`,
    }),
  ];
}
