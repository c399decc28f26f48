import { compareDecimals, parseDecimal } from "../../cube/index.js";
import { error, type Problem, quoted, type Sentence } from "../../problems/index.js";
import { indexPolicy } from "../policy-index.js";
import type { PolicySource } from "../read-policy.js";
import type { AreaClass, Policy, RuleSet } from "../schema/policy.js";
import type { Path } from "../yaml/yaml-source.js";
import { limitProblems } from "./limit-problems.js";

/**
 * What must hold between the parts of the rules that class residential areas: nothing decides that the policy says
 * must not, a rule can be read in one way only, and one version follows another.
 */
export function classificationProblems(source: PolicySource): readonly Problem[] {
  const { policy } = source;
  return policy.ruleSets.flatMap((rules, at) => [
    ...neverClassifyProblems(rules, ["ruleSets", at], source),
    ...limitProblems(rules, ["ruleSets", at], source),
    ...classProblems(rules, ["ruleSets", at], source),
    ...countProblems(rules, ["ruleSets", at], source),
    ...warningProblems(rules, ["ruleSets", at], source),
    ...versionProblems(rules, at, source),
  ]);
}

/** Every indicator that a rule rests on, wherever it stands in it. */
function neverClassifyProblems(rules: RuleSet, at: Path, { policy, placeOf }: PolicySource) {
  const { indicators } = indexPolicy(policy);
  const { minimumPopulation } = rules;
  const used: readonly (readonly [Path, string])[] = [
    [[...at, "indicator"], rules.indicator],
    ...(minimumPopulation?.indicator === undefined
      ? []
      : [[[...at, "minimumPopulation", "indicator"], minimumPopulation.indicator] as const]),
    ...rules.classes.flatMap(({ criteria = [] }, i) =>
      criteria.map(
        ({ indicator }, j) => [[...at, "classes", i, "criteria", j, "indicator"], indicator] as const,
      ),
    ),
  ];
  return used
    .filter(([, id]) => indicators.get(id)?.neverClassify === true)
    .map(([path, id]) =>
      error("never-classify", placeOf(path), {
        da: `${quoted(id)} må ikke bruges til at inddele områder: indikatoren har "neverClassify: true"`,
        en: `${quoted(id)} must not be used to class areas: the indicator has "neverClassify: true"`,
      }),
    );
}

function classProblems(rules: RuleSet, at: Path, { placeOf }: PolicySource): readonly Problem[] {
  return rules.classes.flatMap((one, i) => {
    const here = [...at, "classes", i];
    const above = rules.classes.slice(0, i).map(({ code }) => code);
    const say = (field: string, code: string, sentence: Sentence): Problem =>
      error(code, placeOf([...here, field]), sentence);
    return [
      ...(above.includes(one.code) ? [say("code", "class-twice", twice(one))] : []),
      ...(one.within !== undefined && !above.includes(one.within) && isClassOf(rules, one.within)
        ? [say("within", "class-order", order(one))]
        : []),
      ...(one.atLeast !== undefined && one.atLeast > (one.criteria?.length ?? 0)
        ? [say("atLeast", "class-criteria", tooMany(one))]
        : []),
      ...overlap(rules, i).map((other) => say("code", "classes-overlap", overlapping(one, other))),
    ];
  });
}

/** Nothing can come near a class that no share begins. */
function warningProblems(
  { warning, classes }: RuleSet,
  at: Path,
  { placeOf }: PolicySource,
): readonly Problem[] {
  const one = classes.find(({ code }) => code === warning?.class);
  if (warning === undefined || one?.lower !== undefined) return [];
  return [
    error("warning-class", placeOf([...at, "warning", "class"]), {
      da: `${quoted(warning.class)} er ingen klasse i regelsættet med en nedre grænse; ventede koden på en klasse, der har en`,
      en: `${quoted(warning.class)} is no class of the rule set with a lower limit; expected the code of a class that has one`,
    }),
  ];
}

function isClassOf({ classes }: RuleSet, code: string): boolean {
  return classes.some((one) => one.code === code);
}

function twice({ code }: AreaClass): Sentence {
  return {
    da: `klassen ${quoted(code)} står allerede i regelsættet`,
    en: `the class ${quoted(code)} stands in the rule set already`,
  };
}

function order({ code, within = "" }: AreaClass): Sentence {
  return {
    da: `klassen ${quoted(code)} ligger inden i ${quoted(within)}, som skal stå før den på listen`,
    en: `the class ${quoted(code)} is within ${quoted(within)}, which must stand before it on the list`,
  };
}

function tooMany({ code, atLeast = 0, criteria = [] }: AreaClass): Sentence {
  return {
    da: `klassen ${quoted(code)} kræver mindst ${atLeast} kriterier, men har ${criteria.length}`,
    en: `the class ${quoted(code)} needs at least ${atLeast} criteria, but has ${criteria.length}`,
  };
}

function overlapping(one: AreaClass, other: AreaClass): Sentence {
  return {
    da: `grænserne for ${quoted(one.code)} og ${quoted(other.code)} overlapper; det skal stå fast, hvilken af dem en andel hører til`,
    en: `the limits of ${quoted(one.code)} and ${quoted(other.code)} overlap; it must be certain to which of them a share belongs`,
  };
}

/** Classes above on the list that have some share in common; with criteria, limits alone cannot tell. */
function overlap({ classes }: RuleSet, at: number): readonly AreaClass[] {
  const one = classes[at];
  if (one === undefined || !hasOnlyLimits(one)) return [];
  return classes
    .slice(0, at)
    .filter((other) => hasOnlyLimits(other) && other.within === one.within && reach(one, other));
}

/** A class without any limit takes what is left over: that it fits every area is meant. */
function hasOnlyLimits({ criteria, lower, upper }: AreaClass): boolean {
  return criteria === undefined && (lower !== undefined || upper !== undefined);
}

function reach(a: AreaClass, b: AreaClass): boolean {
  return beginsBeforeEnd(a, b) && beginsBeforeEnd(b, a);
}

function beginsBeforeEnd({ lower }: AreaClass, { upper }: AreaClass): boolean {
  const [from, to] = [parseDecimal(lower?.value ?? ""), parseDecimal(upper?.value ?? "")];
  if (from === undefined || to === undefined) return true;
  const order = compareDecimals(from, to);
  return order < 0 || (order === 0 && lower?.included === true && upper?.included === true);
}

function countProblems(rules: RuleSet, at: Path, { policy, placeOf }: PolicySource): readonly Problem[] {
  const { indicators } = indexPolicy(policy);
  return rules.counts.flatMap((count, i) => {
    const here = [...at, "counts", i];
    const indicator = indicators.get(count.indicator);
    const counted = rules.classes.find(({ code }) => code === count.class);
    return [
      ...(indicator === undefined || indicator.measure === "count"
        ? []
        : [
            error("count-measure", placeOf([...here, "indicator"]), {
              da: `${quoted(count.indicator)} har målet ${quoted(indicator.measure)}; et antal områder hører til en indikator med målet "count"`,
              en: `${quoted(count.indicator)} has the measure ${quoted(indicator.measure)}; a number of areas belongs to an indicator of the measure "count"`,
            }),
          ]),
      ...(count.notIn === undefined || counted === undefined || counted.listComplete
        ? []
        : [
            error("cohort-incomplete", placeOf([...here, "notIn"]), {
              da: `politikkens liste over ${quoted(count.class)} er ikke fuldstændig ("listComplete: false"), så det kan ikke siges, hvilke områder der er nye`,
              en: `the policy's list of ${quoted(count.class)} is not complete ("listComplete: false"), so which areas are new cannot be said`,
            }),
          ]),
    ];
  });
}

/** Two versions of one rule set in force on the same day would give two classes. */
function versionProblems(rules: RuleSet, at: number, { policy, placeOf }: PolicySource): readonly Problem[] {
  const { validFrom: from = "", validTo: to = "~" } = rules;
  if (to < from) {
    return [
      error("validity-order", placeOf(["ruleSets", at, "validTo"]), {
        da: `regelsættet slutter (${to}), før det begynder (${from})`,
        en: `the rule set ends (${to}) before it begins (${from})`,
      }),
    ];
  }
  return policy.ruleSets
    .slice(0, at)
    .filter((other) => family(other) === family(rules) && other.id !== rules.id)
    .filter((other) => (other.validFrom ?? "") <= to && from <= (other.validTo ?? "~"))
    .map((other) =>
      error("versions-overlap", placeOf(["ruleSets", at, "id"]), {
        da: `${quoted(rules.id)} og ${quoted(other.id)} er versioner af samme regelsæt og gælder samtidig`,
        en: `${quoted(rules.id)} and ${quoted(other.id)} are versions of one rule set and hold at the same time`,
      }),
    );
}

function family({ id, versionOf }: Policy["ruleSets"][number]): string {
  return versionOf ?? id;
}
