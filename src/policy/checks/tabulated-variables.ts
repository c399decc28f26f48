import { error, type Place, type Problem, quoted } from "../../problems/index.js";
import { bandCodes } from "../records/band-codes.js";
import { deliveredColumn, originalVariable } from "../records/original-variable.js";
import type { Path } from "../yaml/yaml-source.js";
import { type TabulationPart, unknownVariable } from "./tabulation-part.js";

export function bandProblems(part: TabulationPart): readonly Problem[] {
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

/** Who lies outside all classes would be missing on one side of a median: they must hold every number there can be. */
export function uncoveredNumbers({ tabulate, file, path, source }: TabulationPart): Problem | undefined {
  const { numerator, bands = [] } = tabulate;
  const cuts = bands.find(({ variable }) => variable === numerator)?.cuts ?? [];
  const { from, to } = file.variables.find(({ id }) => id === numerator) ?? {};
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (!isCut(first) || !isCut(last)) return undefined;
  if (isCut(from) && isCut(to) && BigInt(first) <= BigInt(from) && BigInt(last) > BigInt(to))
    return undefined;
  return error("tabulation-median", source.placeOf([...path, "numerator"]), {
    da: `klasserne går fra ${first} til før ${last}; til en median skal de rumme alle tal, ${quoted(numerator ?? "")} kan have (${from ?? "?"} til ${to ?? "?"})`,
    en: `the classes go from ${first} to before ${last}; for a median they must hold every number that ${quoted(numerator ?? "")} can have (${from ?? "?"} to ${to ?? "?"})`,
  });
}

export function breakdownProblems(part: TabulationPart): readonly Problem[] {
  const { breakdowns = [] } = part.tabulate;
  return breakdowns.flatMap((id, at) => deliveredProblems(id, [...part.path, "breakdowns", at], part));
}

/** A distribution is over the codes of one variable, and of nothing else. */
export function distributionProblems(part: TabulationPart): readonly Problem[] {
  const { kind, over, breakdowns = [] } = part.tabulate;
  const problem = (field: string, da: string, en: string): Problem =>
    error("tabulation-over", part.source.placeOf([...part.path, field]), { da, en });
  if (kind !== "distribution") {
    return over === undefined
      ? []
      : [
          problem(
            "over",
            `kun en distribution har "over"; fandt ${kind}`,
            `only a distribution has "over"; found ${kind}`,
          ),
        ];
  }
  if (over === undefined) {
    return [
      problem(
        "kind",
        '"over" mangler; en distribution siger, hvordan en gruppe fordeler sig på koderne for en variabel',
        '"over" is missing; a distribution says how a group is spread over the codes of a variable',
      ),
    ];
  }
  return [
    ...deliveredProblems(over, [...part.path, "over"], part),
    ...(breakdowns.length === 0
      ? []
      : [
          problem(
            "breakdowns",
            'en distribution er delt op efter "over" og efter intet andet',
            'a distribution is broken down by "over" and by nothing else',
          ),
        ]),
  ];
}

/** What is broken down by is delivered, so it must be a column that deliveries know, and no unit's own id. */
function deliveredProblems(id: string, here: Path, part: TabulationPart): readonly Problem[] {
  const { file, source } = part;
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
  if (deliveredColumn(originalVariable(file, id)) !== undefined) return [];
  return [
    error("breakdown-column", source.placeOf(here), {
      da: `${quoted(id)} har ingen kolonne i en levering; ventede en variabel med dimension eller places`,
      en: `${quoted(id)} has no column in a delivery; expected a variable with a dimension or places`,
    }),
  ];
}

function bandedBreakdown(
  id: string,
  dimension: string | undefined,
  { tabulate, source }: TabulationPart,
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

export function strataProblems(part: TabulationPart): readonly Problem[] {
  const { tabulate, file, path, source } = part;
  const { strata = [], kind } = tabulate;
  if (strata.length > 0 && kind !== "rate" && kind !== "mean") {
    return [
      error("stratum", source.placeOf([...path, "strata"]), {
        da: `forskelle korrigeres i en rate eller en mean; fandt ${kind}`,
        en: `gaps are adjusted in a rate or a mean; found ${kind}`,
      }),
    ];
  }
  return strata.flatMap((id, at) => {
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

/** Units are told apart by a code that is never delivered, and counted by a share inside each. */
export function unitProblems(part: TabulationPart): readonly Problem[] {
  const { tabulate, path, source } = part;
  const { units, strata = [], measures = [] } = tabulate;
  const here = [...path, "units"];
  const own = units === undefined ? [] : unitsProblems(units, here, part);
  const further = measures.flatMap((one, at) =>
    one.units === undefined ? [] : unitsProblems(one.units, [...path, "measures", at, "units"], part),
  );
  const isAdjusted = own.length === 0 && units !== undefined && strata.length > 0;
  return [...own, ...(isAdjusted ? [expectedShare(source.placeOf(here))] : []), ...further];
}

function unitsProblems(
  units: NonNullable<TabulationPart["tabulate"]["units"]>,
  here: Path,
  part: TabulationPart,
): readonly Problem[] {
  const { tabulate, file, source } = part;
  const by = [...here, "by"];
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
  const isShare = tabulate.kind === "rate" || tabulate.kind === "composition";
  return isShare ? [] : [expectedShare(source.placeOf(here))];
}

function expectedShare(place: Place): Problem {
  return error("tabulation-units", place, {
    da: "enheder tælles efter andelen i dem: ventede kind rate eller composition og ingen strata",
    en: "units are counted by the share inside them: expected kind rate or composition and no strata",
  });
}
