import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEditions } from "../src/cli/open-editions.js";
import { createSite, exportSite } from "../src/publication/index.js";
import { writeFolderWhole } from "../src/workspace/index.js";

const example = fileURLToPath(new URL("../../examples/copenhagen-2006", import.meta.url));
const runs = 7;

/**
 * Publishing the example (make every page, follow every link, write the folder) against writing the same
 * bytes to the same kind of folder. Medians of several runs, alternating, after one run of each to warm up.
 */
export async function publishBench(): Promise<void> {
  const opened = openEditions([example], "frozen-or-draft");
  if (opened.value === undefined) throw new Error("the example does not open: run isobar check");
  const editions = opened.value;
  const folder = mkdtempSync(join(tmpdir(), "isobar-bench-"));
  try {
    let files: ReadonlyMap<string, Uint8Array> = new Map();
    const publish = async (): Promise<void> => {
      files = (await exportSite(createSite(editions))).files;
      writeFolderWhole(join(folder, "site"), files);
    };
    const copy = async (): Promise<void> => writePlainly(join(folder, "copy"), files);
    await publish();
    await copy();
    const times = { publish: [] as number[], copy: [] as number[] };
    for (let run = 0; run < runs; run++) {
      times.publish.push(await milliseconds(publish));
      times.copy.push(await milliseconds(copy));
    }
    report(files, median(times.publish), median(times.copy));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(files: ReadonlyMap<string, Uint8Array>, published: number, copied: number): void {
  const pages = [...files.keys()].filter((name) => name.endsWith(".html")).length;
  const kilobytes = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  const lines = [
    `files               ${files.size} (${pages} pages, ${kilobytes.toFixed(0)} kB)`,
    `publish             ${published.toFixed(1)} ms, ${((pages / published) * 1000).toFixed(0)} pages a second`,
    `copy the same bytes ${copied.toFixed(1)} ms`,
    `ratio               ${(published / copied).toFixed(2)}`,
    `peak memory         ${peak.toFixed(0)} MiB`,
  ];
  for (const line of lines) process.stdout.write(`${line}\n`);
}

function writePlainly(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

async function milliseconds(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
