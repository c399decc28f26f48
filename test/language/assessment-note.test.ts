import assert from "node:assert/strict";
import { test } from "node:test";
import { assessmentNoteCodes } from "../../src/edition/index.js";
import { type AssessmentNoteNumbers, assessmentNoteSentence, languages } from "../../src/language/index.js";

const percent = { kind: "percent" } as const;

function says(note: AssessmentNoteNumbers, danish: string, english: string): void {
  assert.equal(assessmentNoteSentence(note, percent, "da"), danish);
  assert.equal(assessmentNoteSentence(note, percent, "en"), english);
}

test("notes with the numbers they were made from", () => {
  says(
    { code: "better-off-end-fell", numbers: { before: "76", after: "74.5", from: "1995", to: "2005-S1" } },
    "Det tal, der sammenlignes med, faldt fra 76\u00a0% i 1995 til 74,5\u00a0% i 1. halvår 2005. En forskel kan på den måde blive mindre, uden at det andet tal ændrer sig.",
    "The figure that the other is compared with fell from 76% in 1995 to 74.5% in the first half of 2005. A gap can narrow in this way without the other figure changing.",
  );
  says(
    { code: "provisional", numbers: { period: "2005" } },
    "Tallet for 2005 er foreløbigt og kan blive ændret.",
    "The figure for 2005 is provisional and may be revised.",
  );
  says(
    { code: "deadline-read-as-end-of-year", numbers: { due: "2010-12-31" } },
    "Fristen læses som årets sidste dag: 31. december 2010. Det er barometerets antagelse.",
    "The deadline is read as the last day of the year: 31 December 2010. That is an assumption of the barometer.",
  );
});

test("every note of the edition has a sentence", () => {
  const numbers = {
    ...{ before: "2", after: "1", from: "2001", to: "2002", period: "2002", due: "2010-12-31" },
    ...{ goal: "45", other: "40", reached: "3", of: "7", low: "0.42", high: "0.97", lower: "2", upper: "4" },
    ...{ value: "3", heads: "1200", constant: "-40" },
  };
  for (const language of languages) {
    for (const code of assessmentNoteCodes) {
      assert.match(assessmentNoteSentence({ code, numbers }, percent, language), /^\p{Lu}.+[^.]\.$/u);
    }
  }
});

test("a note without its number is the caller's mistake", () => {
  assert.throws(() => assessmentNoteSentence({ code: "provisional", numbers: {} }, percent, "en"), {
    name: "TypeError",
    message: "missing number: period",
  });
});
