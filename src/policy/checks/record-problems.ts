import { error, type Problem, quoted, suggestion } from "../../problems/index.js";
import { readCondition } from "../conditions/read-condition.js";
import { scopeOf } from "../conditions/scope.js";
import type { PolicySource } from "../read-policy.js";
import type { RecordFile, Variable } from "../schema/policy.js";
import type { Path } from "../yaml/yaml-source.js";

/** Record files whose variables contradict each other or lead nowhere. */
export function recordProblems(source: PolicySource): readonly Problem[] {
  return (source.policy.records ?? []).flatMap((file, at) => {
    const path: Path = ["records", at];
    return [
      ...roleProblems(file, path, source),
      ...file.variables.flatMap((variable, i) => {
        const here = [...path, "variables", i];
        return [
          ...nameProblems(variable, file, here, source),
          ...listProblems(variable, file, here, source),
          ...numberProblems(variable, here, source),
          ...missingProblems(variable, here, source),
          ...lastYearProblems(variable, file, here, source),
        ];
      }),
    ];
  });
}

/** The variables that a file names for its period and for telling groups apart, and the types they must have. */
function roleProblems(file: RecordFile, path: Path, { placeOf }: PolicySource): readonly Problem[] {
  const roles: readonly (readonly [Path, string | undefined, readonly Variable["type"][]])[] = [
    [["period"], file.period, ["year", "month"]],
    [["origin", "country"], file.origin?.country, ["country"]],
    [["origin", "ancestry"], file.origin?.ancestry, ["code"]],
    [["origin", "firstLanguage"], file.origin?.firstLanguage, ["code"]],
  ];
  const ids = file.variables.map(({ id }) => id);
  return roles.flatMap(([role, id, types]) => {
    if (id === undefined) return [];
    const variable = file.variables.find((one) => one.id === id);
    const place = placeOf([...path, ...role]);
    if (variable === undefined) {
      const near = suggestion(id, ids);
      return [
        error("unknown-id", place, {
          da: `filen har ingen variabel ${quoted(id)}${near.da}`,
          en: `the file has no variable ${quoted(id)}${near.en}`,
        }),
      ];
    }
    if (types.includes(variable.type)) return [];
    const wanted = types.join(" / ");
    return [
      error("record-role", place, {
        da: `variablen ${quoted(id)} har typen ${variable.type}; ventede ${wanted}`,
        en: `the variable ${quoted(id)} is of type ${variable.type}; expected ${wanted}`,
      }),
    ];
  });
}

function nameProblems(
  { id }: Variable,
  file: RecordFile,
  path: Path,
  { policy, placeOf }: PolicySource,
): readonly Problem[] {
  if (id === file.key) {
    return [
      error("record-key", placeOf([...path, "id"]), {
        da: `${quoted(id)} er filens nøgle; den er ingen variabel, for intet må regnes ud fra den`,
        en: `${quoted(id)} is the key of the file; it is no variable, because nothing may be computed from it`,
      }),
    ];
  }
  const { faults } = readCondition(`missing(${id})`, scopeOf(policy, file));
  return faults.length === 0
    ? []
    : [
        error("reserved-variable", placeOf([...path, "id"]), {
          da: `en variabel kan ikke hedde ${quoted(id)}: ordet betyder noget andet i udtryk`,
          en: `a variable cannot be called ${quoted(id)}: the word means something else in expressions`,
        }),
      ];
}

/** A code has exactly one list, everything else none; the list of last year's code is that of this year's. */
function listProblems(
  variable: Variable,
  file: RecordFile,
  path: Path,
  { policy, placeOf }: PolicySource,
): readonly Problem[] {
  const lists = (["codes", "dimension", "places"] as const).filter((list) => variable[list] !== undefined);
  const isBanded = lists.join() === "dimension" && variable.type === "integer";
  const [wanted, found] = [
    variable.type === "code" && variable.lastYearOf === undefined ? 1 : 0,
    lists.length,
  ];
  if (wanted !== found && !isBanded) {
    return [
      error("variable-list", placeOf([...path, lists.at(-1) ?? "type"]), {
        da:
          wanted === 1
            ? `fandt ${found} kodelister; ventede én af codes, dimension og places`
            : `fandt ${lists.join(" og ")}; ${variable.lastYearOf === undefined ? `en variabel af typen ${variable.type} har ingen kodeliste` : "listen er den, variablen selv har i år"}`,
        en:
          wanted === 1
            ? `found ${found} lists of codes; expected one of codes, dimension and places`
            : `found ${lists.join(" and ")}; ${variable.lastYearOf === undefined ? `a variable of type ${variable.type} has no list of codes` : "the list is the one that the variable has this year"}`,
      }),
    ];
  }
  const dimensions = policy.dimensions.map(({ id }) => id);
  if (variable.dimension !== undefined && !dimensions.includes(variable.dimension)) {
    const near = suggestion(variable.dimension, dimensions);
    return [
      error("unknown-id", placeOf([...path, "dimension"]), {
        da: `dimensionen ${quoted(variable.dimension)} findes ikke${near.da}`,
        en: `the dimension ${quoted(variable.dimension)} does not exist${near.en}`,
      }),
    ];
  }
  return file.variables.length > 0 && variable.codes?.length === 0
    ? [
        error("variable-list", placeOf([...path, "codes"]), {
          da: "kodelisten er tom; ventede mindst én kode",
          en: "the list of codes is empty; expected at least one code",
        }),
      ]
    : [];
}

function numberProblems(variable: Variable, path: Path, { placeOf }: PolicySource): readonly Problem[] {
  const { type, digits, from, to, lastYearOf } = variable;
  const problems: Problem[] = [];
  if (type === "decimal" && digits === undefined && lastYearOf === undefined) {
    problems.push(
      error("variable-digits", placeOf([...path, "type"]), {
        da: '"digits" mangler; ventede, hvor mange decimaler tallene har',
        en: '"digits" is missing; expected how many decimals the numbers have',
      }),
    );
  }
  if (digits !== undefined && type !== "decimal") {
    problems.push(
      error("variable-digits", placeOf([...path, "digits"]), {
        da: `kun et decimaltal har "digits"; typen er ${type}`,
        en: `only a decimal has "digits"; the type is ${type}`,
      }),
    );
  }
  const limits = from ?? to;
  if (limits !== undefined && !["integer", "decimal", "money", "year"].includes(type)) {
    problems.push(
      error("variable-limits", placeOf([...path, from === undefined ? "to" : "from"]), {
        da: `en variabel af typen ${type} har ingen grænser`,
        en: `a variable of type ${type} has no limits`,
      }),
    );
  }
  if (isWhole(from) && isWhole(to) && BigInt(from) > BigInt(to)) {
    problems.push(
      error("variable-limits", placeOf([...path, "to"]), {
        da: `den højeste værdi ${to} er mindre end den laveste ${from}`,
        en: `the highest value ${to} is less than the lowest ${from}`,
      }),
    );
  }
  return problems;
}

function isWhole(text: string | undefined): text is string {
  return text !== undefined && /^-?\d{1,15}$/.test(text);
}

/** A missing code that is a code of the list too, or no number where numbers stand, would never be told apart. */
function missingProblems(variable: Variable, path: Path, { placeOf }: PolicySource): readonly Problem[] {
  const { type, missing = [], codes = [] } = variable;
  return missing.flatMap((code, at) => {
    const place = placeOf([...path, "missing", at]);
    if (codes.some(({ id }) => id === code)) {
      return [
        error("missing-code", place, {
          da: `${quoted(code)} er også en kode på listen`,
          en: `${quoted(code)} is a code of the list too`,
        }),
      ];
    }
    if (type === "code" || type === "country" || isWhole(code)) return [];
    return [
      error("missing-code", place, {
        da: `${quoted(code)} er ikke et helt tal, som det, der står i en variabel af typen ${type}`,
        en: `${quoted(code)} is no whole number, as what stands in a variable of type ${type} is`,
      }),
    ];
  });
}

function lastYearProblems(
  { id, type, lastYearOf }: Variable,
  file: RecordFile,
  path: Path,
  { placeOf }: PolicySource,
): readonly Problem[] {
  if (lastYearOf === undefined) return [];
  const place = placeOf([...path, "lastYearOf"]);
  const others = file.variables.filter((one) => one.id !== id && one.lastYearOf === undefined);
  const of = others.find((one) => one.id === lastYearOf);
  if (of === undefined) {
    const near = suggestion(
      lastYearOf,
      others.map((one) => one.id),
    );
    return [
      error("unknown-id", place, {
        da: `filen har ingen anden variabel ${quoted(lastYearOf)}${near.da}`,
        en: `the file has no other variable ${quoted(lastYearOf)}${near.en}`,
      }),
    ];
  }
  if (of.type === type) return [];
  return [
    error("last-year-type", place, {
      da: `${quoted(id)} har typen ${type}, men ${quoted(lastYearOf)} har ${of.type}; de skal have den samme`,
      en: `${quoted(id)} is of type ${type} but ${quoted(lastYearOf)} of ${of.type}; they must have the same`,
    }),
  ];
}
