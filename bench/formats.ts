import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { allFormats } from "../src/formats/index.js";
import { randomSource } from "../test/formats/random-source.js";

const once = fileURLToPath(new URL("./formats-once.js", import.meta.url));

interface Outcome {
  readonly processor: number;
  readonly mebibytes: number;
  readonly cells: number;
}

/**
 * Each format against DuckDB's CSV reader with one thread and its values delivered as JavaScript columns: a PX file of
 * 50 MB against a CSV of the same lines of numbers, a CSV of a million rows against itself, a cube of a million cells as
 * JSON-stat, SDMX-CSV and Data Package against the same cells as CSV, a tenth of it as a workbook. Each in fresh processes,
 * in turn, in seconds of the processor; medians. `formats [runs]`.
 */
export async function formatsBench([runs = "5"]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "isobar-bench-"));
  try {
    const px = join(folder, "a.px");
    const matrix = join(folder, "matrix.csv");
    const rows = join(folder, "rows.csv");
    writeMatrix(px, matrix);
    writeRows(rows);
    const cubes = await writeCubes(folder);
    for (const [name, format, file, other] of [
      ["PX of 50 MB", "px", px, matrix],
      ["CSV of a million rows", "csv", rows, rows],
      ...cubes,
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

type Case = readonly [name: string, format: string, file: string, csv: string];

/** A cube of 100 × 100 × 100 cells in the formats that we write, and a hundred thousand of its rows as a workbook. */
async function writeCubes(folder: string): Promise<readonly Case[]> {
  const [whole, tenth] = [join(folder, "cube.csv"), join(folder, "tenth.csv")];
  writeCube(whole, 100);
  writeCube(tenth, 10);
  return [
    ["JSON-stat of a million cells", "json-stat", await written(whole, "json-stat"), whole],
    ["SDMX-CSV of a million rows", "sdmx-csv", await written(whole, "sdmx-csv"), whole],
    ["Data Package of a million rows", "data-package", await written(whole, "data-package"), whole],
    ["Excel workbook of a hundred thousand rows", "xlsx", await written(tenth, "xlsx"), tenth],
  ];
}

function writeCube(csv: string, areas: number): void {
  const next = randomSource(3);
  const lines = ["area,age,year,value\n"];
  for (let cell = 0; cell < areas * 10_000; cell++) {
    const value = next() < 0.5 ? String(Math.floor(next() * 20000)) : (next() * 1000).toFixed(1);
    const [area, age] = [Math.floor(cell / 10_000), Math.floor(cell / 100) % 100];
    lines.push(`area${area},${age}-${age + 4},${1900 + (cell % 100)},${value}\n`);
  }
  writeFileSync(csv, lines.join(""));
}

/** The table of a CSV file in another format, beside it. */
async function written(csv: string, id: string): Promise<string> {
  const [reader, writer] = ["csv", id].map((name) => allFormats.find((format) => format.id === name));
  const read = await reader?.read?.(csv, readFileSync(csv));
  const table = read?.value?.[0]?.table;
  const made = table && (await writer?.write?.(table));
  if (made?.value === undefined)
    throw new Error(`${id} is not written: ${JSON.stringify(made?.problems[0])}`);
  const file = `${csv}.${id}`;
  const to = openSync(file, "w");
  for (const piece of made.value.bytes) writeSync(to, piece);
  closeSync(to);
  return file;
}
