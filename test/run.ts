// What `npm test` runs: every test whose source exists, in one run of node's own test runner.
// Arguments choose tests by a part of their path; those that begin with "--" go to node.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { filesUnder, repositoryRoot } from "./repository.js";
import { requiredTools, type SkippedTest } from "./requirement.js";

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const options = args.filter((arg) => arg.startsWith("--"));
  const parts = args.filter((arg) => !arg.startsWith("--"));
  const sources = filesUnder("test")
    .filter((path) => /\.test\.tsx?$/u.test(path))
    .filter((path) => parts.length === 0 || parts.some((part) => path.includes(part)));
  if (sources.length === 0) return refuse(`No test file has ${quoted(parts)} in its path.`);

  // Sources are counted, not compiled files, because those of deleted and renamed tests stay in dist/.
  const tests = sources.map((source) => ({ source, compiled: compiledFrom(source) }));
  const missing = tests.filter((test) => !existsSync(join(repositoryRoot, test.compiled)));
  if (missing.length > 0) {
    return refuse(`Not compiled yet: ${missing.map((test) => test.source).join(", ")}. Run npm run build.`);
  }
  try {
    requiredTools();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  return run(tests, options);
}

interface Test {
  readonly source: string;
  readonly compiled: string;
}

/** Runs the files and afterwards names the tests that were left out for want of a tool. */
function run(tests: readonly Test[], options: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), "isobar-test-"));
  try {
    const skippedPath = join(folder, "skipped.jsonl");
    const concurrency = `--test-concurrency=${availableParallelism()}`;
    const seed = `--import=${new URL("property-seed.js", import.meta.url)}`;
    const files = tests.map((test) => test.compiled);
    const node = spawnSync(process.execPath, ["--test", concurrency, seed, ...options, ...files], {
      cwd: repositoryRoot,
      stdio: "inherit",
      env: { ...process.env, ISOBAR_SKIPPED: skippedPath },
    });
    if (node.error !== undefined) throw node.error;
    if (existsSync(skippedPath)) {
      const lines = readFileSync(skippedPath, "utf8").trim().split("\n");
      sayWhatWasSkipped(
        lines.map((line) => JSON.parse(line) as SkippedTest),
        new Map(tests.map((test) => [test.compiled, test.source])),
      );
    }
    return node.status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sayWhatWasSkipped(skipped: readonly SkippedTest[], sources: ReadonlyMap<string, string>): void {
  for (const missing of new Set(skipped.map((one) => one.missing))) {
    const names = skipped
      .filter((one) => one.missing === missing)
      .map((one) => `  ${sources.get(one.file) ?? one.file}: ${one.test}`)
      .sort();
    const count = names.length === 1 ? "1 test was" : `${names.length} tests were`;
    console.log(`\n${count} skipped: ${missing}\n${names.join("\n")}`);
  }
}

/** Where this compiler run put the test, as a path from the root: node 22 and later read globs, so no backslashes. */
function compiledFrom(source: string): string {
  const here = relative(repositoryRoot, fileURLToPath(new URL(".", import.meta.url)));
  return join(here, source.slice("test/".length).replace(/\.tsx?$/u, ".js")).replaceAll("\\", "/");
}

function quoted(parts: readonly string[]): string {
  return parts.length === 0 ? ".test.ts" : parts.map((part) => `“${part}”`).join(" or ");
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}
