import assert from "node:assert/strict";
import { test } from "node:test";
import { classChanges } from "../../src/edition/compare/class-changes.js";
import type { AreaClass, Edition } from "../../src/edition/index.js";

const policy = { ruleSets: [{ id: "old" }, { id: "new", versionOf: "old" }] };

type Row = readonly [place: string, period: string, code: string, more?: Partial<AreaClass>];

function edition(rows: readonly Row[]): Edition {
  const areaClasses = rows.map(([place, period, code, more = {}]) => ({
    ruleSet: "old",
    place,
    period,
    class: code,
    before: [],
    ...more,
  }));
  return { policy, areaClasses } as unknown as Edition;
}

function said(before: readonly Row[], after: readonly Row[]): readonly string[] {
  return classChanges(edition(before), edition(after)).map(
    ({ place, before: was, after: is, cause }) =>
      `${place}: ${was?.class ?? was?.reason} → ${is?.class ?? is?.reason} (${cause})`,
  );
}

test("areas whose newest class is another one, with why", () => {
  assert.deepEqual(
    said(
      [
        ["north", "2008", "middle"],
        ["south", "2008", "low"],
      ],
      [
        ["north", "2008", "middle"],
        ["north", "2009", "high", { change: "share" }],
        ["north", "2010", "high"],
        ["south", "2008", "low"],
        ["south", "2010", "low"],
      ],
    ),
    ["north: middle → high (share)"],
  );
});

test("another version of the rules, a revised share, an area that is new, gone or too small now", () => {
  assert.deepEqual(
    said(
      [
        ["north", "2008", "middle"],
        ["south", "2008", "low"],
        ["east", "2008", "low"],
        ["west", "2008", "low"],
      ],
      [
        ["north", "2008", "high", { ruleSet: "new" }],
        ["south", "2008", "least"],
        ["east", "2008", "low", { class: undefined, reason: "too-small" } as Partial<AreaClass>],
        ["new-town", "2009", "high", { change: "border" }],
      ],
    ),
    [
      "north: middle → high (rule-version)",
      "south: low → least (revised)",
      "east: low → too-small (undefined)",
      "new-town: undefined → high (border)",
      "west: low → undefined (undefined)",
    ],
  );
});
