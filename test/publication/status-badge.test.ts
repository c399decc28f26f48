import assert from "node:assert/strict";
import { test } from "node:test";
import type { Assessment } from "../../src/edition/index.js";
import { StatusBadge } from "../../src/publication/parts/status-badge.js";
import { readersOf } from "../../src/publication/view/reader.js";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { examplePage } from "./example-site.js";
import { textOf } from "./html.js";

const reader = readersOf({ edition: copenhagenEdition(), bytes: new Uint8Array(), draft: true }, [])(
  "en",
  "/en/x/",
);

const fell = {
  code: "better-off-end-fell" as const,
  numbers: { before: "74", after: "60", from: "2005", to: "2008" },
};

function badge(target: string, notes: Assessment["notes"]): string {
  const assessment: Assessment = { target, status: "right-way", method: "assessment/1", notes };
  return textOf(String(StatusBadge({ reader, assessment })));
}

test("a good status says at once that the figure compared with fell", () => {
  assert.equal(badge("TGT-EMP-01", []), "→ In the right direction");
  assert.match(badge("TGT-EMP-01", [fell]), /In the right direction.*Note: the figure compared with fell/);
});

test("the policy's condition stands with the status, in its words, kept or not", () => {
  const words =
    "The gap must not become smaller through a fall in the employment of people of Danish origin.";
  assert.equal(badge("TGT-EMP-02", []), `→ In the right direction§ With a condition ${words}`);
  assert.equal(badge("TGT-EMP-02", [fell]), `→ In the right direction✗ Condition not kept ${words}`);
});

test("a list of targets shows the condition too", async () => {
  for (const place of ["en/targets", "en/areas/employment", "en/targets/TGT-EMP-02"]) {
    assert.match(textOf(await examplePage(place)), /With a condition The gap must not become smaller/, place);
  }
  assert.match(
    textOf(await examplePage("da/targets")),
    /Med betingelse Forskellen må ikke blive mindre, ved at/,
  );
});
