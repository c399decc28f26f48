import type { Calibration, Split } from "../../../src/register/index.js";
import { countedIn, inYears, minus, perMilleOf, shareOf, wholeOf } from "./calibrated-numbers.js";
import type { Row, Subject } from "./row.js";

/** Recipients of benefits: women and those without work for long are exact, men are about as many as women. */
export function benefitNumbers(rows: readonly Row[]): Calibration["benefits"] {
  const women = splitOf(rows, { indicator: "women-benefit-share", group: "immigrants", sex: "F" });
  const subject = { indicator: "women-benefit-share", group: "immigrants", sex: "F" };
  const allMen = perMilleOf(wholeOf(rows, subject), 1050);
  const first = perMilleOf(shareOf(allMen, countedIn(rows, subject), wholeOf(rows, subject)), 960);
  const young = { indicator: "youth-passive-support", group: "_T" };
  return {
    recipients: [{ first, others: minus(allMen, first) }, women],
    longTerm: splitOf(rows, { indicator: "long-term-benefit-share", group: "immigrants" }),
    // From 2007 another length of unemployment counts as long-term.
    longTermMonths: inYears((year) => (year < 2007 ? 6 : 12)),
    young: wholeOf(rows, young),
    passive: countedIn(rows, young),
  };
}

function splitOf(rows: readonly Row[], subject: Subject): Split {
  const first = countedIn(rows, subject);
  return { first, others: minus(wholeOf(rows, subject), first) };
}
