import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { comparePeriods, isCalendarDate, parsePeriod, periodPosition } from "../../src/cube/index.js";

const forms = [
  ["2005", "year", "2005-01-01", "2005-12-31"],
  ["2005-S1", "half-year", "2005-01-01", "2005-06-30"],
  ["2005-S2", "half-year", "2005-07-01", "2005-12-31"],
  ["2005-Q1", "quarter", "2005-01-01", "2005-03-31"],
  ["2005-Q4", "quarter", "2005-10-01", "2005-12-31"],
  ["2004-02", "month", "2004-02-01", "2004-02-29"],
  ["2005-02", "month", "2005-02-01", "2005-02-28"],
  ["2005-12", "month", "2005-12-01", "2005-12-31"],
  ["2005-08-01/P1Y", "range", "2005-08-01", "2006-07-31"],
  ["2001-01-01/P5Y", "range", "2001-01-01", "2005-12-31"],
  ["2005-11-01/P3M", "range", "2005-11-01", "2006-01-31"],
  ["2005-12-31/P1D", "range", "2005-12-31", "2005-12-31"],
  ["2004-02-29/P1Y", "range", "2004-02-29", "2005-02-28"],
  ["2005-01-31/P1M", "range", "2005-01-31", "2005-02-28"],
  ["1000", "year", "1000-01-01", "1000-12-31"],
  ["9999-12", "month", "9999-12-01", "9999-12-31"],
] as const;

for (const [text, kind, start, end] of forms) {
  test(`${text} is a ${kind} from ${start} to ${end}`, () => {
    assert.deepEqual(parsePeriod(text), { text, kind, start, end });
  });
}

test("undated has no days", () => {
  assert.deepEqual(parsePeriod("undated"), { text: "undated", kind: "undated" });
  assert.equal(periodPosition({ text: "undated", kind: "undated" }), undefined);
});

test("times that do not exist and forms that are not SDMX's are refused", () => {
  const times = [
    "2005-13",
    "2005-00",
    "2005-Q5",
    "2005-Q0",
    "2005-S3",
    "2005-02-30/P1Y",
    "0999",
    "0050-01-01/P1Y",
  ];
  const forms = [
    "",
    "05",
    "20055",
    "2005-1",
    "2005-s1",
    "2005 ",
    "2005-S1-Q1",
    "2005-08-01",
    "2005-08-01/P",
    "Undated",
  ];
  const ranges = [
    "2005-08-01/P0Y",
    "2005-08-01/P01Y",
    "2005-08-01/P1W",
    "2005-08-01/P1Y6M",
    "9999-12-31/P999Y",
  ];
  for (const text of [...times, ...forms, ...ranges, "__proto__", "2005/2006"])
    assert.equal(parsePeriod(text), undefined, text);
});

test("a whole year stands on its own number, in leap years and others", () => {
  for (const year of ["2003", "2004", "2005", "1900", "2000"]) assert.equal(position(year), +year);
  assert.equal(position("2004-01-01/P1Y"), 2004);
});

test("parts of a year stand on their middle, at the same distance in leap years and others", () => {
  for (const year of [2004, 2005]) {
    assert.equal(position(`${year}-S1`), year - 0.25);
    assert.equal(position(`${year}-S2`), year + 0.25);
    assert.equal(position(`${year}-Q1`), year - 0.375);
    assert.equal(position(`${year}-Q4`), year + 0.375);
    assert.equal(position(`${year}-02`), year - 0.375);
    assert.equal(position(`${year}-08-01/P1Y`), Math.round((year + 7 / 12) * 1000) / 1000);
  }
});

test("periods are ordered by their first day, the shorter first, undated last", () => {
  const ordered = [
    "2004",
    "2005-01",
    "2005-Q1",
    "2005-S1",
    "2005",
    "2005-02",
    "2005-08-01/P1Y",
    "9999",
    "undated",
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (texts) => {
      const periods = texts.flatMap((text) => parsePeriod(text) ?? []);
      assert.deepEqual(
        periods.sort(comparePeriods).map(({ text }) => text),
        ordered,
      );
    }),
  );
});

test("every day from the year 1000 is a date, and a month's 31st only where it has one", () => {
  const date = fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(fc.property(date, (day) => assert.ok(isCalendarDate(day.toISOString().slice(0, 10)))));
  for (const text of ["2005-02-29", "2005-04-31", "2005-13-01", "2005-1-1", "0999-12-31", "2005-01-01T00:00"])
    assert.equal(isCalendarDate(text), false, text);
});

function position(text: string): number | undefined {
  const period = parsePeriod(text);
  assert.ok(period !== undefined, text);
  return periodPosition(period);
}
