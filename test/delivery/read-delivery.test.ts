import assert from "node:assert/strict";
import { test } from "node:test";
import { placeText, problemLines } from "../../src/problems/index.js";
import { replaceOnce } from "../fixtures/broken.js";
import { deliver, smallPolicyDocument, textOf } from "./deliver.js";

test("nothing stands against the small policy's deliveries", () => {
  assert.deepEqual(deliver().problems, []);
  const later = deliver({
    id: "count-2022",
    head: textOf("count-2022.yaml"),
    table: textOf("count-2022.csv"),
  });
  assert.deepEqual(later.problems, []);
});

test("a row becomes a figure with what it is about and where it comes from", () => {
  const [first] = deliver().value?.observations ?? [];
  assert.deepEqual(first, {
    key: {
      indicator: "helmet-rate",
      measure: "share",
      refArea: "fernholm",
      group: "children",
      dimensions: {},
      definition: "def-helmet",
    },
    observation: {
      period: "2019",
      value: "61",
      numerator: "305",
      denominator: "500",
      qualifier: "eq",
      obsStatus: "A",
      confStatus: "F",
      sources: ["count-2019/count"],
      notes: [],
      figures: ["FIG-1"],
      groupLabels: ["pupils"],
    },
  });
});

test("a gap has no group of its own, whatever the default, and is measured as a gap", () => {
  const gap = deliver().value?.observations[4];
  assert.deepEqual([gap?.key.measure, gap?.key.group, gap?.observation.groupLabels], ["gap", "_Z", []]);
  const head = replaceOnce(
    textOf("count-2019.yaml"),
    "  source: count",
    "  source: count\n  group: adults",
    "",
  );
  assert.equal(deliver({ head }).value?.observations[4]?.key.group, "_Z");
});

test("a place goes by its id, its titles and its aliases", () => {
  const { value } = deliver({ head: textOf("count-2022.yaml"), table: textOf("count-2022.csv") });
  assert.deepEqual(
    value?.observations.map(({ key }) => key.refArea),
    ["fernholm", "eastmead", "eastmead"],
  );
});

test("a withheld row keeps its place among the figures and no number", () => {
  const { value } = deliver({ head: textOf("count-2022.yaml"), table: textOf("count-2022.csv") });
  const withheld = value?.observations[1]?.observation;
  assert.equal(withheld?.obsStatus, "Q");
  assert.equal("value" in (withheld ?? {}), false);
});

test("an empty cell takes the default, a filled one its own", () => {
  const { value, problems } = deliver({
    head: `${textOf("count-2022.yaml")}`.replace("  source", "  group: _T\n  ref_area: eastmead\n  source"),
    table:
      "indicator,ref_area,time_period,group,definition,value\ninjured,,2020,,def-injury,3\nhelmet-rate,fernholm,2020,adults,,3\n",
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    value?.observations.map(({ key }) => [key.refArea, key.group, key.definition]),
    [
      ["eastmead", "_T", "def-injury"],
      ["fernholm", "adults", "def-helmet"],
    ],
  );
});

test("the default label goes to the rows of the group that it names, and to no other", () => {
  const head = replaceOnce(
    textOf("count-2019.yaml"),
    "  source: count",
    "  source: count\n  group_label: pupils",
    "",
  );
  const { value, problems } = deliver({ head });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    value?.observations.map(({ key, observation }) => [key.group, ...observation.groupLabels]),
    [["children", "pupils"], ["adults"], ["children", "pupils"], ["adults"], ["_Z"]],
  );
});

test("a dimension's total is the same as its absence", () => {
  const row = "injured,2020,adults,,_T,3,,,eq,def-injury,,";
  const [header] = textOf("count-2019.csv").split("\n");
  assert.deepEqual(deliver({ table: `${header}\n${row}\n` }).value?.observations[0]?.key.dimensions, {});
});

test("an unknown column is named once, with a near one", () => {
  const [header, ...rows] = textOf("count-2019.csv").split("\n");
  const { problems } = deliver({ table: [header?.replace("light", "ligth"), ...rows].join("\n") });
  assert.deepEqual(problemLines(problems, "en"), [
    'deliveries/count-2019.csv:1: error: the column "ligth" is neither a known column nor a dimension of the policy; did you mean "light"?',
  ]);
});

test("the same figure twice in a table is a problem, with the line of the first", () => {
  const table = `${textOf("count-2019.csv")}helmet-rate,2019,children,under-15,_T,62,,,eq,def-helmet,,\n`;
  assert.deepEqual(problemLines(deliver({ table }).problems, "en"), [
    "deliveries/count-2019.csv:7: error: the same figure stands already in deliveries/count-2019.csv:2: same indicator, place, group and period",
  ]);
});

test("undated figures of one key are told apart by their figure's id", () => {
  const [header] = textOf("count-2019.csv").split("\n");
  const row = (figure: string) => `injured,undated,adults,,,3,,,eq,def-injury,rainy,${figure}`;
  assert.deepEqual(deliver({ table: [header, row("FIG-1"), row("FIG-2")].join("\n") }).problems, []);
  assert.deepEqual(
    deliver({ table: [header, row("FIG-1"), row("FIG-1")].join("\n") }).problems.map(({ code }) => code),
    ["row-duplicate"],
  );
});

test("the problems of both files come at once, in the head, the header and every row", () => {
  const head = textOf("count-2019.yaml")
    .replace("licence: { en: Free to use., da: Fri at bruge. }", "licence: { en: Free to use. }")
    .replace("  source: count", "  source: cuont");
  const table = `${textOf("count-2019.csv").replace("helmet-rate,2019,adults", "helmet,2019,adults")}injured,2019-13,adult,,dusk,x1,,,eq,def-injury,,`;
  const problems = deliver({ head, table: table.replace("x1", "-1") }).problems;
  assert.deepEqual(
    problems.map(({ code, place }) => `${placeText(place).slice("deliveries/count-2019.".length)} ${code}`),
    [
      "yaml:3:10 missing-language",
      "yaml:6:11 unknown-id",
      "csv:3 row-unknown-code",
      "csv:7 row-period",
      "csv:7 row-unknown-code",
      "csv:7 row-unknown-code",
    ],
  );
  // A cell that is no number, or a head that cannot be read, ends the reading of that file only.
  assert.deepEqual(
    deliver({ head: head.replace("received: 2019-09-01", "received: 2019-09-31"), table }).problems.map(
      ({ code, place }) => `${placeText(place).slice("deliveries/count-2019.".length)} ${code}`,
    ),
    ["yaml:2:11 wrong-value", "csv:7 csv-number"],
  );
});

test("names that every object has are columns, codes and ids like others", () => {
  const [header] = textOf("count-2019.csv").split("\n");
  const odd = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const table = `${header},__proto__,constructor\n${odd
    .map((name) => `${name},2019,${name},${name},${name},1,,,${name},${name},${name},${name},,`)
    .join("\n")}\n`;
  const { value, problems } = deliver({ table });
  assert.equal(value, undefined);
  const expected = ["indicator", "group", "group_label", "definition", "note", "light", "qualifier"];
  for (const [at, name] of odd.entries()) {
    const own = problems.filter(({ place }) => place.line === at + 2).map(({ sentence }) => sentence.en);
    assert.equal(own.length, expected.length, own.join("\n"));
    for (const column of expected)
      assert.ok(
        own.some((sentence) => sentence.startsWith(`"${column}" is "${name}", but `)),
        column,
      );
  }
  assert.deepEqual(
    problems.filter(({ code }) => code === "csv-column-unknown").map(({ place }) => place.line),
    [1, 1],
  );
});

test("a dimension and a group may be called constructor", () => {
  const text = JSON.stringify(smallPolicyDocument()).replaceAll('"light"', '"constructor"');
  const policy = JSON.parse(text.replaceAll('"adults"', '"toString"'));
  const table =
    "indicator,time_period,group,constructor,value,definition\ninjured,2019,toString,dark,3,def-injury\n";
  const { value, problems } = deliver({ table, policy });
  assert.deepEqual(problems, []);
  assert.deepEqual({ ...value?.observations[0]?.key.dimensions }, { constructor: "dark" });
});

test("cells of 100 kB are compared with nothing and never printed whole", () => {
  const long = "x".repeat(100_000);
  const [header] = textOf("count-2019.csv").split("\n");
  const row = `${long},${long},${long},${long},${long},1,,,${long},${long},${long},`;
  const { problems } = deliver({ table: `${header}\n${row}\n` });
  assert.equal(problems.length, 8);
  for (const { sentence } of problems) assert.ok(sentence.en.length < 400, sentence.en.slice(0, 400));
});
