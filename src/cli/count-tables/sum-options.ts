import {
  type CrossTables,
  type PrimaryRules,
  type SumFacts,
  usualPercent,
} from "../../confidentiality/index.js";
import { error, type Place, type Problem, quoted, suggestion } from "../../problems/index.js";
import { type Call, type Option, UsageError } from "../call/command.js";
import { wholeNumber } from "../call/whole-number.js";
import type { CountFile } from "./count-tables.js";

/** The options by which `protect` understands a table of sums, such as wages by industry. */
export const sumOptions = {
  contributors: {
    value: "column",
    text: {
      da: "--count er en sum af beløb, og her står, hvor mange der bidrager til den (skrives ikke)",
      en: "--count is a sum of amounts, and here stands how many contribute to it (is not written)",
    },
  },
  largest: {
    value: "column",
    several: true,
    text: {
      da: "de største bidrag til summen, det største først, en kolonne til hvert (skrives ikke)",
      en: "the largest contributions to the sum, the largest first, a column each (is not written)",
    },
  },
  "p-percent": {
    value: "number",
    text: {
      da: "p %-reglen: så mange procent må den næststørste ikke kunne komme den største nær (ellers 10)",
      en: "the p % rule: to within so many per cent the second largest must not tell the largest (else 10)",
    },
  },
  dominance: {
    value: "n,k",
    text: {
      da: "dominansreglen: de n største bidrag må højst være k % af summen, for eksempel 1,75",
      en: "the dominance rule: the n largest contributions may be at most k % of the sum, such as 1,75",
    },
  },
} as const satisfies Readonly<Record<string, Option>>;

/** A table whose figures are sums, and what is asked of them. */
export interface SumColumns {
  readonly contributors: string;
  readonly largest: readonly string[];
  readonly rules: PrimaryRules;
}

/** Undefined where the figures are counts; options that lack others are wrong usage. */
export function sumColumns(call: Call, minimum: number): SumColumns | undefined {
  const contributors = call.option("contributors");
  const largest = call.all("largest");
  const asked = call.option("dominance");
  const percent = wholeNumber(call, "p-percent", 0, 100);
  if (contributors === undefined) {
    if (largest.length === 0 && asked === undefined && percent === undefined) return undefined;
    throw new UsageError({
      da: "--largest, --p-percent og --dominance gælder summer og kræver --contributors <column>",
      en: "--largest, --p-percent and --dominance are of sums and need --contributors <column>",
    });
  }
  if (percent !== undefined && percent > 0 && largest.length < 2) {
    throw new UsageError({
      da: "--p-percent kræver de to største bidrag: --largest <column> to gange",
      en: "--p-percent needs the two largest contributions: --largest <column> twice",
    });
  }
  const dominance = asked === undefined ? null : dominanceOf(asked, largest.length);
  const used = percent ?? (largest.length < 2 ? 0 : usualPercent);
  return {
    contributors,
    largest,
    rules: {
      minimumCount: 1,
      hidesNobodyAndEverybody: false,
      minimumContributors: minimum,
      percent: used === 0 ? null : used,
      dominance,
    },
  };
}

function dominanceOf(text: string, columns: number): NonNullable<PrimaryRules["dominance"]> {
  const [, n = "", k = ""] = /^([1-9]),([1-9]\d?)$/.exec(text) ?? [];
  if (n !== "" && Number(n) <= columns) return { contributors: Number(n), share: Number(k) };
  throw new UsageError({
    da: `--dominance er "${text}"; ventede n,k som 1,75, og --largest <column> for hvert af de n største bidrag`,
    en: `--dominance is "${text}"; expected n,k such as 1,75, and --largest <column> for each of the n largest contributions`,
  });
}

/** What stands in the tables of who contributes to each sum, or what is wrong with it. */
export function sumFacts(
  files: readonly CountFile[],
  { cellOf }: Pick<CrossTables, "cellOf">,
  { contributors, largest }: SumColumns,
): { readonly facts: ReadonlyMap<number, SumFacts>; readonly problems: readonly Problem[] } {
  const facts = new Map<number, SumFacts>();
  const problems: Problem[] = [];
  for (const [at, { header, rows, table }] of files.entries()) {
    const columns = [contributors, ...largest];
    const missing = columns.filter((name) => !header.includes(name));
    if (missing.length > 0) {
      problems.push(...missing.map((name) => missingColumn(name, header, table.place)));
      continue;
    }
    for (const [index, row] of rows.entries()) {
      const texts = columns.map((name) => row[header.indexOf(name)] ?? "");
      const { count: total = Number.NaN, place } = table.rows[index] ?? { place: table.place };
      const found = factsIn(texts, total);
      if ("total" in found) facts.set(cellOf[at]?.[index] ?? -1, found);
      else problems.push(error("contributions", place, found));
    }
  }
  return { facts, problems };
}

/** The facts, or why they cannot be those of a sum. */
function factsIn(texts: readonly string[], total: number): SumFacts | Problem["sentence"] {
  const wrong = texts.find((text) => !/^\d{1,15}$/.test(text));
  if (wrong !== undefined) {
    return {
      da: `${quoted(wrong)} er ikke et helt tal; ventede antallet af bidragydere og deres største bidrag`,
      en: `${quoted(wrong)} is no whole number; expected the number of contributors and their largest contributions`,
    };
  }
  const [contributors = 0, ...largest] = texts.map(Number);
  const together = largest.reduce((so, one) => so + one, 0);
  if (together > total || largest.some((one, at) => one > (largest[at - 1] ?? one))) {
    return {
      da: `de største bidrag er ${largest.join(", ")} af ${total}; ventede det største først, og tilsammen højst summen`,
      en: `the largest contributions are ${largest.join(", ")} of ${total}; expected the largest first, and no more than the sum together`,
    };
  }
  const shown = largest.filter((one) => one > 0).length;
  if (contributors < shown || (contributors <= largest.length && together !== total)) {
    return {
      da: `${contributors} ${contributors === 1 ? "bidragyder" : "bidragydere"} passer ikke til bidragene ${largest.join(", ")} og summen ${total}`,
      en: `${contributors} ${contributors === 1 ? "contributor does" : "contributors do"} not fit the contributions ${largest.join(", ")} and the sum ${total}`,
    };
  }
  return { total, contributors, largest };
}

function missingColumn(name: string, header: readonly string[], place: Place): Problem {
  const near = suggestion(name, header);
  return error("column-missing", place, {
    da: `kolonnen ${quoted(name)} mangler${near.da}`,
    en: `the column ${quoted(name)} is missing${near.en}`,
  });
}
