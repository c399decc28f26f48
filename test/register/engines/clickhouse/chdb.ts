import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { type ClickHouseClient, createClient } from "@clickhouse/client";
import { repositoryRoot } from "../../../repository.js";
import { type Found, toolOrSkip } from "../../../requirement.js";

/** ClickHouse of today inside this process, or undefined after the test was skipped because chdb is not installed. */
export function chdbFor(test: TestContext): ClickHouseClient | undefined {
  const chdb = toolOrSkip(test, "chdb", findChdb());
  if (chdb === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "isobar-chdb-"));
  const client = createClient({ connection: chdb.createChdbConnection({ path: folder }) });
  test.after(async () => {
    await client.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return client;
}

/** The package that .ci/run puts into .ci/tools: half a gigabyte, and so no dependency. */
export function findChdb(packages = join(repositoryRoot, ".ci", "tools")): Found<Chdb> {
  const missing = "chdb is not in .ci/tools; .ci/run gets it.";
  try {
    return { tool: createRequire(join(packages, "package.json"))("chdb/connection") as Chdb };
  } catch (failure) {
    if (failure instanceof Error && "code" in failure && failure.code === "MODULE_NOT_FOUND")
      return { missing };
    throw failure;
  }
}

// The part of chdb that is used here. Its own types are out of reach, because it is no dependency of this package.
interface Chdb {
  createChdbConnection(options: { readonly path: string }): NonNullable<Connection>;
}

type Connection = NonNullable<Parameters<typeof createClient>[0]>["connection"];
