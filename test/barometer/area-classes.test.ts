import assert from "node:assert/strict";
import { test } from "node:test";
import { classed, classesOf, classOf, fourClasses, quarter, rules, shares } from "./area-class-policy.js";
import { withheld } from "./verdict.js";

test("exactly on a limit: the class whose limit is included", () => {
  const found = classesOf(
    [rules()],
    [
      shares([
        ["2005", "50"],
        ["2006", "50.0"],
        ["2007", "50.1"],
        ["2008", "40.00"],
        ["2009", "30"],
        ["2010", "29.9"],
      ]),
    ],
  );
  assert.deepEqual(
    found.map((one) => one.class),
    ["middle", "middle", "high", "middle", "low", "least"],
  );
  const other = [
    classOf({
      code: "middle",
      lower: { value: "40", included: false },
      upper: { value: "50", included: false },
    }),
    classOf({ code: "low", lower: { value: "30", included: false }, upper: { value: "40", included: true } }),
  ];
  assert.deepEqual(
    classesOf(
      [rules({ classes: other })],
      [
        shares([
          ["2005", "50"],
          ["2006", "40"],
          ["2007", "30"],
        ]),
      ],
    ).map((one) => one.class ?? one.reason),
    ["no-class", "low", "no-class"],
  );
});

test("the unrounded share decides where the rules say so and its counts are published", () => {
  const counts = { numerator: "5004", denominator: "10000" };
  const series = [
    shares([
      ["2005", "50.0", counts],
      ["2006", "50.0"],
      ["2007", "50.0", { numerator: "60", denominator: "100" }],
    ]),
  ];
  assert.deepEqual(classed(classesOf([rules({ reading: "unrounded" })], series)), [
    "2005 high first",
    "2006 middle share",
    // Counts that do not print as the share belong to something else.
    "2007 middle",
  ]);
  assert.deepEqual(classed(classesOf([rules()], series)), [
    "2005 middle first",
    "2006 middle",
    "2007 middle",
  ]);
  assert.equal(classesOf([rules({ reading: "unrounded" })], series)[0]?.share?.basis, "counts");
});

test("no class without an exact published share: withheld, with a word, missing, too few persons", () => {
  const series = [
    shares([
      ["2005", undefined, withheld],
      ["2006", "45", { qualifier: "approx" }],
      ["2008", "45", { denominator: "99" }],
    ]),
    shares([["2007", "45"]], { refArea: "south" }),
  ];
  const found = classesOf([rules({ minimumPopulation: { persons: 100 } })], series, [
    quarter("north"),
    quarter("south"),
  ]);
  assert.deepEqual(classed(found.slice(0, 4)), [
    "2005 withheld",
    "2006 inexact",
    "2007 no-figure",
    "2008 too-small",
  ]);
  assert.equal(found[3]?.persons, "99");
  assert.deepEqual(classed(classesOf([rules()], series).slice(1, 2)), ["2006 inexact"]);
});

test("how far the next limits are, in the share's own digits", () => {
  const [one, hole] = classesOf(
    [rules({ classes: fourClasses.slice(0, 2) })],
    [
      shares([
        ["2005", "46.8"],
        ["2006", "38"],
      ]),
    ],
  );
  assert.deepEqual(
    [one?.up, one?.down],
    [
      { limit: "50", distance: "3.2" },
      { limit: "40", distance: "6.8" },
    ],
  );
  assert.deepEqual(
    [hole?.reason, hole?.up, hole?.down],
    ["no-class", { limit: "40", distance: "2" }, undefined],
  );
});

test("k of n criteria; one that is withheld decides only where it could change the result", () => {
  const criterion = (id: string, dimensions?: Record<string, string>) => ({
    id,
    indicator: id === "track" ? "track-length" : "injured",
    ...(dimensions === undefined ? {} : { dimensions }),
    lower: { value: "10", included: true },
  });
  const classes = [
    classOf({
      code: "marked",
      criteria: [criterion("hurt"), criterion("dark", { light: "dark" }), criterion("track")],
      atLeast: 2,
    }),
    classOf({ code: "other" }),
  ];
  const hurt = (value: string | undefined, more = {}) =>
    shares([["2005", value, more]], { indicator: "injured", measure: "count", definition: "def-injury" });
  const dark = (value: string | undefined, more = {}) => ({
    ...hurt(value, more),
    key: { ...hurt(value).key, dimensions: { light: "dark" } },
  });
  const track = shares([["2005", "12"]], {
    indicator: "track-length",
    measure: "amount",
    definition: "def-cyclist",
  });
  const main = shares([["2005", "45"]]);
  const of = (...series: Parameters<typeof classesOf>[1]) =>
    classed(classesOf([rules({ classes })], [main, ...series]))[0];
  assert.equal(of(hurt("10"), dark("3"), track), "2005 marked first");
  assert.equal(of(hurt("9"), dark("3"), track), "2005 other first");
  assert.equal(of(hurt("9"), dark(undefined, withheld), track), "2005 withheld");
  assert.equal(of(hurt("10"), dark(undefined, withheld), track), "2005 marked first");
  assert.equal(of(hurt("9"), dark("30")), "2005 no-figure");
  assert.deepEqual(classesOf([rules({ classes })], [main, hurt("10"), dark("3"), track])[0]?.criteria, [
    "hurt",
    "track",
  ]);
});

test("a criterion relative to another place", () => {
  const classes = [
    classOf({
      code: "above",
      criteria: [
        {
          id: "times",
          indicator: "helmet-rate",
          lower: { relativeTo: { refArea: "fernholm", times: "1.5" }, included: true },
        },
        {
          id: "plus",
          indicator: "helmet-rate",
          upper: { relativeTo: { refArea: "fernholm", plus: "20" }, included: false },
        },
      ],
    }),
    classOf({ code: "rest" }),
  ];
  const town = shares(
    [
      ["2005", "20"],
      ["2006", "20"],
      ["2007", "20"],
    ],
    { refArea: "fernholm" },
  );
  assert.deepEqual(
    classed(
      classesOf(
        [rules({ classes })],
        [
          town,
          shares([
            ["2005", "30"],
            ["2006", "40"],
            ["2007", "29.9"],
            ["2008", "30"],
          ]),
        ],
      ),
    ),
    ["2005 above first", "2006 rest share", "2007 rest", "2008 no-figure"],
  );
});

test("a mean of years needs them all, in one stretch", () => {
  const found = classesOf(
    [rules({ rollingYears: 2 })],
    [
      shares([
        ["2005", "49"],
        ["2006", "52"],
        ["2007", "55", { obsStatus: "B" }],
        ["2008", "48"],
        ["2010", "60"],
      ]),
    ],
  );
  assert.deepEqual(classed(found), [
    "2005 no-figure",
    "2006 high first",
    "2007 no-figure",
    "2008 high",
    "2010 no-figure",
  ]);
  assert.deepEqual(found[1]?.share && [found[1].share.value, found[1].share.basis], ["50.5", "mean"]);
});

test("years in a row before a class is given and before it is left; a break begins anew", () => {
  const classes = [
    classOf({ code: "high", lower: { value: "50", included: false } }),
    classOf({ code: "long", within: "high", yearsInRow: { given: 3, left: 2 } }),
    classOf({ code: "rest" }),
  ];
  const row = ["60", "60", "60", "40", "60", "40", "40"].map(
    (value, at) => [String(2005 + at), value] as const,
  );
  assert.deepEqual(classed(classesOf([rules({ classes })], [shares(row)])), [
    "2005 high first held",
    "2006 high held",
    "2007 long share",
    // What it is within is left at once, and it with it.
    "2008 rest share",
    "2009 long share flicker",
    "2010 rest share flicker",
    "2011 rest",
  ]);
  const slow = [
    classOf({ code: "high", lower: { value: "50", included: false }, yearsInRow: { given: 2, left: 2 } }),
    classOf({ code: "rest" }),
  ];
  assert.deepEqual(classed(classesOf([rules({ classes: slow })], [shares(row)])), [
    "2005 not-yet",
    "2006 high first",
    "2007 high",
    "2008 high held",
    "2009 high",
    "2010 high held",
    "2011 rest share",
  ]);
  const broken = row.map(
    ([period, value]) => [period, value, period === "2006" ? { obsStatus: "B" as const } : {}] as const,
  );
  assert.deepEqual(classed(classesOf([rules({ classes: slow })], [shares(broken)])).slice(0, 3), [
    "2005 not-yet",
    "2006 not-yet",
    "2007 high first",
  ]);
});

test("a new version of the rules: the reason is the version only where the old one would have kept the class", () => {
  const versions = [
    rules({ validTo: "2006-12-31" }),
    rules({
      id: "rules-2007",
      versionOf: "rules",
      validFrom: "2007-01-01",
      classes: fourClasses.map((one) =>
        one.code === "high" ? { ...one, lower: { value: "45", included: false } } : one,
      ),
    }),
  ];
  assert.deepEqual(
    classed(
      classesOf(versions, [
        shares([
          ["2006", "46"],
          ["2007", "46"],
        ]),
      ]),
    ),
    ["2006 middle first", "2007 high rule-version"],
  );
  assert.deepEqual(
    classed(
      classesOf(versions, [
        shares([
          ["2006", "46"],
          ["2007", "56"],
        ]),
      ]),
    ),
    ["2006 middle first", "2007 high share"],
  );
});

test("borders that change: the class before is that of the places an area comes of", () => {
  const places = [
    quarter("north", { validTo: "2005-12-31" }),
    quarter("east", { validFrom: "2006-01-01", splits: "north" }),
    quarter("west", { validFrom: "2006-01-01", splits: "north" }),
    quarter("both", { validFrom: "2007-01-01", succeeds: ["east", "west"] }),
  ];
  const found = classesOf(
    [rules()],
    [
      shares([
        ["2005", "45"],
        ["2006", "45"],
      ]),
      shares([["2006", "55"]], { refArea: "east" }),
      shares([["2006", "41"]], { refArea: "west" }),
      shares([["2007", "49"]], { refArea: "both" }),
    ],
    places,
  );
  assert.deepEqual(
    found.map(({ place, period, class: code, change, before }) => [
      place,
      period,
      code,
      change,
      before.map((one) => `${one.place} ${one.class}`).join(),
    ]),
    [
      ["north", "2005", "middle", "first", ""],
      ["east", "2006", "high", "border", "north middle"],
      ["east", "2007", undefined, undefined, "east high"],
      ["west", "2006", "middle", undefined, "north middle"],
      ["west", "2007", undefined, undefined, "west middle"],
      ["both", "2007", "middle", "border", "east high,west middle"],
    ],
  );
});

test("back in the class it left within three years is a flicker, later is not", () => {
  const path = (values: readonly string[]) =>
    classed(classesOf([rules()], [shares(values.map((value, at) => [String(2000 + at), value]))]));
  assert.deepEqual(path(["45", "51", "45"]).at(-1), "2002 middle share flicker");
  assert.deepEqual(path(["45", "51", "51", "51", "45"]).at(-1), "2004 middle share flicker");
  assert.deepEqual(path(["45", "51", "51", "51", "51", "45"]).at(-1), "2005 middle share");
  assert.deepEqual(path(["45", "51", "35"]).at(-1), "2002 low share");
});
