import assert from "node:assert/strict";
import { test } from "node:test";
import { type PaceNumbers, paceSentence, type Unit } from "../../src/language/index.js";

const percent: Unit = { kind: "percent" };
const needed = { needed: "2.0", from: "2005", to: "2010" };
const seen = { seen: "1.3", seenFrom: "1995", seenTo: "2005" };

function says(pace: PaceNumbers, danish: string, english: string): void {
  assert.equal(paceSentence(pace, percent, "da"), danish);
  assert.equal(paceSentence(pace, percent, "en"), english);
}

test("needed beside seen", () => {
  says(
    { ...needed, ...seen },
    "Fra 2005 til 2010 kræves 2,0 procentpoint om året; fra 1995 til 2005 var det 1,3.",
    "2.0 percentage points a year needed from 2005 to 2010, 1.3 seen from 1995 to 2005.",
  );
});

test("nothing comparable seen yet", () => {
  const danish =
    "Fra 2005 til 2010 kræves 2,0 procentpoint om året; der er for få sammenlignelige tal til at sige, hvor hurtigt det er gået hidtil.";
  const english =
    "2.0 percentage points a year needed from 2005 to 2010; there are too few comparable figures to say how fast it has gone so far.";
  says(needed, danish, english);
  says({ ...needed, seen: "1.3" }, danish, english);
});

test("once a number goes down, both say which way", () => {
  says(
    { ...needed, ...seen, seen: "-1.3" },
    "Fra 2005 til 2010 kræves en stigning på 2,0 procentpoint om året; fra 1995 til 2005 var der et fald på 1,3.",
    "A rise of 2.0 percentage points a year needed from 2005 to 2010, a fall of 1.3 seen from 1995 to 2005.",
  );
  says(
    { ...needed, ...seen, needed: "-1", seen: "0.0" },
    "Fra 2005 til 2010 kræves et fald på 1 procentpoint om året; fra 1995 til 2005 var det 0,0.",
    "A fall of 1 percentage point a year needed from 2005 to 2010, 0.0 seen from 1995 to 2005.",
  );
  says(
    { ...needed, needed: "-0.5" },
    "Fra 2005 til 2010 kræves et fald på 0,5 procentpoint om året; der er for få sammenlignelige tal til at sige, hvor hurtigt det er gået hidtil.",
    "A fall of 0.5 percentage points a year needed from 2005 to 2010; there are too few comparable figures to say how fast it has gone so far.",
  );
});

test("a change that rounds to zero from below goes nowhere", () => {
  says(
    { ...needed, ...seen, seen: "-0.0" },
    "Fra 2005 til 2010 kræves 2,0 procentpoint om året; fra 1995 til 2005 var det 0,0.",
    "2.0 percentage points a year needed from 2005 to 2010, 0.0 seen from 1995 to 2005.",
  );
});

test("named units, and periods shorter than a year", () => {
  const pace = { ...needed, ...seen, needed: "1000", seen: "1", from: "2005-S1" };
  assert.equal(
    paceSentence(pace, { kind: "named", one: "person", other: "personer" }, "da"),
    "Fra 1. halvår 2005 til 2010 kræves 1.000 personer om året; fra 1995 til 2005 var det 1.",
  );
  assert.equal(
    paceSentence(pace, { kind: "named", one: "person", other: "persons" }, "en"),
    "1,000 persons a year needed from the first half of 2005 to 2010, 1 seen from 1995 to 2005.",
  );
  assert.equal(
    paceSentence({ ...pace, needed: "1" }, { kind: "named", one: "person", other: "persons" }, "en"),
    "1 person a year needed from the first half of 2005 to 2010, 1 seen from 1995 to 2005.",
  );
});
