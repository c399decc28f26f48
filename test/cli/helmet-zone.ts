import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { RecordRow } from "../../src/register/index.js";
import { type Edit, tabulatedFiles } from "../register/figures/tabulated-passages.js";
import { writeRows } from "../register/passage-rows.js";
import { edit, temporaryFolder, write } from "../workspace/temporary.js";

/** How many of all riders wear a helmet, in the city and in each district. */
export const sharesByDistrict = `from: passages
kind: rate
numerator: helmet
groups: [_T]
breakdowns: [district]`;

/** One rider with a helmet; the district is for each test to say. */
export const rider: RecordRow = {
  year: 2020n,
  age: 30n,
  light: "day",
  helmet: 1n,
  helmet_before: 1n,
  country: "TR",
  origin: "visitor",
  price: 100n,
  speed: 75n,
  post: "p1",
};

/** A closed zone: a folder for records and whatever else never leaves it, with a workspace inside. */
export function closedZone(
  t: TestContext,
  tabulate: string,
  edits: readonly Edit[] = [],
): { readonly folder: string; readonly workspace: string } {
  const folder = temporaryFolder(t);
  const workspace = join(folder, "workspace");
  for (const [name, text] of tabulatedFiles(tabulate, edits)) write(workspace, name, text);
  return { folder, workspace };
}

/** Districts beside the only one that the policy of the cyclists has. */
export function addDistricts(workspace: string, ...ids: readonly (keyof typeof districtTitles)[]): void {
  const more = ids.map((id) => `\n  - id: ${id}\n    title: ${districtTitles[id]}\n    kind: district\n`);
  edit(workspace, "policy/places.yaml", "    validFrom: 2007-01-01\n", more.join(""));
}

const districtTitles = {
  westmead: "{ en: Westmead, da: Vesteng }",
  northmead: "{ en: Northmead, da: Nordeng }",
};

/** Writes a record file, a key for each row. */
export function writeRecords(records: string, rows: readonly RecordRow[]): void {
  writeRows(
    records,
    rows.map((row, at) => ({ rider: `r${at}`, ...row })),
  );
}

/** The arguments that tabulate a record file. */
export function tabulateCall(workspace: string, records: string, out: string): readonly string[] {
  return ["tabulate", workspace, "--register", records, "--received", "2022-03-01", "--out", out];
}

/** The places whose figures a delivery withholds. */
export function withheldPlaces(delivery: string): readonly string[] {
  const lines = readFileSync(delivery, "utf8").trim().split("\n");
  return lines.filter((line) => line.includes(",Q,C,")).map((line) => line.split(",")[1] ?? "");
}
