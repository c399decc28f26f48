import assert from "node:assert/strict";
import { test } from "node:test";
import { type PersonsToGo, personsToGoSentence } from "../../src/language/index.js";

const share: PersonsToGo = {
  persons: "5100",
  population: "85000",
  period: "2012",
  way: "more",
  measure: "Helmet use",
  group: "children",
  isGap: false,
  isPast: false,
};

test("how many more at the same population", () => {
  assert.equal(
    personsToGoSentence(share, "en"),
    "At the population of 2012 (85,000), 5,100 more would have to count in “Helmet use” (children) for the target value to be met, if nobody came, left or changed otherwise.",
  );
  assert.equal(
    personsToGoSentence({ ...share, measure: "Hjelmbrug", group: undefined, way: "fewer" }, "da"),
    "Med lige så mange i opgørelsen som i 2012 (85.000) skal 5.100 færre tælle med i »Hjelmbrug«, før målet er nået, hvis ingen kommer til, flytter væk eller ændrer sig på anden måde.",
  );
});

test("after the deadline, at the lower end of a gap", () => {
  const late: PersonsToGo = { ...share, isPast: true, isGap: true };
  assert.equal(
    personsToGoSentence(late, "en"),
    "At the population of 2012 (85,000), 5,100 more would have had to count in “Helmet use” (children) for the target value to be met, if nobody had come, left or changed otherwise and the other figure stayed the same.",
  );
  assert.equal(
    personsToGoSentence({ ...late, measure: "Hjelmbrug", group: "børn" }, "da"),
    "Med lige så mange i opgørelsen som i 2012 (85.000) skulle 5.100 flere have talt med i »Hjelmbrug« (børn), før målet var nået, hvis ingen var kommet til, flyttet væk eller havde ændret sig på anden måde, og det andet tal var det samme.",
  );
});
