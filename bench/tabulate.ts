import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const once = fileURLToPath(new URL("./tabulate-once.js", import.meta.url));

/** What is measured of a file, each in a process of its own, so that each has its own peak of memory. */
const works = [
  ["minimal", "(a) one GROUP BY, one count"],
  ["written", "(b) finest cells, written by hand"],
  ["cells", "cells by our plan"],
  ["checks", "checks of every value"],
  ["keys", "units that stand twice"],
] as const;

interface Once {
  readonly seconds: number;
  /** Of all cores together. */
  readonly processor: number;
  readonly mebibytes: number;
  readonly result: string;
}

/**
 * Tabulating an invented register: our checks, key check and cells from Parquet and from CSV, against what DuckDB needs at
 * least and against the same cells by SQL that is written by hand. `--rows` of Parquet; `--csv-rows` of them as CSV.
 */
export async function tabulateBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: "string", default: "10000000" },
      "csv-rows": { type: "string" },
      runs: { type: "string", default: "5" },
      memory: { type: "string", default: "512" },
    },
  });
  const rows = Number(values.rows);
  const csvRows = Math.min(rows, Number(values["csv-rows"] ?? Math.min(rows, 10_000_000)));
  const runs = Number(values.runs);
  const free = statfsSync(tmpdir());
  if (free.bavail * free.bsize < rows * 12 + csvRows * 70 + 4e9)
    throw new Error("too little room for the files");
  const folder = mkdtempSync(join(tmpdir(), "isobar-bench-"));
  try {
    const [parquet, csv] = [join(folder, "register.parquet"), join(folder, "register.csv")];
    measured(["generate", parquet, String(rows), values.memory]);
    print(
      `${rows.toLocaleString("en")} rows, ${runs} runs in turn, medians; ${values.memory} MB for DuckDB, two threads`,
    );
    const found = new Map<string, Once[]>(works.map(([work]) => [work, []]));
    for (let run = 0; run < runs; run++) {
      for (const [work] of works)
        found.get(work)?.push(measured([work, parquet, String(rows), values.memory]));
    }
    const median = (work: string) => medians(found.get(work) ?? []);
    for (const [work, title] of works) print(line(title, median(work)));
    const [written, cells, checks] = [median("written"), median("cells"), median("checks")];
    const both = (part: "seconds" | "processor") => cells[part] + checks[part];
    print(
      `cells / (b)             ${ratio(cells.seconds, written.seconds)} by the clock, ${ratio(cells.processor, written.processor)} of the processor`,
    );
    print(
      `cells and checks / (b)  ${ratio(both("seconds"), written.seconds)} by the clock, ${ratio(both("processor"), written.processor)} of the processor`,
    );
    if (csvRows === 0) return;
    measured(["csv", parquet, String(csvRows), values.memory, csv]);
    print(`${csvRows.toLocaleString("en")} rows from CSV`);
    for (const work of ["cells", "whole"] as const) {
      const title = work === "cells" ? "cells" : "checks, keys and cells, read once";
      print(
        line(
          title,
          medians(
            Array.from({ length: Math.min(runs, 3) }, () =>
              measured([work, csv, String(csvRows), values.memory]),
            ),
          ),
        ),
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(args: readonly string[]): Once {
  const { stdout, stderr, status } = spawnSync(process.execPath, [once, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Once;
}

function medians(found: readonly Once[]): Once {
  const of = (part: "seconds" | "processor" | "mebibytes") =>
    found.map((one) => one[part]).sort((a, b) => a - b)[found.length >> 1] ?? 0;
  return {
    seconds: of("seconds"),
    processor: of("processor"),
    mebibytes: of("mebibytes"),
    result: found[0]?.result ?? "",
  };
}

function line(title: string, { seconds, processor, mebibytes, result }: Once): string {
  return `${title.padEnd(36)} ${seconds.toFixed(2).padStart(7)} s, processor ${processor.toFixed(2).padStart(7)} s, peak ${String(Math.round(mebibytes)).padStart(4)} MiB  (${result})`;
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
