import assert from "node:assert/strict";
import { test } from "node:test";
import { adjustedGap, adjustedMeanGap, isRefused } from "../../../src/statistics/index.js";
import { passageRows } from "../passage-rows.js";
import { areaFile, type Edit, figuresOf, linesOf, times } from "./tabulated-passages.js";

/** Small strata count too. */
const smallest: Edit = ["policy/policy.yaml", "minimumCount: 5", "minimumCount: 3"];

const rate = `from: passages
kind: rate
numerator: helmet
groups: [visitors, locals]
groupsAsOf: 2020-01-01
bands:
  - { variable: age, cuts: [0, 16, 121] }
breakdowns: [light]
strata: [light, age]`;

/** A gap of the policy between the two groups, and a target that must allow for other influences in the dark. */
const asking: readonly Edit[] = [
  [
    areaFile,
    "    from: { indicator: helmet-rate, group: children }\n    minus: { indicator: helmet-rate, group: adults }\n",
    "    from: { indicator: helmet-rate, group: locals }\n    minus: { indicator: helmet-rate, group: visitors }\n",
  ],
  [
    areaFile,
    "  - id: TGT-2\n",
    `  - id: TGT-ADJUSTED
    title: { en: The same in the dark, da: Det samme i mørke }
    kind: parity
    subject: { indicator: helmet-rate, group: visitors, refArea: fernholm, dimensions: { light: dark } }
    comparator: { indicator: helmet-rate, group: locals, refArea: fernholm, dimensions: { light: dark } }
    adjustment: { en: Age., da: Alder. }
  - id: TGT-2
`,
  ],
];

type Row = ReturnType<typeof passageRows>[number];

const isVisitor = ({ origin, country }: Row): boolean =>
  origin === "visitor" && country !== undefined && !["DK", "SE"].includes(String(country));
const isLocal = ({ origin }: Row): boolean => origin === "local";
const isOld = ({ age }: Row): boolean => Number(age) >= 16;
const isKnown = ({ light, age, helmet }: Row): boolean =>
  light !== undefined && age !== undefined && age !== 999n && helmet !== undefined;

test("the adjusted gap from cells is that of statistics on the strata, person by person", () => {
  const rows = passageRows(20_000, 7);
  const { figures } = figuresOf(rate, rows, asking);
  for (const year of [2019n, 2022n]) {
    const known = rows.filter((row) => row.year === year && isKnown(row));
    const count = (some: readonly Row[]) => ({
      n: some.length,
      events: some.filter(({ helmet }) => helmet === 1n).length,
    });
    const strata = ["day", "dark"].flatMap((light) =>
      [true, false].map((old) => {
        const here = known.filter((row) => row.light === light && isOld(row) === old);
        return { minority: count(here.filter(isVisitor)), majority: count(here.filter(isLocal)) };
      }),
    );
    const expected = adjustedGap(strata, { minimumSupport: 5 });
    assert.ok(!isRefused(expected));
    const everyone = rows.filter((row) => row.year === year && row.helmet !== undefined && isVisitor(row));
    const share = 1 - strata.reduce((sum, { minority }) => sum + minority.n, 0) / everyone.length;
    const found = (measure: string) =>
      figures.find(
        ({ key, observation }) =>
          key.indicator === "helmet-gap" && key.measure === measure && observation.period === String(year),
      )?.observation;
    assert.equal(found("adjusted-gap")?.value, (100 * expected.value).toFixed(1));
    assert.equal(found("adjusted-gap")?.lower, (100 * expected.lower).toFixed(1));
    assert.equal(found("adjusted-gap")?.upper, (100 * expected.upper).toFixed(1));
    assert.equal(found("adjusted-gap")?.confidence, "95");
    assert.equal(found("explained-gap")?.value, (100 * expected.explained).toFixed(1));
    assert.equal(found("crude-gap")?.value, (100 * expected.crude).toFixed(1));
    assert.equal(found("adjusted-ratio")?.value, expected.ratio.toFixed(2));
    assert.equal(found("share-excluded")?.value, (100 * share).toFixed(1));
    assert.ok(share > 0.1);
  }
});

test("who asks: a gap under its own name, a target at its codes, the indicator itself; and no table of strata", () => {
  const rows = passageRows(5000, 3).filter(({ year }) => year === 2020n);
  const asked = (tabulate: string, edits: readonly Edit[]) =>
    figuresOf(tabulate, rows, edits)
      .figures.filter(({ key }) => key.measure === "adjusted-gap")
      .map(({ key }) => [key.indicator, key.group, key.definition, JSON.stringify(key.dimensions)].join(" "));
  assert.deepEqual(asked(rate, asking), [
    "helmet-gap _Z def-helmet {}",
    'helmet-rate visitors def-helmet {"light":"dark"}',
  ]);
  assert.deepEqual(asked(rate, []), []);
  assert.deepEqual(asked(`${rate}\nagainst: locals`, []), ["helmet-rate visitors def-helmet {}"]);
  const { figures } = figuresOf(rate, rows, asking);
  assert.ok(figures.every(({ key }) => Object.keys(key.dimensions).join() !== "age"));
});

const row = { year: 2020n, age: 30n, light: "day", helmet: 1n, country: "TR", origin: "visitor" };
const local = { ...row, country: "DK", origin: "local" };
const bare = { ...local, helmet: 0n };

test("empty, zero and single-member strata, and people of whom a factor is not known", () => {
  const { figures } = figuresOf(`${rate}\nagainst: locals`, [
    // Ten against ten by day; the one local by night is too few, so the visitors there are excluded.
    ...times(4, row),
    ...times(6, { ...row, helmet: 0n }),
    ...times(8, local),
    ...times(2, bare),
    ...times(3, { ...row, light: "dark" }),
    { ...local, light: "dark" },
    // Young locals without young visitors; young visitors by night without locals; a visitor of unknown age.
    ...times(5, { ...bare, age: 10n }),
    ...times(2, { ...row, light: "dark", age: 10n }),
    { ...row, age: 999n },
  ]);
  assert.deepEqual(
    linesOf({ figures }).filter((line) => /^(adjusted|explained|crude|share)/.test(line)),
    [
      // 80 % of the locals by day against 40 % of the visitors; 9 of all 16 locals wear one. 6 of 16 visitors are excluded.
      "adjusted-gap 2020 visitors 40.0 0.8..79.2",
      "explained-gap 2020 visitors -23.8",
      "crude-gap 2020 visitors 16.3",
      "adjusted-ratio 2020 visitors 0.50",
      "share-excluded 2020 visitors 37.5",
    ],
  );
});

test("those left out of the comparison are shown by the difference, so their counts must not be few either", () => {
  const { figures } = figuresOf(`${rate}\nagainst: locals`, [
    ...times(6, row),
    ...times(6, { ...row, helmet: 0n }),
    ...times(8, local),
    ...times(8, bare),
    ...times(2, { ...row, age: 999n }),
  ]);
  const supportOf = (measure: string) => figures.find(({ key }) => key.measure === measure)?.support;
  // 12 visitors compared with 16 locals, half of each with a helmet; 2 visitors with helmets left out, and no local.
  const persons = (measure: string) => supportOf(measure)?.map((one) => one.persons);
  for (const measure of ["explained-gap", "crude-gap", "adjusted-ratio", "share-excluded"]) {
    assert.deepEqual(persons(measure), [12, 6, 6, 16, 8, 8, 2, 2, 0, 0, 0, 0], measure);
  }
  assert.deepEqual(persons("adjusted-gap"), [12, 6, 6, 16, 8, 8]);
  assert.ok(supportOf("adjusted-gap")?.every(({ least }) => least === 5));
  const rests = figures.find(({ key }) => key.measure === "adjusted-gap")?.restsOn;
  assert.deepEqual(
    rests?.map(({ key, period }) => [key.indicator, key.measure, key.group, period]),
    [
      ["helmet-rate", "share", "locals", "2020"],
      ["helmet-rate", "share", "visitors", "2020"],
    ],
  );
});

test("a stratum with fewer than ten to compare with is not used", () => {
  const inStratum = (locals: number) =>
    figuresOf(`${rate}\nagainst: locals`, [
      ...times(20, row),
      ...times(20, { ...row, helmet: 0n }),
      ...times(locals - 4, local),
      ...times(4, bare),
    ]).figures.some(({ key, refused }) => key.measure === "adjusted-gap" && refused === undefined);
  assert.deepEqual([inStratum(10), inStratum(9)], [true, false]);
});

test("where nothing can be compared the figure is left out, with the reason", () => {
  const { figures, leftOut } = figuresOf(`${rate}\nagainst: locals`, [...times(9, row), bare]);
  assert.ok(!figures.some(({ key }) => key.measure === "adjusted-gap"));
  assert.deepEqual(leftOut, [
    { indicator: "helmet-rate", measure: "adjusted-gap", period: "2020", reason: "no-support" },
  ]);
});

test("means are adjusted too, in their own unit", () => {
  const speeds = (base: typeof row, values: readonly bigint[]) => values.map((speed) => ({ ...base, speed }));
  const night = { light: "dark" };
  const { figures } = figuresOf(
    `from: passages
kind: mean
numerator: speed
groups: [visitors, locals]
strata: [light]
against: locals
digits: 2`,
    [
      ...speeds(row, [20n, 40n, 60n]),
      ...speeds({ ...row, ...night }, [70n]),
      ...speeds(local, [30n, 50n, 70n, 90n, 30n, 50n, 70n, 90n, 30n, 50n, 70n, 90n]),
      ...speeds({ ...local, ...night }, [80n, 100n, 90n, 80n, 100n, 90n, 80n, 100n, 90n, 80n, 100n, 90n]),
    ],
    [smallest],
  );
  const expected = adjustedMeanGap([
    { minority: { n: 3, sum: 12, squares: 56 }, majority: { n: 12, sum: 72, squares: 492 } },
    { minority: { n: 1, sum: 7, squares: 49 }, majority: { n: 12, sum: 108, squares: 980 } },
  ]);
  assert.ok(!isRefused(expected));
  const found = figures.find(({ key }) => key.measure === "adjusted-gap")?.observation;
  assert.equal(found?.value, expected.value.toFixed(2));
  assert.equal(found?.lower, expected.lower.toFixed(2));
  assert.equal(found?.value, "2.00");
  assert.ok(!figures.some(({ key }) => key.measure === "adjusted-ratio"));
});
