import assert from "node:assert/strict";

/** Fails with the sentences themselves, one a line. */
export function assertNone(problems: readonly string[]): void {
  if (problems.length > 0) assert.fail(`\n${problems.join("\n")}\n`);
}
