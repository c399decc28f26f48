import assert from "node:assert/strict";
import { test } from "node:test";
import { problemLines } from "../../src/problems/index.js";
import { replaceOnce } from "../fixtures/broken.js";
import { deliver, textOf } from "./deliver.js";

const faulty: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    "a default place that does not exist is one problem, not one of every row",
    "ref_area: fernholm",
    "ref_area: fernholn",
    [
      '5:13: error: "defaults.ref_area" points to the place "fernholn", which does not exist; did you mean "fernholm"?',
    ],
  ],
  [
    "a default source that is not among the sources",
    "  source: count",
    "  source: constructor",
    [
      '6:11: error: "defaults.source" points to the source "constructor", which does not exist; known is "count"',
    ],
  ],
  [
    "a default group, its label and a definition that do not exist",
    "  source: count",
    "  source: count\n  group: adult\n  group_label: pupils\n  definition: def-x",
    [
      '7:10: error: "defaults.group" points to the group "adult", which does not exist; did you mean "adults"?',
      '9:15: error: "defaults.definition" points to the definition "def-x", which does not exist; known are "def-cyclist", "def-helmet", "def-injury"',
    ],
  ],
  [
    "a default label that is another group's",
    "  source: count",
    "  source: count\n  group: adults\n  group_label: pupils",
    [
      '8:16: error: "defaults.group_label" points to the group label "pupils", which does not exist; known is "grown-ups"',
    ],
  ],
  [
    "a column that has no default",
    "  source: count",
    "  source: count\n  value: 3",
    [
      '7:3: error: unknown field "value"; known are "group", "group_label", "ref_area", "definition", "source"',
    ],
  ],
  [
    "a text without one of the policy's languages",
    "title: { en: Counts by the Road Office, da: Vejkontorets tællinger }",
    "title: { en: Counts by the Road Office }",
    ['9:12: error: "sources[0].title" lacks its text in "da"'],
  ],
  [
    "a text in a language that is not the policy's",
    "title: { en: Spring count 2019, da",
    "title: { en: Spring count 2019, sv: Vår, da",
    ['1:37: error: "title" has a text in "sv", which is not a language of the policy; known are "en", "da"'],
  ],
  [
    "a note that stands twice",
    "notes:\n",
    "notes:\n  - id: rainy\n    text: { en: Rain., da: Regn. }\n",
    ['14:9: error: the id "rainy" stands twice under "notes"'],
  ],
  [
    "a source that stands twice",
    "sources:\n",
    "sources:\n  - id: count\n    title: { en: Count, da: Tælling }\n",
    ['10:9: error: the id "count" stands twice under "sources"'],
  ],
  [
    "no source",
    "sources:\n  - id: count\n    title: { en: Counts by the Road Office, da: Vejkontorets tællinger }\n    url: https://roads.example/counts\n",
    "sources: []\n",
    ['7:10: error: "sources" is an empty list; expected at least one'],
  ],
  [
    "a day that does not exist",
    "received: 2019-09-01",
    "received: 2019-09-31",
    ['2:11: error: "received" is "2019-09-31"; expected a date that exists, such as 2006-11-30'],
  ],
  [
    "an address that would run a script on the published page",
    "url: https://roads.example/counts",
    "url: javascript:alert(1)",
    [
      '10:10: error: "sources[0].url" is "javascript:alert(1)"; expected a web address that begins with "https://"',
    ],
  ],
];

for (const [what, piece, replacement, expected] of faulty) {
  test(what, () => {
    const head = replaceOnce(textOf("count-2019.yaml"), piece, replacement, "count-2019.yaml");
    const { value, problems } = deliver({ head });
    assert.equal(value, undefined);
    assert.deepEqual(
      problemLines(problems, "en"),
      expected.map((line) => `deliveries/count-2019.yaml:${line}`),
    );
    for (const { sentence } of problems) assert.notEqual(sentence.da, sentence.en);
  });
}

test("the files' name must be able to stand in addresses", () => {
  const { problems } = deliver({ id: "count 2019" });
  assert.deepEqual(problemLines(problems, "en"), [
    "deliveries/count 2019.yaml: error: the file's name \"count 2019\" cannot be the delivery's; expected letters, digits, dots and hyphens, a letter first",
  ]);
});
