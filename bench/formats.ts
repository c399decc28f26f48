import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { randomSource } from "../test/formats/random-source.js";

const once = fileURLToPath(new URL("./formats-once.js", import.meta.url));

interface Outcome {
  readonly processor: number;
  readonly mebibytes: number;
  readonly cells: number;
}

/**
 * Each format against DuckDB's CSV reader with one thread and its values delivered as JavaScript columns: a PX file of
 * 50 MB against a CSV of the same lines of numbers, a CSV of a million rows against itself. Each in fresh processes, in
 * turn, in seconds of the processor; medians. `formats [runs]`.
 */
export async function formatsBench([runs = "5"]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "isobar-bench-"));
  try {
    const px = join(folder, "a.px");
    const matrix = join(folder, "matrix.csv");
    const rows = join(folder, "rows.csv");
    writeMatrix(px, matrix);
    writeRows(rows);
    for (const [name, format, file, other] of [
      ["PX of 50 MB", "px", px, matrix],
      ["CSV of a million rows", "csv", rows, rows],
    ] as const) {
      const found = Array.from({ length: Number(runs) }, () => ({
        ours: outcome(format, file),
        duckdb: outcome("duckdb", other),
      }));
      const [ours, duckdb] = [median(found.map((run) => run.ours)), median(found.map((run) => run.duckdb))];
      const bytes = statSync(file).size;
      const node = outcome("nothing", file).mebibytes;
      const lines = [
        `${name} (${(bytes / 1e6).toFixed(1)} MB, ${ours.cells} rows)`,
        `  read         ${ours.processor.toFixed(2)} s of the processor`,
        `  DuckDB       ${duckdb.processor.toFixed(2)} s, ${(duckdb.processor / ours.processor).toFixed(1)} times as long`,
        `  peak memory  ${Math.round(ours.mebibytes)} MiB, without Node ${(((ours.mebibytes - node) * 1048576) / bytes).toFixed(1)} times the file; DuckDB ${Math.round(duckdb.mebibytes)} MiB`,
      ];
      process.stdout.write(`${lines.join("\n")}\n\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function outcome(format: string, file: string): Outcome {
  const child = spawnSync(process.execPath, [once, format, file], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Outcome;
}

function median(outcomes: readonly Outcome[]): Outcome {
  const sorted = [...outcomes].sort((a, b) => a.processor - b.processor);
  return sorted[Math.floor(sorted.length / 2)] ?? { processor: 0, mebibytes: 0, cells: 0 };
}

/** A cube of 60 × 20 × 120 × 60 numbers as PX, and its lines as CSV. */
function writeMatrix(px: string, csv: string): void {
  const next = randomSource(1);
  const list = (name: string, count: number) =>
    `VALUES("${name}")=${Array.from({ length: count }, (_, at) => `"${name}${at}"`).join(",")};\n`;
  const [pxFile, csvFile] = [openSync(px, "w"), openSync(csv, "w")];
  const heads = ["area", "age", "industry", "year"].map((name, at) => list(name, [60, 20, 120, 60][at] ?? 1));
  writeSync(pxFile, `STUB="area","age","industry";\nHEADING="year";\n${heads.join("")}DATA=\n`);
  for (let line = 0; line < 60 * 20 * 120; line++) {
    const cells = Array.from({ length: 60 }, () => {
      const kind = next();
      return kind < 0.02
        ? '".."'
        : kind < 0.6
          ? String(Math.floor(next() * 20000))
          : (next() * 1000).toFixed(1);
    });
    writeSync(pxFile, `${cells.join(" ")} \n`);
    writeSync(csvFile, `${cells.map((cell) => (cell === '".."' ? "" : cell)).join(",")}\n`);
  }
  writeSync(pxFile, ";\n");
  closeSync(pxFile);
  closeSync(csvFile);
}

/** A million rows of four dimensions, a value and a status. */
function writeRows(csv: string): void {
  const next = randomSource(2);
  const file = openSync(csv, "w");
  writeSync(file, "area,age,industry,year,value,obs_status\n");
  for (let row = 0; row < 1_000_000; row += 1000) {
    const lines = Array.from({ length: 1000 }, (_, at) => {
      const place = row + at;
      const value = next() < 0.5 ? String(Math.floor(next() * 20000)) : (next() * 1000).toFixed(1);
      return `area${place % 400},${place % 90}-${(place % 90) + 4},industry ${place % 120},${1990 + (place % 30)},${value},A`;
    });
    writeSync(file, `${lines.join("\n")}\n`);
  }
  closeSync(file);
}
