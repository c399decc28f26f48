import type { Calibration } from "../../../src/register/index.js";
import {
  countedIn,
  inYears,
  minus,
  perMilleOf,
  plus,
  shareOf,
  valuesOf,
  wholeOf,
} from "./calibrated-numbers.js";
import type { Row } from "./row.js";

/** Pupils by grade: the grades that figures are of are exact, the others share the rest of all pupils. */
export function pupilNumbers(rows: readonly Row[]): Calibration["pupils"] {
  const preschool = { indicator: "preschool-danish-share", group: "danish-origin" };
  const third = { indicator: "reads-by-third-grade", group: "_T" };
  const privately = { indicator: "private-school-share", group: "_T" };
  const [zero, three] = [wholeOf(rows, preschool), wholeOf(rows, third)];
  const nine = inYears((year) => 1_780 + 9 * (year - 2001));
  const ten = inYears(() => 420);
  const rest = minus(wholeOf(rows, privately), [zero, three, nine, ten].reduce(plus));
  // Seven grades share the rest; the last of them takes what does not divide.
  const each = perMilleOf(rest, 142);
  const eight = [rest, each, each, each, each, each, each].reduce(minus);
  const test = rows.find(({ indicator, numerator }) => indicator === "weak-reading-leavers" && numerator);
  return {
    grades: [zero, each, each, three, each, each, each, each, eight, nine, ten],
    counted: { group: 1, persons: countedIn(rows, preschool) },
    otherLanguage: [870, 6, 640, 500],
    privateSchool: countedIn(rows, privately),
    readersFrom: 2004,
    readers: countedIn(rows, third),
    marks: ["monolingual", "bilingual"].map((group) =>
      valuesOf(rows, { indicator: "leaving-exam-mark", group }),
    ),
    readingTest: {
      year: Number(test?.time_period),
      tested: Number(test?.denominator),
      weak: Number(test?.numerator),
    },
  };
}

/** Five years after school, and in an education: the completed ones and those in vocational training are exact. */
export function studentNumbers(rows: readonly Row[]): Calibration["students"] {
  const about = (indicator: string) => ({ indicator, group: "young-people" });
  const [completion, start, dropOut] = ["education-completion", "education-start", "education-dropout"].map(
    about,
  ) as [ReturnType<typeof about>, ReturnType<typeof about>, ReturnType<typeof about>];
  const vocational = { indicator: "vocational-dropout", group: "_T" };
  const leavers = wholeOf(rows, completion);
  return {
    leavers,
    started: shareOf(leavers, countedIn(rows, start), wholeOf(rows, start)),
    completed: countedIn(rows, completion),
    enrolled: wholeOf(rows, dropOut),
    droppedOut: countedIn(rows, dropOut),
    vocational: wholeOf(rows, vocational),
    vocationalDroppedOut: countedIn(rows, vocational),
  };
}
