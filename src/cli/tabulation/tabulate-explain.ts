import { counted, formatDecimal } from "../../language/index.js";
import { type Policy, scopeOf } from "../../policy/index.js";
import { error, hasErrors } from "../../problems/index.js";
import type { aggregateSql, dimensionName, FilePlan, planFile, possibleCodes } from "../../register/index.js";
import type { Call } from "../call/command.js";
import { reportProblems } from "../call/report-problems.js";
import { registerSources } from "./register-sources.js";
import { countWords } from "./tabulate-words.js";

/** What `--explain` needs of the room of registers, which is loaded only when it is used. */
interface Register {
  readonly planFile: typeof planFile;
  readonly aggregateSql: typeof aggregateSql;
  readonly possibleCodes: typeof possibleCodes;
  readonly dimensionName: typeof dimensionName;
}

/**
 * For each record file, or those that `--register` names, what would be asked of the database, and how much can come
 * back. Nothing is read.
 */
export function explainPlans(policy: Policy, register: Register, call: Call): number {
  const named = call.all("register");
  const sources = named.length === 0 ? undefined : registerSources(named, policy, register.planFile);
  reportProblems(sources?.problems ?? [], call);
  if (hasErrors(sources?.problems ?? [])) return 1;
  const plans =
    sources?.value?.map(({ plan }) => plan) ??
    (policy.records ?? []).flatMap((file) => register.planFile(policy, file) ?? []);
  if (plans.length === 0) {
    reportProblems(
      [
        error(
          "no-tabulation",
          { file: "policy/areas" },
          {
            da: 'ingen indikator beregnes af en registerfil: ventede "tabulate" på mindst én',
            en: 'no indicator is computed from a record file: expected "tabulate" on at least one',
          },
        ),
      ],
      call,
    );
    return 1;
  }
  // Each engine is asked in the form in which it is quickest; a cluster is asked in the one that every version knows.
  const choice = call.option("clickhouse") === undefined ? "filter" : "case";
  const explained = plans.map((plan) => explainedPlan(plan, policy, register, choice));
  if (call.isSet("json")) call.effects.out(JSON.stringify({ records: explained }, undefined, 2));
  else {
    const blocks = explained.map((one) => lines(one, call.language));
    for (const line of blocks.flatMap((block, at) => (at === 0 ? block : ["", ...block])))
      call.effects.out(line);
  }
  return 0;
}

interface Explained {
  readonly records: string;
  readonly indicators: readonly string[];
  readonly dimensions: readonly {
    readonly name: string;
    readonly kind: string;
    readonly codes: number | null;
  }[];
  readonly sums: number;
  /** In one period; null where a dimension has no limits. */
  readonly cells: number | null;
  readonly sql: string;
}

function explainedPlan(
  plan: FilePlan,
  policy: Policy,
  register: Register,
  choice: "case" | "filter",
): Explained {
  const scope = scopeOf(policy, plan.file);
  const dimensions = plan.dimensions.map((dimension) => ({
    name: register.dimensionName(dimension),
    kind: dimension.kind,
    codes: register.possibleCodes(scope, dimension) ?? null,
  }));
  return {
    records: plan.file.id,
    indicators: plan.indicators.map(({ indicator }) => indicator.id),
    dimensions,
    sums: plan.sums.length,
    cells: dimensions.reduce<number | null>(
      (product, { codes }) => (product === null || codes === null ? null : product * codes),
      1,
    ),
    sql: register.aggregateSql(plan, plan.file.id, choice),
  };
}

function lines({ records, indicators, dimensions, sums, cells, sql }: Explained, language: "da" | "en") {
  const number = (value: number): string =>
    formatDecimal(value.toLocaleString("en", { maximumFractionDigits: 0, useGrouping: false }), language);
  const words = {
    da: {
      indicators: `${counted(indicators.length, countWords.da.indicator, "da")}: ${indicators.join(", ")}`,
      dimensions: "Dimensioner (mulige koder, ukendt iberegnet):",
      perPeriod: "perioden",
      without: "uden grænse",
      sums: `Summer i hver celle: ${sums}`,
      cells:
        cells === null
          ? "Mulige celler i en periode: uden grænse"
          : `Mulige celler i en periode: højst ${number(cells)}`,
    },
    en: {
      indicators: `${counted(indicators.length, countWords.en.indicator, "en")}: ${indicators.join(", ")}`,
      dimensions: "Dimensions (possible codes, not known among them):",
      perPeriod: "the period",
      without: "without limit",
      sums: `Sums in each cell: ${sums}`,
      cells:
        cells === null
          ? "Possible cells in a period: without limit"
          : `Possible cells in a period: at most ${number(cells)}`,
    },
  }[language];
  return [
    `${records}: ${words.indicators}`,
    words.dimensions,
    ...dimensions.map(
      ({ name, kind, codes }) =>
        `  ${name}: ${kind === "period" ? words.perPeriod : codes === null ? words.without : number(codes)}`,
    ),
    words.sums,
    words.cells,
    "",
    sql,
  ];
}
