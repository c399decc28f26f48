import { total } from "../../cube/index.js";
import { error, type Problem, quoted, type Sentence, suggestion } from "../../problems/index.js";
import { readCondition, readNumber } from "../conditions/read-condition.js";
import { type Scope, scopeOf } from "../conditions/scope.js";
import type { PolicySource } from "../read-policy.js";
import { bandCodes } from "../records/band-codes.js";
import { type GroupLack, groupCondition } from "../records/group-condition.js";
import type { Policy, RecordFile, Tabulation } from "../schema/policy.js";
import type { Path } from "../yaml-source.js";

/** Indicators computed from records: expressions that cannot be read, and parts that do not go together. */
export function tabulationProblems(source: PolicySource): readonly Problem[] {
  const files = source.policy.records ?? [];
  return source.policy.areas.flatMap((area, i) =>
    area.indicators.flatMap(({ tabulate, measure: own }, j) => {
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
      const part: Part = { tabulate, own, file, path, source };
      return [
        ...kindProblems(part),
        ...expressionProblems(part),
        ...groupProblems(part),
        ...bandProblems(part),
        ...breakdownProblems(part),
        ...strataProblems(part),
        ...atProblems(part),
        ...measureProblems(part),
        ...unitProblems(part),
      ];
    }),
  );
}

interface Part {
  readonly tabulate: Tabulation;
  /** The indicator's own measure. */
  readonly own: string;
  readonly file: RecordFile;
  readonly path: Path;
  readonly source: PolicySource;
}

const words = {
  file: { da: "registerfilen", en: "the record file" },
  variable: { da: "variablen", en: "the variable" },
  group: { da: "gruppen", en: "the group" },
} satisfies Record<string, Sentence>;

function unknown(
  id: string,
  known: readonly string[],
  what: Sentence,
  path: Path,
  { placeOf }: PolicySource,
): Problem {
  const near = suggestion(id, known);
  return error("unknown-id", placeOf(path), {
    da: `${what.da} ${quoted(id)} findes ikke${near.da}`,
    en: `${what.en} ${quoted(id)} does not exist${near.en}`,
  });
}

function unknownVariable(id: string, path: Path, { file, source }: Part): Problem {
  return unknown(
    id,
    file.variables.map((one) => one.id),
    words.variable,
    path,
    source,
  );
}

/** Which expressions a kind has. */
function kindProblems({ tabulate, path, source }: Part): readonly Problem[] {
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

function expressionProblems({ tabulate, file, path, source }: Part): readonly Problem[] {
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
function atProblems({ tabulate, path, source }: Part): readonly Problem[] {
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
function measureProblems({ tabulate, file, path, source, own }: Part): readonly Problem[] {
  const scope: Scope = scopeOf(source.policy, file);
  const { measures = [] } = tabulate;
  return measures.flatMap(({ measure, where }, at): readonly Problem[] => {
    const here = [...path, "measures", at];
    const before = [own, ...measures.slice(0, at).map((one) => one.measure)];
    const { faults } = readCondition(where, scope);
    return [
      ...(before.includes(measure)
        ? [
            error("tabulation-measure", source.placeOf([...here, "measure"]), {
              da: `indikatoren har allerede målet ${quoted(measure)}; ventede et andet navn`,
              en: `the indicator has the measure ${quoted(measure)} already; expected another name`,
            }),
          ]
        : []),
      ...faults.map(({ code, at: position, sentence }) =>
        error(code, source.placeOf([...here, "where"], position), sentence),
      ),
    ];
  });
}

/** Units are told apart by a code that is never delivered, and counted by a share inside each. */
function unitProblems(part: Part): readonly Problem[] {
  const { tabulate, file, path, source } = part;
  const { units, kind, strata = [] } = tabulate;
  if (units === undefined) return [];
  const by = [...path, "units", "by"];
  const variable = file.variables.find((one) => one.id === units.by);
  if (variable === undefined) return [unknownVariable(units.by, by, part)];
  if (variable.internal !== true || (variable.type !== "code" && variable.type !== "integer")) {
    return [
      error("tabulation-units", source.placeOf(by), {
        da: `enheder skal kendes på en kode eller et tal, der er internt (internal: true); ${quoted(units.by)} er det ikke`,
        en: `units must be told apart by a code or number that is internal (internal: true); ${quoted(units.by)} is not`,
      }),
    ];
  }
  if ((kind === "rate" || kind === "composition") && strata.length === 0) return [];
  return [
    error("tabulation-units", source.placeOf([...path, "units"]), {
      da: "enheder tælles efter andelen i dem: ventede kind rate eller composition og ingen strata",
      en: "units are counted by the share inside them: expected kind rate or composition and no strata",
    }),
  ];
}

function groupProblems({ tabulate, file, path, source }: Part): readonly Problem[] {
  const { policy, placeOf } = source;
  return (tabulate.groups ?? []).flatMap((id, at) => {
    if (id === total) return [];
    const here = [...path, "groups", at];
    const group = policy.groups.find((one) => one.id === id);
    if (group === undefined) {
      return [
        unknown(
          id,
          policy.groups.map((one) => one.id),
          words.group,
          here,
          source,
        ),
      ];
    }
    // Which day makes no difference to what is lacking.
    const condition = groupCondition(policy, file, group, "2000-01-01");
    if ("lacks" in condition) return [untold(id, condition.lacks, placeOf(here))];
    return ancestryProblems(group, file, placeOf(here), policy);
  });
}

function untold(group: string, lack: GroupLack, place: Problem["place"]): Problem {
  return lack === "membership"
    ? error("group-untold", place, {
        da: `gruppen ${quoted(group)} har ingen "membership" i groups.yaml, så ingen række kan høre til den`,
        en: `the group ${quoted(group)} has no "membership" in groups.yaml, so no row can belong to it`,
      })
    : error("group-untold", place, {
        da: `gruppen ${quoted(group)} kan ikke kendes i filen: dens "origin" siger ikke, hvilken variabel der er ${lack}`,
        en: `the group ${quoted(group)} cannot be told in the file: its "origin" does not say which variable is ${lack}`,
      });
}

/** Codes of a group's ancestry that the file does not know. */
function ancestryProblems(
  { id, membership }: Policy["groups"][number],
  file: RecordFile,
  place: Problem["place"],
  policy: Policy,
): readonly Problem[] {
  const codes = scopeOf(policy, file).variables.get(file.origin?.ancestry ?? "")?.codes;
  if (codes === undefined) return [];
  return (membership?.ancestry ?? [])
    .filter((code) => !codes.includes(code))
    .map((code) => {
      const near = suggestion(code, codes);
      return error("unknown-id", place, {
        da: `gruppen ${quoted(id)} bruger koden ${quoted(code)}, som ${quoted(file.origin?.ancestry ?? "")} ikke har${near.da}`,
        en: `the group ${quoted(id)} uses the code ${quoted(code)}, which ${quoted(file.origin?.ancestry ?? "")} does not have${near.en}`,
      });
    });
}

function bandProblems(part: Part): readonly Problem[] {
  const { tabulate, file, path, source } = part;
  return (tabulate.bands ?? []).flatMap(({ variable: id, cuts }, at) => {
    const here = [...path, "bands", at];
    const variable = file.variables.find((one) => one.id === id);
    if (variable === undefined) return [unknownVariable(id, [...here, "variable"], part)];
    if (variable.type !== "integer") {
      return [
        error("band", source.placeOf([...here, "variable"]), {
          da: `kun hele tal kan deles i klasser; ${quoted(id)} har typen ${variable.type}`,
          en: `only whole numbers can be put in classes; ${quoted(id)} is of type ${variable.type}`,
        }),
      ];
    }
    return cuts.flatMap((cut, i) => {
      const before = cuts[i - 1];
      if (!isCut(cut) || !isCut(before) || BigInt(before) < BigInt(cut)) return [];
      return [
        error("band", source.placeOf([...here, "cuts", i]), {
          da: `grænsen ${cut} skal være større end ${before}`,
          en: `the cut ${cut} must be greater than ${before}`,
        }),
      ];
    });
  });
}

function isCut(text: string | undefined): text is string {
  return text !== undefined && /^-?\d{1,15}$/.test(text);
}

/** A breakdown is delivered, so it must be a column that deliveries know, and no unit's own id. */
function breakdownProblems(part: Part): readonly Problem[] {
  const { tabulate, file, path, source } = part;
  return (tabulate.breakdowns ?? []).flatMap((id, at) => {
    const here = [...path, "breakdowns", at];
    const variable = file.variables.find((one) => one.id === id);
    if (variable === undefined) return [unknownVariable(id, here, part)];
    if (variable.internal === true) {
      return [
        error("breakdown-internal", source.placeOf(here), {
          da: `${quoted(id)} er intern og leveres aldrig; den kan ikke være en opdeling`,
          en: `${quoted(id)} is internal and never delivered; it cannot be a breakdown`,
        }),
      ];
    }
    if (variable.type === "integer") return bandedBreakdown(id, variable.dimension, part, here);
    const original = file.variables.find((one) => one.id === variable.lastYearOf) ?? variable;
    if (original.dimension !== undefined || original.places !== undefined) return [];
    return [
      error("breakdown-column", source.placeOf(here), {
        da: `${quoted(id)} har ingen kolonne i en levering; ventede en variabel med dimension eller places`,
        en: `${quoted(id)} has no column in a delivery; expected a variable with a dimension or places`,
      }),
    ];
  });
}

function bandedBreakdown(
  id: string,
  dimension: string | undefined,
  { tabulate, source }: Part,
  here: Path,
): readonly Problem[] {
  const bands = tabulate.bands?.find(({ variable }) => variable === id);
  const place = source.placeOf(here);
  if (bands === undefined || dimension === undefined) {
    return [
      error("breakdown-column", place, {
        da: `et tal som ${quoted(id)} skal have klasser under "bands" og en dimension, der har deres koder`,
        en: `a number such as ${quoted(id)} needs classes under "bands" and a dimension that has their codes`,
      }),
    ];
  }
  const codes = source.policy.dimensions.find((one) => one.id === dimension)?.codes.map((code) => code.id);
  if (codes === undefined || !bands.cuts.every(isCut)) return [];
  return bandCodes(bands.cuts)
    .filter((code) => !codes.includes(code))
    .map((code) =>
      error("breakdown-column", place, {
        da: `dimensionen ${quoted(dimension)} har ikke koden ${quoted(code)}, som klasserne giver`,
        en: `the dimension ${quoted(dimension)} does not have the code ${quoted(code)} that the classes give`,
      }),
    );
}

function strataProblems(part: Part): readonly Problem[] {
  const { tabulate, file, path, source } = part;
  return (tabulate.strata ?? []).flatMap((id, at) => {
    const here = [...path, "strata", at];
    const variable = file.variables.find((one) => one.id === id);
    if (variable === undefined) return [unknownVariable(id, here, part)];
    const isBanded = tabulate.bands?.some(({ variable: banded }) => banded === id) === true;
    if (isBanded || variable.type === "code" || variable.type === "flag") return [];
    return [
      error("stratum", source.placeOf(here), {
        da: `${quoted(id)} har typen ${variable.type}; ventede en kode, et ja eller nej, eller et tal med klasser under "bands"`,
        en: `${quoted(id)} is of type ${variable.type}; expected a code, a yes or no, or a number with classes under "bands"`,
      }),
    ];
  });
}
