import assert from "node:assert/strict";
import { test } from "node:test";
import type { Assessment } from "../../src/edition/index.js";
import { StatusBadge } from "../../src/publication/parts/status-badge.js";
import { readersOf } from "../../src/publication/view/reader.js";
import { copenhagenEdition } from "../examples/copenhagen.js";

const reader = readersOf({ edition: copenhagenEdition(), bytes: new Uint8Array(), draft: true }, [])(
  "en",
  "/en/x/",
);

test("a good status says at once that the figure compared with fell", () => {
  const assessment: Assessment = {
    target: "TGT-EMP-02",
    status: "right-way",
    method: "assessment/1",
    notes: [],
  };
  const fell = {
    code: "better-off-end-fell" as const,
    numbers: { before: "74", after: "60", from: "2005", to: "2008" },
  };
  const plain = String(StatusBadge({ reader, assessment }));
  const noted = String(StatusBadge({ reader, assessment: { ...assessment, notes: [fell] } }));
  assert.match(plain, /In the right direction/);
  assert.doesNotMatch(plain, /compared with fell/);
  assert.match(noted, /In the right direction.*Note: the figure compared with fell/s);
});
