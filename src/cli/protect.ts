import { basename, join } from "node:path";
import {
  type CrossTables,
  jointlyCounted,
  programmeSolver,
  protectExactly,
  protect as protectTask,
  smallCountTask,
  sumTableTask,
} from "../confidentiality/index.js";
import { total } from "../cube/index.js";
import { writeCsv } from "../formats/index.js";
import { error, groupedDigits, hasErrors, type Problem } from "../problems/index.js";
import { writeWhole } from "../workspace/index.js";
import type { Command } from "./call/command.js";
import { reportProblems } from "./call/report-problems.js";
import { thereAlready } from "./call/there-already.js";
import { type CountFile, statusColumns, type TableColumns } from "./count-tables/count-tables.js";
import { linkedTables } from "./count-tables/linked-tables.js";
import { sumColumns, sumFacts, sumOptions } from "./count-tables/sum-options.js";
import { minimumOption, tableColumns, tableOptions } from "./count-tables/table-options.js";

export const protect: Command = {
  name: "protect",
  summary: {
    da: "tilbageholder tal i tabeller, så ingen kan regne et lille antal personer ud",
    en: "withholds figures of tables so that nobody can work out a small count of persons",
  },
  operands: ["table…"],
  options: {
    ...tableOptions,
    ...sumOptions,
    totals: {
      text: {
        da: "beregner totaler, der mangler, og viser dem",
        en: "computes totals that are missing and shows them",
      },
    },
    exact: {
      text: {
        da: "søger i op til et minut den tilbageholdelse, der koster mindst (små tabeller)",
        en: "looks for up to a minute for the suppression that costs least (small tables)",
      },
    },
    out: {
      value: "file",
      required: true,
      text: {
        da: "fil; en mappe, når der er flere tabeller",
        en: "file; a folder when there are several tables",
      },
    },
  },
  async run(call) {
    const minimum = minimumOption(call);
    const sums = sumColumns(call, minimum);
    const named = tableColumns(call);
    const secret = sums === undefined ? [] : [sums.contributors, ...sums.largest];
    const columns = { ...named, ignored: [...named.ignored, ...secret] };
    const out = call.option("out") ?? "";
    const written = call.operands.map((file, _, all) => (all.length === 1 ? out : join(out, basename(file))));
    const { files, table, problems } = linkedTables(call.operands, call.all("known"), columns);
    const adding = sums && table && sumFacts(files, table, sums);
    const found = [
      ...problems,
      ...withheldProblems(files),
      ...(adding?.problems ?? []),
      ...thereAlready(written),
    ];
    reportProblems(found, call);
    if (table === undefined || hasErrors(found)) return 1;
    const publicCells = new Set(table.cellOf.slice(files.length).flat());
    const solver = await programmeSolver();
    const joined = jointlyCounted(table, { file: call.operands[0] ?? "" }, solver);
    reportProblems(joined.problems, call);
    if (joined.value === undefined) {
      solver.dispose();
      return 1;
    }
    const task =
      sums === undefined || adding === undefined
        ? smallCountTask(joined.value, minimum, publicCells)
        : sumTableTask(joined.value, adding.facts, sums.rules, publicCells);
    const { withheld, audit, isOptimal } = call.isSet("exact")
      ? await protectExactly(task, solver)
      : { ...protectTask(task, solver), isOptimal: false };
    solver.dispose();
    if (audit.leaks.length > 0) {
      const file = call.operands[0] ?? "";
      reportProblems(
        audit.leaks.map(({ cell }) => leakProblem(file, table.cells[cell]?.name ?? "")),
        call,
      );
      return 1;
    }
    files.forEach((file, at) => {
      const path = written[at] ?? "";
      writeWhole(path, Buffer.from(protectedCsv(file, at, table, withheld, columns, secret)));
    });
    const { notLookedAt } = joined.value;
    const printed = table.cells.filter(({ isUnprinted }) => !isUnprinted).length;
    call.effects.out(
      call.isSet("json")
        ? JSON.stringify({
            files: written,
            cells: printed,
            withheld: withheld.size,
            leaks: 0,
            isOptimal,
            notLookedAt,
          })
        : {
            da: `${written.join(", ")}: ${groupedDigits(withheld.size).da} af ${groupedDigits(printed).da} tal er tilbageholdt; efterprøvningen fandt ingen læk${notLookedAt.length > 0 ? " i det, den så på" : ""}`,
            en: `${written.join(", ")}: ${groupedDigits(withheld.size).en} of ${groupedDigits(printed).en} figures withheld; the audit found no leak${notLookedAt.length > 0 ? " in what it looked at" : ""}`,
          }[call.language],
    );
    return 0;
  },
};

/**
 * The rows as they came, and the totals that were missing. Every withheld count is empty in the same way, and so is what stands
 * beside it in columns that are no dimension: a share or a note may tell the count. What `secret` columns say of contributors is
 * written nowhere.
 */
function protectedCsv(
  { header, rows }: CountFile,
  at: number,
  table: CrossTables,
  withheld: ReadonlySet<number>,
  { count, ignored }: TableColumns,
  secret: readonly string[],
): string {
  const [obs, conf] = statusColumns;
  const shown = header.filter((name) => name !== obs && name !== conf && !secret.includes(name));
  const columns = [...shown, obs, conf];
  const line = (cell: number, textOf: (name: string) => string): readonly string[] => {
    const isWithheld = withheld.has(cell);
    return columns.map((name) => {
      if (name === obs) return isWithheld ? "Q" : "A";
      if (name === conf) return isWithheld ? "C" : "F";
      if (name === count) return isWithheld ? "" : String(table.cells[cell]?.count ?? "");
      return isWithheld && ignored.includes(name) ? "" : textOf(name);
    });
  };
  const given = rows.map((row, index) =>
    line(table.cellOf[at]?.[index] ?? -1, (name) => row[header.indexOf(name)] ?? ""),
  );
  const made = (table.madeTotals[at] ?? []).map((cell) => {
    const codes = table.codesOf(cell);
    return line(cell, (name) => {
      const [dimension, code] = [...codes].find(([one]) => one.split(">").includes(name)) ?? ["", ""];
      return code.split("/")[dimension.split(">").indexOf(name)] ?? total;
    });
  });
  return writeCsv(columns, [...given, ...made]);
}

/** A table that is to be protected must be whole. */
function withheldProblems(files: readonly CountFile[]): readonly Problem[] {
  return files.flatMap(({ table }) =>
    table.rows.flatMap(({ count, place }) =>
      count === undefined
        ? [
            error("count-missing", place, {
              da: "antallet mangler; ventede et helt tal",
              en: "the count is missing; expected a whole number",
            }),
          ]
        : [],
    ),
  );
}

function leakProblem(file: string, name: string): Problem {
  return error(
    "leak",
    { file },
    {
      da: `${name} kan ikke beskyttes: for meget omkring det er kendt i forvejen`,
      en: `${name} cannot be protected: too much around it is known already`,
    },
  );
}
