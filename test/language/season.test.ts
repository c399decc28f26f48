import assert from "node:assert/strict";
import { test } from "node:test";
import { seasonAndYear, theSeasonOfYear } from "../../src/language/index.js";

test("a day is in one of four seasons, and winter has two years", () => {
  const english = ["2006-02-28", "2006-03-01", "2006-06-30", "2006-09-01", "2006-11-30", "2006-12-01"];
  assert.deepEqual(
    english.map((date) => seasonAndYear(date, "en").replace("\u00a0", " ")),
    ["winter 2005–06", "spring 2006", "summer 2006", "autumn 2006", "autumn 2006", "winter 2006–07"],
  );
  assert.equal(seasonAndYear("2006-11-30", "da"), "efterår\u00a02006");
  assert.equal(seasonAndYear("2007-01-15", "da"), "vinter\u00a02006/07");
  assert.equal(seasonAndYear("2000-01-01", "en"), "winter\u00a01999–00");
});

test("what is no date has no season", () => {
  assert.throws(() => seasonAndYear("2006-13-01", "en"), /invalid date/);
});

test("in a sentence, Danish seasons have their article at the end", () => {
  const dates = ["2007-01-15", "2013-05-31", "2013-06-01", "2011-10-31"];
  assert.deepEqual(
    dates.map((date) => theSeasonOfYear(date, "da")),
    ["vinteren\u00a02006/07", "foråret\u00a02013", "sommeren\u00a02013", "efteråret\u00a02011"],
  );
  assert.equal(theSeasonOfYear("2013-05-31", "en"), "spring\u00a02013");
});
