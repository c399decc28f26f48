import { createHash } from "node:crypto";
import { DuckDBInstance } from "@duckdb/node-api";
import { hasErrors, type Problem, problemLines } from "../src/problems/index.js";
import { type Cell, inCellOrder } from "../src/register/cells.js";
import { rowCell } from "../src/register/engines/row-cell.js";
import { type Engine, openDuckDb, type RecordSource } from "../src/register/index.js";
import { handWrittenSql, registerPlan } from "./tabulate-plan.js";
import { registerSql } from "./tabulate-register.js";

/*
 * One fresh process of `npm run bench -- tabulate`: does the named work on a file, and prints as JSON how long it took and
 * how much memory it had at most. What is told of the result is found out after the clock has stopped.
 */

const [work = "", at = "", rows = "0", memory = "512", target = ""] = process.argv.slice(2);
const source: RecordSource = { plan: registerPlan(), at };

const works: Readonly<Record<string, () => Promise<() => unknown>>> = {
  generate: () => sql(registerSql(Number(rows), at)),
  csv: () => sql(`COPY (SELECT * FROM '${at}' LIMIT ${rows}) TO '${target}' (HEADER)`),
  minimal: () => sql(`SELECT district, count(*) FROM '${at}' GROUP BY district`),
  async written() {
    const found = await sql(handWrittenSql(`'${at}'`));
    return () => digest(inCellOrder(found().map((row) => rowCell(row, source.plan))));
  },
  cells: () => byEngine(counted),
  checks: () => byEngine(async (engine) => nothingWrong((await engine.checkValues(source)).problems)),
  keys: () => byEngine(async (engine) => nothingWrong(await engine.keyProblems(source))),
  whole: () =>
    byEngine(async (engine) => {
      nothingWrong((await engine.checkValues(source)).problems);
      nothingWrong(await engine.keyProblems(source));
      return counted(engine);
    }),
};

const doWork = works[work];
if (doWork === undefined) throw new Error(`unknown work: ${work}`);
const [clock, processor] = [performance.now(), process.cpuUsage()];
const result = await doWork();
const seconds = (performance.now() - clock) / 1000;
const { user, system } = process.cpuUsage(processor);
const mebibytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  JSON.stringify({ seconds, processor: (user + system) / 1e6, mebibytes, result: String(result()) }),
);

async function sql(statement: string) {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: `${memory}MB` });
  const connection = await instance.connect();
  const found = await (await connection.run(statement)).getRows();
  return () => Object.assign(found, { toString: () => `${found.length} rows` });
}

async function byEngine(use: (engine: Engine) => Promise<() => unknown>): Promise<() => unknown> {
  const engine = await openDuckDb({ memory: Number(memory), threads: 2 });
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

async function counted(engine: Engine): Promise<() => unknown> {
  const { value, problems } = await engine.cells(source);
  if (value === undefined) throw new Error(problemLines(problems, "en").join("\n"));
  return () => digest(value);
}

function nothingWrong(problems: readonly Problem[]): () => unknown {
  if (hasErrors(problems)) throw new Error(problemLines(problems, "en").join("\n"));
  return () => "nothing wrong";
}

function digest(cells: readonly Cell[]): string {
  return `${cells.length} cells, ${createHash("sha256").update(JSON.stringify(cells)).digest("hex").slice(0, 8)}`;
}
