import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEditions } from "../src/cli/editions/open-editions.js";
import { createSite, exportSite, type PublishedEdition } from "../src/publication/index.js";
import { writeFolderWhole } from "../src/workspace/index.js";

const examples = fileURLToPath(new URL("../../examples", import.meta.url));
const runs = 7;

/**
 * Publishing each example (make every page, follow every link, write the folder), and publishing it again where nothing
 * changed, against writing the same bytes to the same kind of folder. Medians of several alternating runs after one
 * to warm up. Each example has a process of its own, so that its peak memory is its own.
 *
 * Every run has a new folder, and none is removed before all are measured: for a minute or more ext4 gives nobody the
 * inode of a file that was removed, and looks at each of them whenever it makes a new one (`recently_deleted` in
 * fs/ext4/ialloc.c), so that writing the same files took twenty times as long after removing them.
 */
export async function publishBench([example, folder]: readonly string[]): Promise<void> {
  if (example !== undefined && folder !== undefined) return publishExample(example, folder);
  const all = mkdtempSync(join(tmpdir(), "isobar-bench-"));
  try {
    for (const name of exampleNames()) {
      process.stdout.write(`${name}\n`);
      const program = [...process.argv.slice(1, 3), join(examples, name), join(all, name)];
      const { status } = spawnSync(process.execPath, program, { stdio: "inherit" });
      if (status !== 0) process.exitCode = 1;
    }
  } finally {
    rmSync(all, { recursive: true, force: true });
  }
}

async function publishExample(example: string, folder: string): Promise<void> {
  const open = async (): Promise<readonly PublishedEdition[]> => {
    const opened = await openEditions([example], "frozen-or-draft");
    return opened.value ?? Promise.reject(new Error(`${example} does not open: run isobar check`));
  };
  report(await measured(open, folder));
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

/** Editions are opened anew for each run, and not in the time that is measured: what is kept of one edition helps no other run. */
async function measured(open: () => Promise<readonly PublishedEdition[]>, folder: string): Promise<Measured> {
  const site = (run: number): string => join(folder, `site-${run}`);
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  const makePages = async (editions: readonly PublishedEdition[]): Promise<void> => {
    files = (await exportSite(createSite(editions))).files;
  };
  const publish = async (editions: readonly PublishedEdition[], run: number): Promise<void> => {
    await writeFolderWhole(site(run), async (add) => {
      await exportSite(createSite(editions), undefined, add);
      return true;
    });
  };
  const rounds = Array.from({ length: runs + 1 }, (_, run) => run);
  const first: {
    readonly publish: number;
    readonly pages: number;
    readonly copy: number;
    readonly processor: number;
  }[] = [];
  for (const run of rounds) {
    const editions = await open();
    const publishing = await milliseconds(() => publish(editions, run));
    const others = await open();
    const before = process.cpuUsage();
    const pages = await milliseconds(() => makePages(others));
    const { user, system } = process.cpuUsage(before);
    const copy = await milliseconds(async () => writePlainly(join(folder, `copy-${run}`), files));
    first.push({ publish: publishing, pages, copy, processor: (user + system) / 1000 });
  }
  // The folders that these replace are removed by them, as a city's are: so they come last.
  const again: number[] = [];
  for (const run of rounds) {
    const editions = await open();
    again.push(await milliseconds(() => publish(editions, run)));
  }
  const warm = first.slice(1);
  return {
    files,
    publish: median(warm.map((one) => one.publish)),
    pages: median(warm.map((one) => one.pages)),
    processor: Math.min(...warm.map((one) => one.processor)),
    again: median(again.slice(1)),
    copy: median(warm.map((one) => one.copy)),
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

function exampleNames(): readonly string[] {
  return readdirSync(examples, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
}

async function milliseconds(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
