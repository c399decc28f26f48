import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { exampleCalibration, inhabitants, synthesise } from "../src/register/index.js";

const years = { from: 2001, to: 2012 };

/**
 * A synthetic population of so many rows (`--rows`, ten million if nothing is said) written to Parquet, against DuckDB
 * alone writing as many rows of plain numbers in as many columns: what the disk and the format cost by themselves.
 */
export async function synthesiseBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { rows: { type: "string" } } });
  const wanted = Number(values.rows ?? 10_000_000);
  const calibration = exampleCalibration();
  const perPerson =
    everyYear().reduce((sum, year) => sum + inhabitants(calibration, year), 0) /
    inhabitants(calibration, years.from);
  const persons = Math.ceil(wanted / perPerson);
  const folder = mkdtempSync(join(tmpdir(), "isobar-bench-"));
  try {
    const file = join(folder, "population.parquet");
    const made = await timed(() => synthesise({ calibration, persons, ...years, seed: 1 }, file));
    const memory = process.resourceUsage().maxRSS / 1024;
    const rows = made.value.value?.[0]?.rows ?? 0;
    const plain = join(folder, "plain.parquet");
    const baseline = await timed(() => plainNumbers(rows, plain));
    const lines = [
      `rows          ${rows} of ${persons} persons in ${everyYear().length} years, 20 columns`,
      `synthesise    ${shown(made)}, ${Math.round(rows / made.clock)} rows a second, ${megabytes(file)} MB`,
      `plain numbers ${shown(baseline)}, ${megabytes(plain)} MB`,
      `ratio         ${(made.clock / baseline.clock).toFixed(1)} by the clock, ${(made.processor / baseline.processor).toFixed(1)} of the processor`,
      `peak memory   ${Math.round(memory)} MiB when the records were written`,
    ];
    for (const line of lines) process.stdout.write(`  ${line}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function everyYear(): readonly number[] {
  return Array.from({ length: years.to - years.from + 1 }, (_, at) => years.from + at);
}

async function plainNumbers(rows: number, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "512MB" });
  const connection = await instance.connect();
  const columns = Array.from(
    { length: 19 },
    (_, at) => `((i * ${7919 + 2 * at}) % ${at + 2})::SMALLINT AS c${at}`,
  );
  await connection.run(
    `COPY (SELECT i::INTEGER AS person, ${columns.join(", ")} FROM range(${rows}) AS r(i)) TO '${path}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
}

/** Seconds. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

async function timed<T>(run: () => Promise<T>): Promise<Time & { readonly value: T }> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  const value = await run();
  const { user, system } = process.cpuUsage(before);
  return { value, clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}

function shown({ clock, processor }: Time): string {
  return `${clock.toFixed(1)} s, of the processor ${processor.toFixed(1)} s`;
}

function megabytes(file: string): string {
  return (statSync(file).size / 1e6).toFixed(0);
}
