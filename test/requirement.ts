import { appendFileSync } from "node:fs";
import { relative } from "node:path";
import { repositoryRoot } from "./repository.js";

/** What a test may use beyond Node, where the machine has it. */
export const requirements = ["browser", "chdb", "clickhouse", "git", "openssl", "small-disk"] as const;
export type Requirement = (typeof requirements)[number];

/** A tool, or a sentence that says what is missing and how to get it. */
export type Found<Tool> = { readonly tool: Tool } | { readonly missing: string };

/** The part of node:test's context that is needed to skip a test. */
export interface SkippableTest {
  readonly name: string;
  skip(message: string): void;
}

/**
 * The tool, or undefined after the test was skipped for want of it: `if (tool === undefined) return;`.
 *
 * A missing tool that ISOBAR_REQUIRE names fails the test instead, so that a machine that is meant to have
 * everything, as in CI, cannot turn green by leaving tests out.
 */
export function toolOrSkip<Tool>(
  test: SkippableTest,
  requirement: Requirement,
  found: Found<Tool>,
  environment: Environment = process.env,
): Tool | undefined {
  const required = requiredTools(environment);
  if ("tool" in found) return found.tool;
  if (required.has(requirement)) {
    throw new Error(`ISOBAR_REQUIRE names ${requirement}, but ${found.missing}`);
  }
  test.skip(found.missing);
  note({ file: runningFile(), test: test.name, missing: found.missing }, environment);
  return undefined;
}

/** The tools that ISOBAR_REQUIRE names, separated by commas. */
export function requiredTools(environment: Environment = process.env): ReadonlySet<Requirement> {
  const names = (environment.ISOBAR_REQUIRE ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const unknown = names.filter((name) => !isRequirement(name));
  if (unknown.length > 0) {
    throw new Error(
      `unknown name in ISOBAR_REQUIRE: ${unknown.join(", ")} (known: ${requirements.join(", ")})`,
    );
  }
  return new Set(names.filter(isRequirement));
}

/** A test that was skipped for want of a tool: a line of the file in which the tests' processes meet test/run.ts. */
export interface SkippedTest {
  readonly file: string;
  readonly test: string;
  readonly missing: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

function isRequirement(name: string): name is Requirement {
  return (requirements as readonly string[]).includes(name);
}

function note(skipped: SkippedTest, environment: Environment): void {
  const path = environment.ISOBAR_SKIPPED;
  if (path !== undefined && path !== "") appendFileSync(path, `${JSON.stringify(skipped)}\n`);
}

/** The compiled test file of this process, as a path from the root. */
function runningFile(): string {
  return relative(repositoryRoot, process.argv[1] ?? "").replaceAll("\\", "/");
}
