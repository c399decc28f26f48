import assert from "node:assert/strict";
import { test } from "node:test";
import { baselineNotes } from "../../src/barometer/baseline-notes.js";
import type { EditionSeries } from "../../src/edition/index.js";
import { gapSeries, gapTarget, helmetSeries, levelTarget, policyWith } from "./small-barometer.js";

function said(target: Parameters<typeof policyWith>[0], series: readonly EditionSeries[]): readonly string[] {
  const placeOf = (path: readonly (string | number)[]) => ({ file: "x.yaml", path: path.join(".") });
  return baselineNotes({ policy: policyWith(target), placeOf }, series).map(
    ({ severity, code, place, sentence }) => `${severity} ${code} ${place.path}: ${sentence.en}`,
  );
}

const at = "areas.0.targets.0.baseline.value";

test("a baseline without a figure's id is held against the series of its period", () => {
  assert.deepEqual(said(levelTarget(), [helmetSeries([["2005", "47.0"]])]), []);
  assert.deepEqual(said(levelTarget(), [helmetSeries([["2004", "46"]])]), []);
  assert.deepEqual(said(levelTarget(), [helmetSeries([["2005", "47.2"]])]), [
    `warning baseline-differs ${at}: the baseline of TGT is "47" for 2005, but the figure for that period was delivered as "47.2"; expected the same number, or "figure" with the id of the figure that is meant`,
  ]);
  assert.match(
    said(levelTarget(), [helmetSeries([["2005", "47", { qualifier: "just_below" }]])])[0] ?? "",
    /delivered as "just_below 47"/,
  );
  assert.match(said(gapTarget(), [gapSeries([["2005", "26"]])])[0] ?? "", /^warning baseline-differs/);
});

test("a figure that was revised since is a note; one of several definitions is enough", () => {
  const replaced = { value: "47", qualifier: "eq", obsStatus: "A", source: "x" } as const;
  assert.deepEqual(said(levelTarget(), [helmetSeries([["2005", "47.2", { replaced }]])]), [
    `note baseline-revised ${at}: the baseline of TGT is "47" for 2005; the figure has since been revised to "47.2", so the target cannot be judged from it`,
  ]);
  const other = helmetSeries([["2005", "44"]], { definition: "def-cyclist" });
  assert.deepEqual(said(levelTarget(), [other, helmetSeries([["2005", "47"]])]), []);
});

test("a baseline that names its figure is held against that one elsewhere", () => {
  const baseline = { value: "47", qualifier: "eq", period: "2005", figure: "FIG-1" } as const;
  assert.deepEqual(said(levelTarget({ baseline }), [helmetSeries([["2005", "50"]])]), []);
});
