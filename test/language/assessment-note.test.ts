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
    {
      code: "unadjusted-difference",
      numbers: { value: "-4.7", period: "2010", own: "10.0", others: "5.3" },
    },
    "Uden hensyn til andre forhold er forskellen −4,7 procentpoint i 2010: 5,3\u00a0% hos dem, der sammenlignes med, minus 10,0\u00a0% i gruppen selv. Målet vurderes ikke efter den.",
    "Without allowing for other influences the gap is −4.7 percentage points in 2010: 5.3% among those compared with, minus 10.0% in the group itself. The target is not judged by it.",
  );
  says(
    { code: "adjusted-without", numbers: { excluded: "3.0", period: "2010" } },
    "Af gruppen er 3,0\u00a0% ikke med i det korrigerede tal i 2010, fordi deres situation ikke er kendt, eller for få i den anden gruppe er i samme situation.",
    "Of the group, 3.0% are left out of the adjusted figure in 2010, because their situation is not known, or too few of the other group are in the same one.",
  );
  says(
    {
      code: "residents-exchanged",
      numbers: {
        ...{ change: "-6.3", stayers: "0.6", arrivals: "-4.2", departures: "-2.7" },
        ...{ from: "2005", to: "2010" },
      },
    },
    "Fra 2005 til 2010 ændrede tallet sig med −6,3 procentpoint: 0,6 procentpoint blandt dem, der blev boende fra den ene opgørelse til den næste, −4,2 procentpoint ved dem, der flyttede til, og −2,7 procentpoint ved dem, der flyttede fra.",
    "From 2005 to 2010 the figure changed by −6.3 percentage points: 0.6 percentage points among those who stayed from one count to the next, −4.2 percentage points with those who moved in, and −2.7 percentage points with those who moved out.",
  );
  says(
    { code: "rank-range", numbers: { from: "2", to: "5" } },
    "Tallene bag rækken er usikre. Pladsen kan være enhver fra nr. 2 til nr. 5, så en flytning inden for det spænd kan være tilfældig.",
    "The figures behind the ranking are uncertain. The rank may be any from 2 to 5, so a move within that range may be due to chance.",
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
    ...{ value: "3", heads: "1200", constant: "-40", own: "47", others: "50" },
    ...{ crude: "-4.5", explained: "-2.3", adjusted: "-2.2", excluded: "3.0" },
    ...{ change: "-6.3", stayers: "-0.6", arrivals: "-3.6", departures: "-2.1" },
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
