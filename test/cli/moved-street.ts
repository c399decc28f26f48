import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { RecordRow } from "../../src/register/index.js";
import { times } from "../register/figures/tabulated-passages.js";
import { write } from "../workspace/temporary.js";
import {
  addDistricts,
  closedZone,
  rider,
  sharesByDistrict,
  tabulateCall,
  withheldPlaces,
  writeRecords,
} from "./helmet-zone.js";
import { command } from "./isobar.js";

const newDistricts = `  - id: east-2
    title: { en: Eastmead with new borders, da: Østeng med nye grænser }
    kind: district
    succeeds: [eastmead]
  - id: west-2
    title: { en: Westmead with new borders, da: Vesteng med nye grænser }
    kind: district
    succeeds: [westmead]
`;

/** Riders in two districts, of whom some in the first live in a street that the second is given later. */
export function riders(street: number, isMoved: boolean): readonly RecordRow[] {
  const [east, west] = isMoved ? ["east-2", "west-2"] : ["eastmead", "westmead"];
  const some = (district: string | undefined, helmet: bigint, count: number) =>
    times(count, { ...rider, district: district ?? "", helmet });
  return [
    ...some(east, 1n, 40),
    ...some(east, 0n, 60),
    ...some(west, 1n, 70),
    ...some(west, 0n, 50),
    ...some(isMoved ? west : east, 1n, street),
    ...some(isMoved ? west : east, 0n, 2 * street),
  ];
}

export interface Zone {
  readonly workspace: string;
  readonly edition: string;
  readonly tabulate: (
    rows: readonly RecordRow[],
    name: string,
    ...more: readonly string[]
  ) => Promise<{
    readonly code: number | null;
    readonly err: readonly string[];
    readonly hidden: readonly string[];
  }>;
}

/** A workspace whose first edition shows the districts as they were; released, it lies in the workspace. */
export async function zone(t: TestContext, street: number, isReleased = false): Promise<Zone> {
  const { folder, workspace } = closedZone(t, sharesByDistrict);
  addDistricts(workspace, "westmead");
  const tabulate: Zone["tabulate"] = async (rows, name, ...more) => {
    const out = join(workspace, "deliveries", `${name}.csv`);
    const records = join(folder, `${name}-records.csv`);
    writeRecords(records, rows);
    const { code, err } = await command([...tabulateCall(workspace, records, out), ...more]);
    return { code, err, hidden: code === 0 ? withheldPlaces(out) : [] };
  };
  assert.deepEqual(await tabulate(riders(street, false), "before"), { code: 0, err: [], hidden: [] });
  const edition = join(isReleased ? join(workspace, "editions") : folder, "first.json");
  const frozen = await command([
    "freeze",
    workspace,
    "--edition",
    "first",
    "--as-of",
    "2022-12-31",
    "--out",
    edition,
  ]);
  assert.equal(frozen.code, 0, frozen.err.join("\n"));
  const places = readFileSync(join(workspace, "policy/places.yaml"), "utf8");
  write(workspace, "policy/places.yaml", `${places.trimEnd()}\n${newDistricts}`);
  return { workspace, edition, tabulate };
}
