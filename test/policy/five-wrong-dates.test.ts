import assert from "node:assert/strict";
import { test } from "node:test";
import { broken } from "../fixtures/broken.js";
import { problemsOf } from "./problems-of.js";

const area = "policy/areas/cycling.yaml";
const field = '"targets[0].deadline.by"';

/** Five ways in which a stranger gets a target's date wrong; each sentence alone suffices to mend it. */
const wrongDates: readonly (readonly [written: string, found: string])[] = [
  ["31-12-2028", "31-12-2028"],
  ["2028-13-01", "2028-13-01"],
  ["2028-02-30", "2028-02-30"],
  ["twenty twenty-eight", "twenty twenty-eight"],
  ["28", "28"],
];

for (const [written, found] of wrongDates) {
  test(`a target is due by ${written}: where, what was found, and what is expected`, () => {
    const { files, line, column } = broken(area, "by: 2028\n", `by: ‸${written}\n`);
    const problems = problemsOf(files);
    assert.deepEqual(
      problems.map(({ severity, place, sentence }) => [
        severity,
        place.file,
        place.line,
        place.column,
        sentence,
      ]),
      [
        [
          "error",
          area,
          line,
          column,
          {
            da: `${field} er "${found}"; ventede et årstal, fx 2010`,
            en: `${field} is "${found}"; expected a year, such as 2010`,
          },
        ],
      ],
    );
  });
}

test("a target is due before its baseline: said at its date, and at the milestones that depend on it", () => {
  const { files, line, column } = broken(area, "by: 2028\n", "by: ‸2018\n");
  const [problem] = problemsOf(files);
  assert.deepEqual(
    [problem?.place.line, problem?.place.column, problem?.sentence],
    [
      line,
      column,
      {
        da: "fristen 2018 ligger ikke efter udgangspunktet 2019",
        en: "the deadline 2018 is not after the baseline 2019",
      },
    ],
  );
});
