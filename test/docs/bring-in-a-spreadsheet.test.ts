import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { writeXlsx } from "hucre/xlsx";
import { repositoryRoot } from "../repository.js";
import { temporaryFolder } from "../workspace/temporary.js";
import { follow } from "./follow-guide.js";
import { guideSteps } from "./guide-story.js";

const guide = readFileSync(join(repositoryRoot, "docs/guides/bring-in-a-spreadsheet.md"), "utf8");

/** The sheet that the guide shows, for two years: figures of children, then of grown-ups. */
function workbook(
  years: readonly [number, number],
  figures: readonly (string | number)[],
): Promise<Uint8Array> {
  const [first, second] = years;
  return writeXlsx({
    sheets: [
      {
        name: "Counts",
        rows: [
          ["Helmet use (per cent)"],
          [],
          [null, "Children", null, "Grown-ups", null],
          [null, first, `${second} 1)`, first, `${second} 1)`],
          ["Brackenwick", ...figures],
          ["1) Counted until September."],
          ["Source: Roads Department"],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
          { startRow: 2, startCol: 1, endRow: 2, endCol: 2 },
          { startRow: 2, startCol: 3, endRow: 2, endCol: 4 },
        ],
      },
    ],
  });
}

test("the guide, followed from its first line to its last, does what it says", async (t) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, "counts.xlsx"), await workbook([2024, 2025], [77, "78,5", 47, ".."]));
  writeFileSync(join(cwd, "counts-2026.xlsx"), await workbook([2025, 2026], [84, 80, 48, 49]));
  for (const step of guideSteps(guide)) follow(step, cwd);
});
