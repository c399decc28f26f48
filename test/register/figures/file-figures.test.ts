import assert from "node:assert/strict";
import { test } from "node:test";
import { areaFile, type Edit, figuresOf, linesOf, times } from "./tabulated-passages.js";

const visitor = { year: 2020n, age: 30n, light: "day", helmet: 1n, country: "TR", origin: "visitor" };
const local = { ...visitor, country: "DK", origin: "local" };

test("a rate for groups and everyone, with what it is counted from, and by one breakdown at a time", () => {
  const { figures, leftOut } = figuresOf(
    `from: passages
kind: rate
numerator: helmet
groups: [visitors, _T]
bands:
  - { variable: age, cuts: [6, 15, 100] }
breakdowns: [light, age, district]`,
    [
      ...times(2, { ...visitor, district: "eastmead" }),
      { ...visitor, helmet: 0n, light: "dark" },
      { ...local, age: 9n },
      { ...local, age: 5n, helmet: 0n },
      { ...local, helmet: undefined },
      { ...local, year: 2021n },
    ],
  );
  assert.deepEqual(linesOf({ figures }), [
    "2020 visitors 66.7 2/3",
    "2020 _T 60.0 3/5",
    "2021 _T 100.0 1/1",
    "2020 visitors light=day 100.0 2/2",
    "2020 _T light=day 75.0 3/4",
    "2021 _T light=day 100.0 1/1",
    "2020 visitors light=dark 0.0 0/1",
    "2020 _T light=dark 0.0 0/1",
    "2020 _T age=Y6T14 100.0 1/1",
    "2020 visitors age=Y15T99 66.7 2/3",
    "2020 _T age=Y15T99 66.7 2/3",
    "2021 _T age=Y15T99 100.0 1/1",
    "eastmead 2020 visitors 100.0 2/2",
    "eastmead 2020 _T 100.0 2/2",
  ]);
  assert.deepEqual(leftOut, []);
});

test("finer classes of another indicator are put together", () => {
  const other: Edit = [
    areaFile,
    "    definition: def-injury\n",
    `    definition: def-injury
    tabulate:
      from: passages
      kind: count
      bands:
        - { variable: age, cuts: [6, 10, 15, 40, 100] }
      strata: []
`,
  ];
  const { figures } = figuresOf(
    `from: passages
kind: rate
numerator: helmet
bands:
  - { variable: age, cuts: [6, 15, 100] }
breakdowns: [age]`,
    [6n, 9n, 10n, 14n, 15n, 39n, 40n, 99n, 100n, 5n, 999n].map((age) => ({ ...visitor, age })),
    [other],
  );
  assert.deepEqual(linesOf({ figures }), [
    "2020 _T 100.0 11/11",
    "2020 _T age=Y6T14 100.0 4/4",
    "2020 _T age=Y15T99 100.0 4/4",
    "injured count 2020 _T 11",
  ]);
});

test("a composition is of those of whom it is known whether they belong to the group", () => {
  const { figures } = figuresOf(
    "from: passages\nkind: composition\ngroups: [visitors, locals]\nbreakdowns: [light]",
    [
      ...times(3, visitor),
      ...times(5, local),
      // From here for certain, and a visitor of whom nobody knows from where.
      { ...visitor, country: undefined },
      { ...local, origin: "0", light: "dark" },
    ],
  );
  assert.deepEqual(linesOf({ figures }), [
    // The one from an unknown country is no local and may be a visitor; the last one comes from near in any case.
    "2020 visitors 33.3 3/9",
    "2020 locals 55.6 5/9",
    "2020 visitors light=day 37.5 3/8",
    "2020 locals light=day 55.6 5/9",
    "2020 visitors light=dark 0.0 0/1",
  ]);
});

test("a distribution is of those of a group whose code is known, and its parts add up to the whole", () => {
  const { figures } = figuresOf("from: passages\nkind: distribution\nover: light\ngroups: [visitors, _T]", [
    ...times(3, visitor),
    { ...visitor, light: "dark" },
    ...times(4, local),
    { ...visitor, light: undefined },
    // Nobody in the dark, which is a share too.
    ...times(2, { ...visitor, year: 2021n }),
    { ...local, year: 2021n, light: "dark" },
  ]);
  assert.deepEqual(linesOf({ figures }), [
    "2020 visitors light=day 75.0 3/4",
    "2021 visitors light=day 100.0 2/2 B",
    "2020 _T light=day 87.5 7/8",
    "2021 _T light=day 66.7 2/3",
    "2020 visitors light=dark 25.0 1/4",
    "2021 visitors light=dark 0.0 0/2 B",
    "2020 _T light=dark 12.5 1/8",
    "2021 _T light=dark 33.3 1/3",
  ]);
});

test("a distribution over classes of a number leaves out who lies outside all of them", () => {
  const { figures } = figuresOf(
    `from: passages
kind: distribution
over: age
bands:
  - { variable: age, cuts: [6, 15, 100] }`,
    [5n, 6n, 14n, 15n, 99n, 100n, 999n].map((age) => ({ ...visitor, age })),
  );
  assert.deepEqual(linesOf({ figures }), ["2020 _T age=Y6T14 50.0 2/4", "2020 _T age=Y15T99 50.0 2/4"]);
});

test("a mean has its decimals back, and limits from the squares", () => {
  const { figures } = figuresOf(
    "from: passages\nkind: mean\nnumerator: speed\ngroups: [visitors]\ndigits: 2",
    [
      ...[30n, 50n, 70n, 90n].map((speed) => ({ ...visitor, speed })),
      visitor,
      { ...visitor, year: 2019n, speed: 75n },
    ],
  );
  assert.deepEqual(linesOf({ figures }), [
    // The limits of 3, 5, 7, 9: docs/methods/mean.md.
    "2019 visitors 7.50 /1",
    "2020 visitors 6.00 /4 1.89..10.11",
  ]);
  assert.equal(figures[1]?.observation.confidence, "95");
});

test("nobody is a count too, where somebody is counted; no share is one of nobody", () => {
  const rows = [...times(7, visitor), { ...local, year: 2019n }];
  const count = figuresOf("from: passages\nkind: count\nwhere: helmet\ngroups: [visitors, locals]", rows);
  assert.deepEqual(linesOf(count), ["2019 visitors 0", "2020 visitors 7", "2019 locals 1", "2020 locals 0"]);
  const rate = figuresOf("from: passages\nkind: rate\nnumerator: helmet\ngroups: [visitors]", rows);
  assert.deepEqual(linesOf(rate), ["2020 visitors 100.0 7/7"]);
});

test("a median lies inside its class; too few, or a number outside all classes, give none", () => {
  const tabulate = `from: passages
kind: median
numerator: age
groups: [visitors]
bands:
  - { variable: age, cuts: [0, 6, 12, 24, 121] }`;
  const ages = [...times(40, { ...visitor, age: 3n }), ...times(30, { ...visitor, age: 6n })];
  const { figures, leftOut } = figuresOf(tabulate, [
    ...ages,
    ...times(30, { ...visitor, age: 23n }),
    { ...visitor, age: 999n },
    ...times(9, { ...visitor, year: 2021n }),
  ]);
  assert.deepEqual(linesOf({ figures }), ["2020 visitors 8.0 /100"]);
  assert.deepEqual(leftOut, [
    { indicator: "helmet-rate", measure: "share", period: "2021", reason: "too-few-points" },
  ]);
});

test("units are counted by the share in each, and their ids are nowhere", () => {
  const rows = [
    ...times(5, { ...visitor, post: "p1" }),
    ...times(5, { ...local, post: "p1" }),
    ...times(4, { ...visitor, post: "p2" }),
    ...times(6, { ...local, post: "p2" }),
    ...times(9, visitor),
  ];
  const tabulate = "from: passages\nkind: composition\ngroups: [visitors]\nunits: { by: post, atLeast: ";
  const half = figuresOf(`${tabulate}50 }`, rows);
  assert.deepEqual(linesOf(half), ["2020 visitors 50.0 1/2"]);
  assert.deepEqual(linesOf(figuresOf(`${tabulate}40 }`, rows)), ["2020 visitors 100.0 2/2"]);
  assert.doesNotMatch(JSON.stringify(half), /p[12]/);
});

test("a further measure is of the units, beside the figure of all", () => {
  const { figures } = figuresOf(
    `from: passages
kind: composition
groups: [visitors]
measures:
  - { measure: posts-with-half, units: { by: post, atLeast: 50 } }`,
    [
      ...times(5, { ...visitor, post: "p1" }),
      ...times(5, { ...local, post: "p1" }),
      ...times(4, { ...visitor, post: "p2" }),
      ...times(6, { ...local, post: "p2" }),
      visitor,
    ],
  );
  assert.deepEqual(linesOf({ figures }), [
    "2020 visitors 47.6 10/21",
    "posts-with-half 2020 visitors 50.0 1/2",
  ]);
  assert.doesNotMatch(JSON.stringify(figures), /p[12]/);
});

test("a further measure is the same figure for some of the rows", () => {
  const { figures } = figuresOf(
    `from: passages
kind: rate
numerator: helmet
measures:
  - { measure: among-steady, where: helmet_before }`,
    [...times(3, { ...visitor, helmet_before: 1n }), { ...visitor, helmet: 0n }],
  );
  assert.deepEqual(linesOf({ figures }), ["2020 _T 75.0 3/4", "among-steady 2020 _T 100.0 3/3"]);
});

test("what all rows have in common stands in every figure", () => {
  const { figures } = figuresOf(
    'from: passages\nkind: rate\nwhere: light == "dark"\nat: { light: dark, group: adults }\nnumerator: helmet',
    [{ ...visitor, light: "dark" }],
  );
  assert.deepEqual(linesOf({ figures }), ["2020 adults light=dark 100.0 1/1"]);
});

test("where the list of countries changed a group, its figures begin anew; others' go on", () => {
  const tabulate = "from: passages\nkind: rate\nnumerator: helmet\ngroups: [visitors, locals]";
  const rows = [2019n, 2020n, 2021n, 2022n].flatMap((year) => [
    { ...visitor, year },
    { ...local, year },
  ]);
  const { figures } = figuresOf(tabulate, rows);
  assert.deepEqual(linesOf({ figures }), [
    "2019 visitors 100.0 1/1",
    "2020 visitors 100.0 1/1",
    "2021 visitors 100.0 1/1 B",
    "2022 visitors 100.0 1/1",
    ...["2019", "2020", "2021", "2022"].map((year) => `${year} locals 100.0 1/1`),
  ]);
  assert.deepEqual(figures[2]?.observation.notes, ["new-list-near"]);
  // A list as of one day holds for all of them.
  const fixed = figuresOf(`${tabulate}\ngroupsAsOf: 2006-01-01`, rows);
  assert.ok(fixed.figures.every(({ observation }) => observation.obsStatus === "A"));
  // The first period of a file begins anew only when the list became another one in it.
  const from = (year: bigint) =>
    figuresOf(
      tabulate,
      rows.filter((row) => row.year >= year),
    ).figures[0];
  assert.equal(from(2021n)?.observation.obsStatus, "B");
  assert.equal(from(2022n)?.observation.obsStatus, "A");
});
