import assert from "node:assert/strict";
import { test } from "node:test";
import { syllableEnds } from "../../../src/publication/charts/syllables.js";

test("long words may end a line where a syllable ends", () => {
  for (const parted of [
    "per-cen-tage",
    "inte-gra-tion",
    "beskæf-ti-gel-ses-fre-kvens",
    "ned-sæt-telse",
    "procent-point",
    "udgangs-punktet",
    "medar-bej-der",
  ]) {
    const ends = syllableEnds(parted.replaceAll("-", ""));
    for (const end of endsOf(parted)) assert.ok(ends.includes(end), `${parted}: ${ends}`);
  }
});

test("no scrap of a word is left alone, and numbers stay whole", () => {
  assert.deepEqual(syllableEnds("page"), []);
  assert.deepEqual(syllableEnds("1.250.000.000"), []);
  assert.ok(!syllableEnds("percentage").includes(8));
  assert.deepEqual(syllableEnds("milestone:"), [4]);
  assert.deepEqual(syllableEnds("milestones"), [4]);
  assert.deepEqual(syllableEnds("delmål:"), [3]);
});

function endsOf(parted: string): readonly number[] {
  return parted
    .split("-")
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join("").length);
}
