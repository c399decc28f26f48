import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { allFormats } from "../src/formats/index.js";

/*
 * One fresh process of `npm run bench -- formats`: reads a file once by a format or by DuckDB, and prints the seconds of
 * the processor and the peak of memory as JSON.
 */

const [name = "", file = ""] = process.argv.slice(2);
const instance = name === "duckdb" ? await DuckDBInstance.create(":memory:", { threads: "1" }) : undefined;
const before = process.cpuUsage();
const cells = await read();
const { user, system } = process.cpuUsage(before);
const outcome = { processor: (user + system) / 1e6, mebibytes: process.resourceUsage().maxRSS / 1024, cells };
process.stdout.write(JSON.stringify(outcome));

async function read(): Promise<number> {
  if (name === "nothing") return 0;
  if (instance !== undefined) {
    const connection = await instance.connect();
    const result = await connection.run(`SELECT * FROM read_csv('${file.replaceAll("'", "''")}')`);
    const columns = await result.getColumnsJS();
    return columns[0]?.length ?? 0;
  }
  const format = allFormats.find(({ id }) => id === name);
  const { value, problems } = (await format?.read?.(file, readFileSync(file))) ?? {
    value: undefined,
    problems: [],
  };
  if (value === undefined) throw new Error(JSON.stringify(problems[0]));
  return value.reduce((rows, { table }) => rows + table.length, 0);
}
