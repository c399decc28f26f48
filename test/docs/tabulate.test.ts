import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { RecordRow } from "../../src/register/index.js";
import { writeRows } from "../register/passage-rows.js";
import { repositoryRoot } from "../repository.js";
import { temporaryFolder } from "../workspace/temporary.js";
import { follow } from "./follow-guide.js";
import { guideSteps } from "./guide-story.js";

const guide = readFileSync(join(repositoryRoot, "docs/guides/tabulate.md"), "utf8");

/** Riders of a year, so many of them with a lamp. */
function riders(year: bigint, count: number, lamps: number): readonly RecordRow[] {
  return Array.from({ length: count }, (_, at) => ({
    rider: `r${at}`,
    year,
    age: BigInt(20 + (at % 40)),
    lamp: at < lamps ? 1n : 0n,
  }));
}

test("the guide, followed from its first line to its last, does what it says", (t) => {
  const cwd = temporaryFolder(t);
  writeRows(join(cwd, "riders.csv"), [...riders(2024n, 480, 300), ...riders(2025n, 520, 390)]);
  writeRows(join(cwd, "few.csv"), riders(2026n, 40, 3));
  for (const step of guideSteps(guide)) follow(step, cwd);
});
