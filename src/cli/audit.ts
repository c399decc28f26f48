import { statSync } from "node:fs";
import {
  auditClosed,
  auditOpen,
  type CrossTables,
  cannotBeJoint,
  jointlyCounted,
  type Leak,
  leavingOutJointCells,
  notLookedAtProblems,
  type ProgrammeSolver,
  programmeSolver,
  smallCountTask,
  usualKnowledge,
  withTrueCounts,
} from "../confidentiality/index.js";
import { type Checked, groupedDigits, hasErrors, type Place } from "../problems/index.js";
import { type Call, type Command, UsageError } from "./call/command.js";
import { reportProblems } from "./call/report-problems.js";
import { wholeNumber } from "./call/whole-number.js";
import { linkedTables } from "./count-tables/linked-tables.js";
import { minimumOption, tableColumns, tableOptions } from "./count-tables/table-options.js";
import { auditWorkspace } from "./editions/audit-workspace.js";

export const audit: Command = {
  name: "audit",
  summary: {
    da: "efterprøver, hvad en udenforstående kan regne ud af tilbageholdte tal",
    en: "tells what an outsider can work out of withheld figures",
  },
  operands: ["table-or-workspace…"],
  options: {
    ...tableOptions,
    // Of a workspace it is known what its figures count.
    count: { value: "column", text: tableOptions.count.text },
    true: {
      value: "file",
      several: true,
      text: {
        da: "den samme tabel med de sande tal (lukket efterprøvning; vis ikke svaret til andre)",
        en: "the same table with the true counts (closed audit; show the answer to nobody else)",
      },
    },
    open: {
      text: {
        da: "efterprøver ud fra det offentliggjorte alene",
        en: "audits by what is published alone",
      },
    },
    width: {
      value: "number",
      text: {
        da: "hvor bredt et tilbageholdt tal mindst skal kunne ligge (ellers 2)",
        en: "how wide the range of a withheld figure must be (else 2)",
      },
    },
  },
  async run(call) {
    const [folder = ""] = call.operands;
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return auditWorkspace(folder, call);
    if (call.option("count") === undefined) {
      throw new UsageError({ da: "--count <column> mangler", en: "--count <column> is missing" });
    }
    const columns = tableColumns(call);
    const width = wholeNumber(call, "width", 1, 1000) ?? 2;
    const minimum = minimumOption(call);
    if (call.isSet("open") === call.all("true").length > 0) throw new UsageError(eitherWay);
    const published = linkedTables(call.operands, call.all("known"), columns);
    const truth = call.isSet("open")
      ? undefined
      : linkedTables(call.all("true"), [], { ...columns, showsMissingTotals: true });
    const filled =
      truth?.table && published.table
        ? withTrueCounts(published.table, truth.table, call.operands[0] ?? "")
        : undefined;
    const problems = [...published.problems, ...(truth?.problems ?? []), ...(filled?.problems ?? [])];
    reportProblems(problems, call);
    const tables = truth === undefined ? published.table : filled?.value;
    if (tables === undefined || hasErrors(problems)) return 1;
    const solver = await programmeSolver();
    const place = { file: call.operands[0] ?? "" };
    const audited =
      truth === undefined
        ? knowingNothing(tables, place, width, solver)
        : knowingTheTruth(tables, place, { minimum, width }, solver);
    solver.dispose();
    reportProblems(audited.problems, call);
    if (audited.value === undefined) return 1;
    const { table, found } = audited.value;
    const isJoint = (cell: number): boolean => tables.cells[cell]?.isJoint === true;
    const names = (cells: readonly number[]): readonly string[] =>
      cells.filter((cell) => !isJoint(cell)).map((cell) => table.cells[cell]?.name ?? "");
    const shown = [...table.shownElsewhere];
    const isSafe = found.leaks.length + found.impossible.length + found.undecided.length + shown.length === 0;
    const told = (leak: Leak): object =>
      truth === undefined
        ? { cell: table.cells[leak.cell]?.name, lower: leak.lower, upper: leak.upper }
        : { cell: table.cells[leak.cell]?.name };
    if (call.isSet("json")) {
      call.effects.out(
        JSON.stringify(
          {
            withheld: tables.withheld.size,
            leaks: found.leaks.map(told),
            weakest: found.weakest.map(told),
            shownElsewhere: names(shown),
            impossible: names(found.impossible),
            notLookedAt: table.notLookedAt,
            undecided: names(found.undecided),
          },
          undefined,
          2,
        ),
      );
    } else for (const line of lines(call, table, found, shown, truth === undefined)) call.effects.out(line);
    return isSafe ? 0 : 1;
  },
};

const eitherWay = {
  da: "audit ventede enten --true med de sande tal eller --open",
  en: "audit expected either --true with the true counts or --open",
};

/** What an audit found, and the tables as it looked at them. */
interface AuditedTables {
  readonly table: CrossTables;
  readonly found: Found;
}

function knowingNothing(
  tables: CrossTables,
  place: Place,
  width: number,
  solver: ProgrammeSolver,
): Checked<AuditedTables> {
  const found = auditOpen(tables, tables.withheld, usualKnowledge, width, solver);
  const isApart = found.impossible.some((cell) => tables.cells[cell]?.isJoint);
  const table = found.leavesOutJointCells ? leavingOutJointCells(tables) : tables;
  return {
    value: { table, found },
    problems: [...(isApart ? [cannotBeJoint(tables, place)] : []), ...notLookedAtProblems(table, place)],
  };
}

function knowingTheTruth(
  tables: CrossTables,
  place: Place,
  { minimum, width }: { readonly minimum: number; readonly width: number },
  solver: ProgrammeSolver,
): Checked<AuditedTables> {
  const { value: table, problems } = jointlyCounted(tables, place, solver);
  if (table === undefined) return { value: undefined, problems };
  const task = { ...smallCountTask(table, minimum), otherWidth: width };
  const found = auditClosed(task, tables.withheld, solver, { proves: true });
  return { value: { table, found: { ...found, impossible: [], undecided: [] } }, problems };
}

interface Found {
  readonly asked: number;
  readonly leaks: readonly Leak[];
  readonly weakest: readonly Leak[];
  readonly impossible: readonly number[];
  readonly undecided: readonly number[];
}

function lines(
  { language }: Call,
  table: CrossTables,
  { asked, leaks, weakest, impossible, undecided }: Found,
  shown: readonly number[],
  isOpen: boolean,
): readonly string[] {
  const name = (cell: number): string => table.cells[cell]?.name ?? "";
  const range = ({ cell, lower, upper }: Leak): string =>
    isOpen ? `${name(cell)}: ${lower}–${upper}` : name(cell);
  const words = texts[language];
  return [
    ...shown.map((cell) => `${words.shown}: ${name(cell)}`),
    ...impossible
      .filter((cell) => !table.cells[cell]?.isJoint)
      .slice(0, 10)
      .map((cell) => `${words.impossible}: ${name(cell)}`),
    ...(undecided.length > 0 ? [words.undecided(undecided.length)] : []),
    ...leaks.map(
      (leak) => `${words.leak}: ${range(leak)}${leak.knownTo === undefined ? "" : ` (${words.knownToOne})`}`,
    ),
    ...(leaks.length > 0 ? [] : weakest.map((leak) => `${words.weakest}: ${range(leak)}`)),
    `${words.summary(asked, leaks.length + shown.length)}${table.notLookedAt.length > 0 ? words.inPart : ""}`,
  ];
}

const texts = {
  da: {
    shown: "vises i en anden tabel",
    impossible: "tallene kan ikke passe sammen",
    undecided: (cells: number) =>
      `${groupedDigits(cells).da} ${cells === 1 ? "tal" : "tal tilsammen"} kunne ikke efterprøves i tide: tabellerne er for store til det`,
    leak: "læk",
    weakest: "ligger tættest",
    knownToOne: "for den, der er alene i en anden celle",
    inPart: " i det, der er set på",
    summary: (asked: number, leaks: number) =>
      `${groupedDigits(asked).da} tilbageholdte tal, ${groupedDigits(leaks).da} ${leaks === 1 ? "læk" : "lækker"}`,
  },
  en: {
    shown: "shown in another table",
    impossible: "the figures cannot fit together",
    undecided: (cells: number) =>
      `${groupedDigits(cells).en} ${cells === 1 ? "figure" : "figures together"} could not be audited in time: the tables are too large for it`,
    leak: "leak",
    weakest: "narrowest",
    knownToOne: "for whoever is alone in another cell",
    inPart: " in what was looked at",
    summary: (asked: number, leaks: number) =>
      `${groupedDigits(asked).en} withheld ${asked === 1 ? "figure" : "figures"}, ${groupedDigits(leaks).en} ${leaks === 1 ? "leak" : "leaks"}`,
  },
} as const;
