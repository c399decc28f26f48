import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type DeliveredFigure,
  type PrimaryRules,
  programmeSolver,
  protectDelivery,
  type SumFacts,
} from "../../../src/confidentiality/index.js";
import { restFacts, sumProtection } from "../../../src/confidentiality/sums/sum-protection.js";

const solver = await programmeSolver();

const rules: PrimaryRules = {
  minimumCount: 5,
  hidesNobodyAndEverybody: false,
  minimumContributors: 5,
  percent: 10,
  dominance: null,
};

function factsOf(numbers: readonly number[]): SumFacts {
  return {
    total: numbers.reduce((so, one) => so + one, 0),
    contributors: numbers.filter((one) => one !== 0).length,
    largest: numbers.toSorted((a, b) => b - a).slice(0, 2),
  };
}

/** The mean of what persons at a place, or everywhere, have. */
function mean(place: string, numbers: readonly number[]): DeliveredFigure {
  const limits = new Map(place === "_T" ? [] : [["place", { among: new Set([place]) }] as const]);
  return {
    counted: { population: { universe: "2020", limits }, count: numbers.length },
    sum: { population: { universe: "income 2020", limits }, facts: factsOf(numbers) },
  };
}

function withheldOf(figures: readonly DeliveredFigure[], own = rules): readonly number[] {
  const { withheld, audit } = protectDelivery(figures, own, solver);
  assert.deepEqual(audit.leaks, []);
  return [...withheld].sort((a, b) => a - b);
}

const alike = (count: number, number: number): readonly number[] =>
  Array.from({ length: count }, () => number);

const rich = [1_000_000, ...alike(19, 100)];
const others = [alike(20, 5000), alike(20, 6000)] as const;

test("a mean that tells the largest number takes the one with it from which it would follow", () => {
  const figures = [
    mean("_T", [...rich, ...others.flat()]),
    mean("a", rich),
    mean("b", others[0]),
    mean("c", others[1]),
  ];
  assert.deepEqual(withheldOf(figures), [1, 2], "b has enough to be moved and costs less than c");
  assert.deepEqual(withheldOf(figures, { ...rules, percent: null }), [], "no rule asks for it");
  const dominance = { contributors: 1, share: 75 };
  assert.deepEqual(
    withheldOf(figures, { ...rules, percent: null, dominance }),
    [0, 1],
    "one person has more than three quarters of the whole sum too, and the one protects the other",
  );
});

test("what is left of a total is protected like what is shown", () => {
  const figures = [mean("_T", [...rich, ...others.flat()]), mean("b", others[0]), mean("c", others[1])];
  assert.deepEqual(withheldOf(figures), [1], "all less b and c would be the mean of place a");
});

test("a mean of few who have anything is withheld, however many have nothing", () => {
  const few = [400, 300, 200, 100, ...alike(96, 0)];
  const figures = [mean("_T", [...few, ...others.flat()]), mean("a", few), mean("b", others.flat())];
  assert.deepEqual(withheldOf(figures), [1, 2]);
  assert.deepEqual(withheldOf(figures, { ...rules, minimumContributors: 4 }), []);
});

test("sums too large for a solver's tolerance are protected all the same", () => {
  const scale = 90_000_000;
  const large = (numbers: readonly number[]) => numbers.map((one) => one * scale + 1);
  const figures = [
    mean("_T", large([...rich, ...others.flat()])),
    mean("a", large(rich)),
    mean("b", large(others[0])),
    mean("c", large(others[1])),
  ];
  assert.deepEqual(withheldOf(figures), [1, 2]);
});

// Handbook on Statistical Disclosure Control (A. Hundepool et al.): the upper protection level of the p% rule.
test("a sum must be able to be so much larger that the second largest cannot tell the largest", () => {
  const close = { total: 100_000, contributors: 20, largest: [50_000, 49_000] };
  assert.equal(sumProtection(close, rules), 4000, "10 % of 50,000, less the 1,000 that others have");
  assert.equal(sumProtection({ total: 110_000, contributors: 20, largest: [52_000, 50_000] }, rules), 0);
  const dominance = { contributors: 2, share: 90 };
  assert.equal(
    sumProtection(close, { ...rules, percent: null, dominance }),
    10_000,
    "99,000 is 90 % of 110,000",
  );
});

test("property: who adds to the rest of a sum is never taken for less than they add", () => {
  const numbers = fc.array(fc.nat(50), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 3 }), numbers, (parts, rest) => {
      const found = restFacts(factsOf([...parts.flat(), ...rest]), parts.map(factsOf));
      const is = factsOf(rest);
      assert.deepEqual([found.total, found.contributors], [is.total, is.contributors]);
      const [first = 0, second = 0] = found.largest;
      const [largest = 0, next = 0] = is.largest;
      assert.ok(first >= largest && first + second >= largest + next, JSON.stringify({ found, is }));
    }),
  );
});

test("property: among places, no withheld sum can be told by subtraction to within what was asked of it", () => {
  const people = fc.array(fc.oneof(fc.nat(20), fc.nat(5000)), { minLength: 5, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(people, { minLength: 2, maxLength: 6 }), (places) => {
      const figures = [mean("_T", places.flat()), ...places.map((one, at) => mean(`p${at}`, one))];
      const withheld = new Set(withheldOf(figures));
      const facts = [places.flat(), ...places].map(factsOf);
      const asked = facts.map((one) => sumProtection(one, rules));
      for (const [at, more] of asked.entries()) assert.ok(more === 0 || withheld.has(at));
      if (withheld.has(0)) return;
      // All withheld places together have what the others leave of the total.
      const hidden = [...withheld];
      for (const at of hidden) {
        const room = hidden
          .filter((other) => other !== at)
          .reduce((so, one) => so + (facts[one]?.total ?? 0), 0);
        assert.ok(room >= (asked[at] ?? 0), `${at} of ${JSON.stringify(places)}`);
      }
    }),
    { numRuns: 60 },
  );
});
