import assert from "node:assert/strict";
import { test } from "node:test";
import { readMapping } from "../../../src/delivery/index.js";
import { copenhagenWorkspace } from "../../examples/copenhagen.js";

function told(text: string): readonly string[] {
  const { policy } = copenhagenWorkspace().source;
  return readMapping("m.yaml", text, policy).problems.map(
    ({ place, severity, sentence }) => `${place.line}:${place.column} ${severity}: ${sentence.en}`,
  );
}

const right = `
tables:
  - rows: [3, 9]
    header:
      - { row: 1, is: ignore }
      - { row: 2, is: column }
    labels:
      - { column: A, is: [ref_area, sex] }
    values: [B, C]
    fixed: { indicator: employment-rate, group: _T, time_period: 2005 }
codes:
  ref_area: { Nordbro: skip }
  column: { Andel: value }
  sex: { Piger: F }
`;

test("a mapping that fits its policy has no problems", () => {
  assert.deepEqual(told(right), []);
});

test("what a policy does not know is told in its own line, all at once", () => {
  const wrong = right
    .replace("[ref_area, sex]", "[ref_aera, sex]")
    .replace("employment-rate", "employment-rat")
    .replace("2005", "soon")
    .replace("Piger: F", "Piger: K")
    .replace("Andel: value", "Andel: valu");
  assert.deepEqual(told(wrong), [
    '8:27 error: "ref_aera" is neither a known column nor a dimension of the policy; did you mean "ref_area"?',
    '10:25 error: "employment-rat" is no code of "indicator"; did you mean "employment-rate"?',
    '10:65 error: "soon" is no time; expected such as 2005, 2005-Q1, 2005-08 or 2005-08-01/P1Y',
    '13:20 error: "valu" is no code of "column"; did you mean "value"?',
    '14:17 error: "K" is no code of "sex"; known are "F", "M", "_T"',
  ]);
});

test("answers that are missing are no mistake, and told once", () => {
  const open = right.replace("employment-rate", '"?"').replace("Piger: F", 'Piger: "?"');
  assert.deepEqual(told(open), ['10:25 warning: 2 "?" are not answered, the first one here']);
});

test("what no mapping may say is told before what a policy knows", () => {
  const wrong = right.replace("[B, C]", "[1]").replace("codes:", "cods:");
  assert.deepEqual(
    told(wrong).map((line) => line.slice(0, 24)),
    ['9:14 error: "tables[0].val', "11:1 error: unknown field"].map((line) => line.slice(0, 24)),
  );
});
