import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { follows } from "../../../src/register/figures/period-name.js";
import { roundedParts } from "../../../src/register/figures/rounded-parts.js";
import { figuresOf, linesOf, times } from "./tabulated-passages.js";

/*
 * Cyclists of a district: the price of the bicycle stands for the years that somebody has lived there, and a helmet for
 * what is counted.
 */

const tabulate = (since = "") => `from: passages
kind: rate
numerator: helmet
groups: [_T]
breakdowns: [district]
stayers: { where: price > 0, before: helmet_before${since} }`;

const here = { age: 30n, light: "day", country: "DK", origin: "local", district: "eastmead" };
const stayer = (year: bigint, before: bigint, helmet: bigint) => ({
  ...{ ...here, year, helmet },
  ...{ helmet_before: before, price: 1n },
});
const comer = (year: bigint, helmet: bigint) => ({ ...here, year, helmet, price: 0n });

// 2019: 20 with, 20 without. 2020: of 30 who stayed 16 and then 18 with, ten came with none. 2021: all 40 stayed.
const rows = [
  ...times(20, comer(2019n, 1n)),
  ...times(20, comer(2019n, 0n)),
  ...times(14, stayer(2020n, 1n, 1n)),
  ...times(4, stayer(2020n, 0n, 1n)),
  ...times(2, stayer(2020n, 1n, 0n)),
  ...times(10, stayer(2020n, 0n, 0n)),
  ...times(10, comer(2020n, 0n)),
  ...times(18, stayer(2021n, 1n, 1n)),
  ...times(22, stayer(2021n, 0n, 0n)),
];

const changes = (lines: readonly string[]) => lines.filter((line) => line.includes("change"));

test("a change is split by who stayed, from one period to the next, in each place and in all", () => {
  const { figures, leftOut } = figuresOf(tabulate(), rows);
  // By hand: 50 to 45 per cent. Those who stayed: 53.33 to 60, so 6.67; 45 - 60 = -15; 53.33 - 50 = 3.33.
  const city = [
    "change 2020 _T -5.0",
    "change 2021 _T 0.0",
    "change-among-stayers 2020 _T 6.7",
    "change-among-stayers 2021 _T 0.0",
    "change-by-arrivals 2020 _T -15.0",
    "change-by-arrivals 2021 _T 0.0",
    "change-by-departures 2020 _T 3.3",
    "change-by-departures 2021 _T 0.0",
  ];
  const place = city.map((line) => line.replace(/ (20..)/, " eastmead $1"));
  assert.deepEqual(changes(linesOf({ figures })), [...city, ...place]);
  assert.deepEqual(leftOut, []);
  const first = figures.find(({ key }) => key.measure === "change-by-arrivals");
  // 30 stayed: 16 and 14, then 18 and 12; ten left: 4 and 6; ten came: none and ten.
  const persons = first?.support?.map((one) => one.persons);
  assert.deepEqual(persons, [30, 16, 14, 30, 18, 12, 10, 4, 6, 10, 0, 10]);
  assert.deepEqual(
    first?.restsOn?.map(({ key, period }) => [key.measure, period]),
    [
      ["share", "2020"],
      ["share", "2019"],
    ],
  );
  assert.deepEqual(first?.observation.notes, ["exchanged-helmet-rate"]);
  assert.deepEqual([first?.observation.numerator, first?.observation.denominator], [undefined, undefined]);
});

test("changes are added up since a period, and begin with it", () => {
  const more = [...rows, ...times(30, stayer(2022n, 1n, 1n)), ...times(10, comer(2022n, 0n))];
  const since = (period: string) =>
    changes(linesOf(figuresOf(tabulate(`, since: ${period}`), more))).filter(
      (line) => !line.includes("eastmead"),
    );
  // In 2022 more stayed with a helmet than had one in 2021: nothing can be said of it.
  assert.deepEqual(since("2020"), [
    "change 2021 _T 0.0",
    "change-among-stayers 2021 _T 0.0",
    "change-by-arrivals 2021 _T 0.0",
    "change-by-departures 2021 _T 0.0",
  ]);
  assert.deepEqual(
    since("2019").filter((line) => line.includes("2021")),
    [
      "change 2021 _T -5.0",
      "change-among-stayers 2021 _T 6.7",
      "change-by-arrivals 2021 _T -15.0",
      "change-by-departures 2021 _T 3.3",
    ],
  );
  assert.deepEqual(since("2022"), []);
  const { leftOut } = figuresOf(tabulate(), more);
  assert.deepEqual(
    new Set(leftOut.map(({ period, reason }) => `${period} ${reason}`)),
    new Set(["2022 count-above-denominator"]),
  );
});

test("nothing is split over a period that is missing, or where a group begins anew", () => {
  const gap = rows.filter(({ year }) => year !== 2020n);
  assert.deepEqual(changes(linesOf(figuresOf(tabulate(), gap))), []);
  const visitors = rows.map((row) => ({ ...row, country: "TR", origin: "visitor" }));
  const lines = changes(linesOf(figuresOf(tabulate().replace("_T", "visitors"), visitors)));
  assert.ok(lines.some((line) => line.includes("2020")));
  assert.ok(!lines.some((line) => line.includes("2021")));
});

test("of whom it is not known what they were, or are, has not stayed", () => {
  const unknown = rows.map((row, at) => (at === 40 ? { ...row, helmet_before: undefined } : row));
  const { figures } = figuresOf(tabulate(), unknown);
  const stayers = figures.find(({ key }) => key.measure === "change-among-stayers");
  assert.deepEqual(
    stayers?.support?.slice(0, 3).map(({ persons }) => persons),
    [29, 15, 14],
  );
});

test("December is followed by January", () => {
  assert.ok(follows("2006", "2005") && follows("200601", "200512") && follows("200602", "200601"));
  assert.ok(!follows("2007", "2005") && !follows("200513", "200512") && !follows("200512", "200510"));
});

test("property: rounded parts add up to the whole as it is printed, each within a unit of itself", () => {
  const part = fc.integer({ min: -99_999, max: 99_999 }).map((number) => number / 700);
  fc.assert(
    fc.property(fc.array(part, { minLength: 3, maxLength: 3 }), fc.nat(2), (parts, digits) => {
      const whole = parts.reduce((sum, one) => sum + one, 0).toFixed(digits);
      const printed = roundedParts(parts, whole, digits);
      const units = (text: string) => Math.round(Number(text) * 10 ** digits);
      assert.equal(
        printed.map(units).reduce((sum, one) => sum + one, 0),
        units(whole),
      );
      parts.forEach((one, at) => {
        assert.ok(Math.abs(Number(printed[at]) - one) < 1.001 / 10 ** digits);
      });
    }),
  );
});
