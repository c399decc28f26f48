import assert from "node:assert/strict";
import { test } from "node:test";
import { borderTimes } from "../../../src/delivery/open-audit/border-times.js";
import type { Policy } from "../../../src/policy/index.js";

type Place = Pick<Policy["places"][number], "id" | "succeeds" | "splits">;

/** By time: the places that were there. */
function timesOf(...places: readonly Place[]): readonly (readonly string[])[] {
  return borderTimes({ places }).map((wasThere) =>
    places.map(({ id }) => id).filter((place) => wasThere(place)),
  );
}

test("places whose borders never changed were there at one time", () => {
  assert.deepEqual(timesOf({ id: "north" }, { id: "south" }), [["north", "south"]]);
  assert.deepEqual(
    borderTimes({ places: [] }).map((wasThere) => wasThere("abroad")),
    [true],
  );
});

test("a place and what came of it were there at different times, all others at both", () => {
  const [north, east, west] = [{ id: "north" }, { id: "east" }, { id: "west" }];
  const merged = { id: "middle", succeeds: ["east", "west"] };
  const parts = [
    { id: "middle-a", splits: "middle" },
    { id: "middle-b", splits: "middle" },
  ];
  assert.deepEqual(timesOf(north, east, west, merged, ...parts), [
    ["north", "east", "west"],
    ["north", "middle"],
    ["north", "middle-a", "middle-b"],
  ]);
});

test("a circle of successors ends, and each of its places was there once", () => {
  const found = timesOf({ id: "a", succeeds: ["b"] }, { id: "b", succeeds: ["a"] });
  assert.deepEqual([...new Set(found.flat())].sort(), ["a", "b"]);
});
