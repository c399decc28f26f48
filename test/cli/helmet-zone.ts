import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { RecordRow } from "../../src/register/index.js";
import { type Edit, tabulatedFiles } from "../register/figures/tabulated-passages.js";
import { writeRows } from "../register/passage-rows.js";
import { edit, temporaryFolder, write } from "../workspace/temporary.js";
import { command } from "./isobar.js";

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
export interface ClosedZone {
  readonly folder: string;
  readonly workspace: string;
}

/** One with the policy of the cyclists. */
export function closedZone(t: TestContext, tabulate: string, edits: readonly Edit[] = []): ClosedZone {
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

/** Gives districts borders of today: `east-2` and `west-2` are what came of the others. */
export function moveBorders(workspace: string, ...ids: readonly (keyof typeof newDistricts)[]): void {
  const places = readFileSync(join(workspace, "policy/places.yaml"), "utf8");
  const more = ids.map((id) => `  - id: ${id}\n${newDistricts[id]}`);
  write(workspace, "policy/places.yaml", `${places.trimEnd()}\n${more.join("")}`);
}

const newDistricts = {
  "east-2": `    title: { en: Eastmead with new borders, da: Østeng med nye grænser }
    kind: district
    succeeds: [eastmead]
`,
  "west-2": `    title: { en: Westmead with new borders, da: Vesteng med nye grænser }
    kind: district
    succeeds: [westmead]
`,
};

/** What `tabulate` answered. */
export interface Tabulated {
  readonly code: number | null;
  readonly err: readonly string[];
  /** The places whose figures the delivery withholds. */
  readonly hidden: readonly string[];
}

/** Makes a delivery of a name from records. */
export async function tabulated(
  { folder, workspace }: ClosedZone,
  rows: readonly RecordRow[],
  name: string,
  more: readonly string[] = [],
  environment?: Readonly<Record<string, string>>,
): Promise<Tabulated> {
  const [records, out] = [join(folder, `${name}-records.csv`), join(workspace, "deliveries", `${name}.csv`)];
  writeRecords(records, rows);
  const { code, err } = await command([...tabulateCall(workspace, records, out), ...more], environment);
  return { code, err, hidden: code === 0 ? withheldPlaces(out) : [] };
}

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

function withheldPlaces(delivery: string): readonly string[] {
  const lines = readFileSync(delivery, "utf8").trim().split("\n");
  return lines.filter((line) => line.includes(",Q,C,")).map((line) => line.split(",")[1] ?? "");
}
