import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEditions } from "../src/cli/open-editions.js";
import { createSite, exportSite, type PublishedEdition } from "../src/publication/index.js";
import { writeFolderWhole } from "../src/workspace/index.js";

const examples = fileURLToPath(new URL("../../examples", import.meta.url));
const runs = 7;

/**
 * Publishing each example (make every page, follow every link, write the folder), and publishing it again where nothing
 * changed, against writing the same bytes to the same kind of folder. Medians of several alternating runs after one
 * to warm up. Each example has a process of its own, so that its peak memory is its own.
 */
export async function publishBench([folder]: readonly string[]): Promise<void> {
  if (folder !== undefined) return publishExample(folder);
  const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    process.stdout.write(`${name}\n`);
    const program = [...process.argv.slice(1, 3), join(examples, name)];
    const { status } = spawnSync(process.execPath, program, { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}

async function publishExample(example: string): Promise<void> {
  const opened = openEditions([example], "frozen-or-draft");
  if (opened.value === undefined) throw new Error(`${example} does not open: run isobar check`);
  const folder = mkdtempSync(join(tmpdir(), "isobar-bench-"));
  try {
    report(await measured(opened.value, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Milliseconds. */
  readonly publish: number;
  readonly pages: number;
  /** Of the processor, over all its cores: on a machine that others use, the more telling one. */
  readonly processor: number;
  readonly again: number;
  readonly copy: number;
}

async function measured(editions: readonly PublishedEdition[], folder: string): Promise<Measured> {
  const [site, copied] = [join(folder, "site"), join(folder, "copy")];
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  const makePages = async (): Promise<void> => {
    files = (await exportSite(createSite(editions))).files;
  };
  const publish = async (): Promise<void> => {
    await writeFolderWhole(site, async (add) => {
      await exportSite(createSite(editions), undefined, add);
      return true;
    });
  };
  const copy = async (): Promise<void> => writePlainly(copied, files);
  let processor = Number.POSITIVE_INFINITY;
  const times = {
    publish: [] as number[],
    pages: [] as number[],
    again: [] as number[],
    copy: [] as number[],
  };
  for (let run = 0; run <= runs; run++) {
    for (const place of [site, copied]) rmSync(place, { recursive: true, force: true });
    const one = {
      publish: await milliseconds(publish),
      pages: await milliseconds(makePages),
      again: await milliseconds(publish),
      copy: await milliseconds(copy),
    };
    const before = process.cpuUsage();
    await makePages();
    const { user, system } = process.cpuUsage(before);
    if (run === 0) continue;
    processor = Math.min(processor, (user + system) / 1000);
    for (const name of ["publish", "pages", "again", "copy"] as const) times[name].push(one[name]);
  }
  return {
    files,
    publish: median(times.publish),
    pages: median(times.pages),
    processor,
    again: median(times.again),
    copy: median(times.copy),
  };
}

function report({ files, publish, pages: making, processor, again, copy }: Measured): void {
  const pages = [...files.keys()].filter((name) => name.endsWith(".html")).length;
  const kilobytes = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  const lines = [
    `files                  ${files.size} (${pages} pages, ${kilobytes.toFixed(0)} kB)`,
    `publish                ${publish.toFixed(1)} ms, ${((pages / publish) * 1000).toFixed(0)} pages a second`,
    `  of it making pages   ${making.toFixed(1)} ms, ${((pages / making) * 1000).toFixed(0)} pages a second`,
    `  processor time       ${processor.toFixed(1)} ms, ${((pages / processor) * 1000).toFixed(0)} pages a second`,
    `again, nothing changed ${again.toFixed(1)} ms`,
    `copy the same bytes    ${copy.toFixed(1)} ms`,
    `ratio                  ${(publish / copy).toFixed(2)}`,
    `peak memory            ${peak.toFixed(0)} MiB`,
  ];
  for (const line of lines) process.stdout.write(`  ${line}\n`);
}

function writePlainly(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
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
