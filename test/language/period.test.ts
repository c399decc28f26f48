import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parsePeriod } from "../../src/cube/index.js";
import { formatDate, formatPeriod, inPeriod, languages, periodInSentence } from "../../src/language/index.js";

test("dates", () => {
  assert.equal(formatDate("2006-11-30", "da"), "30. november 2006");
  assert.equal(formatDate("2006-11-30", "en"), "30 November 2006");
  assert.equal(formatDate("2010-01-01", "da"), "1. januar 2010");
  assert.equal(formatDate("2008-02-29", "en"), "29 February 2008");
});

test("dates that do not exist are the caller's mistake", () => {
  for (const text of ["2006-02-29", "2006-13-01", "2006-00-10", "2006-11-31", "2006-11", "30-11-2006", ""]) {
    assert.throws(() => formatDate(text, "da"), { name: "TypeError", message: `invalid date: ${text}` });
  }
});

test("months are those that Intl knows", () => {
  for (const language of languages) {
    const month = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
    for (let at = 1; at <= 12; at++) {
      const text = `2005-${String(at).padStart(2, "0")}`;
      assert.equal(formatPeriod(text, language), month.format(Date.UTC(2005, at - 1)));
    }
  }
});

test("periods, as a table cell shows them and as a sentence does", () => {
  const cases: readonly (readonly [string, readonly [string, string], readonly [string, string]])[] = [
    ["2005", ["2005", "2005"], ["i 2005", "in 2005"]],
    ["2005-S1", ["1. halvår 2005", "first half of 2005"], ["i 1. halvår 2005", "in the first half of 2005"]],
    [
      "2005-S2",
      ["2. halvår 2005", "second half of 2005"],
      ["i 2. halvår 2005", "in the second half of 2005"],
    ],
    [
      "2005-Q1",
      ["1. kvartal 2005", "first quarter of 2005"],
      ["i 1. kvartal 2005", "in the first quarter of 2005"],
    ],
    [
      "2005-Q4",
      ["4. kvartal 2005", "fourth quarter of 2005"],
      ["i 4. kvartal 2005", "in the fourth quarter of 2005"],
    ],
    ["2005-08", ["august 2005", "August 2005"], ["i august 2005", "in August 2005"]],
    ["2001-01-01/P5Y", ["2001–2005", "2001–2005"], ["i perioden 2001–2005", "in the period 2001–2005"]],
    ["2001-01-01/P60M", ["2001–2005", "2001–2005"], ["i perioden 2001–2005", "in the period 2001–2005"]],
    ["2005-01-01/P1Y", ["2005", "2005"], ["i 2005", "in 2005"]],
    [
      "2005-08-01/P1Y",
      ["1. august 2005 til 31. juli 2006", "1 August 2005 to 31 July 2006"],
      ["i perioden 1. august 2005 til 31. juli 2006", "in the period 1 August 2005 to 31 July 2006"],
    ],
    [
      "2008-02-01/P29D",
      ["1. februar 2008 til 29. februar 2008", "1 February 2008 to 29 February 2008"],
      [
        "i perioden 1. februar 2008 til 29. februar 2008",
        "in the period 1 February 2008 to 29 February 2008",
      ],
    ],
    ["2005-08-01/P1D", ["1. august 2005", "1 August 2005"], ["den 1. august 2005", "on 1 August 2005"]],
    ["undated", ["årstal ikke oplyst", "undated"], ["(årstal ikke oplyst)", "(undated)"]],
  ];
  for (const [text, cell, sentence] of cases) {
    assert.deepEqual([formatPeriod(text, "da"), formatPeriod(text, "en")], cell);
    assert.deepEqual([inPeriod(text, "da"), inPeriod(text, "en")], sentence);
  }
  assert.equal(periodInSentence("2005-S1", "en"), "the first half of 2005");
  assert.equal(periodInSentence("2005-S1", "da"), "1. halvår 2005");
});

test("what is no period is the caller's mistake", () => {
  for (const text of ["", "05", "2005-S3", "2005-Q5", "2005-13", "2005-00", "2005-08-01", "2005-08-01/P0Y"]) {
    assert.throws(() => formatPeriod(text, "en"), { name: "TypeError", message: `invalid period: ${text}` });
  }
});

test("property: a range has the last day that the cube gives it", () => {
  const start = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 2, max: 400 }),
      fc.constantFrom("Y", "M", "D"),
      (day, length, unit) => {
        const text = `${day}/P${length}${unit}`;
        const end = parsePeriod(text)?.end ?? "";
        const shown = formatPeriod(text, "en");
        const wholeYears = day.endsWith("-01-01") && end.endsWith("-12-31");
        const years =
          day.slice(0, 4) === end.slice(0, 4) ? day.slice(0, 4) : `${day.slice(0, 4)}–${end.slice(0, 4)}`;
        assert.equal(shown, wholeYears ? years : `${formatDate(day, "en")} to ${formatDate(end, "en")}`);
      },
    ),
  );
});
