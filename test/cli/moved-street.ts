import assert from "node:assert/strict";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { RecordRow } from "../../src/register/index.js";
import { times } from "../register/figures/tabulated-passages.js";
import {
  addDistricts,
  closedZone,
  moveBorders,
  rider,
  sharesByDistrict,
  type Tabulated,
  tabulated,
} from "./helmet-zone.js";
import { command } from "./isobar.js";

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
  ) => Promise<Tabulated>;
}

/** A workspace whose first edition shows the districts as they were; released, it lies in the workspace. */
export async function zone(t: TestContext, street: number, isReleased = false): Promise<Zone> {
  const closed = closedZone(t, sharesByDistrict);
  const { folder, workspace } = closed;
  addDistricts(workspace, "westmead");
  const tabulate: Zone["tabulate"] = (rows, name, ...more) => tabulated(closed, rows, name, more);
  const { code, err, hidden } = await tabulate(riders(street, false), "before");
  assert.deepEqual([code, err, hidden], [0, [], []]);
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
  moveBorders(workspace, "east-2", "west-2");
  return { workspace, edition, tabulate };
}
