import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type CountCell,
  type DeliveredFigure,
  type Population,
  programmeSolver,
  protectDelivery,
} from "../../../src/confidentiality/index.js";
import { attacker } from "../attacker.js";
import type { Persons } from "../linked-tables.js";

const solver = await programmeSolver();

const rules = {
  minimumCount: 5,
  hidesNobodyAndEverybody: false,
  minimumContributors: null,
  percent: null,
  dominance: null,
};

const codes = { place: ["a", "b", "c"], sex: ["F", "M"], origin: ["x", "y"], work: ["employed", "not"] };

type Variable = keyof typeof codes;

/** Persons by place, sex, origin and work, in this order. */
function registerOf(persons: readonly number[]): readonly Persons[] {
  let at = 0;
  return codes.place.flatMap((place) =>
    codes.sex.flatMap((sex) =>
      codes.origin.flatMap((origin) =>
        codes.work.map((work) => ({ codes: [place, sex, origin, work], count: persons[at++] ?? 0 })),
      ),
    ),
  );
}

/** Everybody, each code, and each pair of codes of place, sex and origin. */
const groups: readonly (readonly (readonly [Variable, string])[])[] = [
  [],
  ...(["place", "sex", "origin"] as const).flatMap((name) =>
    codes[name].map((code) => [[name, code] as const]),
  ),
  ...(
    [
      ["place", "sex"],
      ["place", "origin"],
      ["sex", "origin"],
    ] as const
  ).flatMap(([first, second]) =>
    codes[first].flatMap((one) =>
      codes[second].map((other) => [[first, one] as const, [second, other] as const]),
    ),
  ),
];

function populationOf(group: readonly (readonly [Variable, string])[]): Population {
  return {
    universe: "2020",
    limits: new Map(group.map(([name, code]) => [name, { among: new Set([code]) }])),
  };
}

/** Small counts that somebody learns from a delivery of shares by each pair, who thinks of all variables at once. */
function learnedFrom(register: readonly Persons[]): readonly string[] {
  const countOf = (names: readonly string[]): number =>
    register.reduce(
      (sum, kind) => (names.every((one) => kind.codes.includes(one)) ? sum + kind.count : sum),
      0,
    );
  const told = groups.map((group) => {
    const names = group.map(([, code]) => code);
    return { group, names, counted: [...names, "employed"] };
  });
  const figures = told.map(
    ({ group, names, counted }): DeliveredFigure => ({
      counted: { population: populationOf([...group, ["work", "employed"]]), count: countOf(counted) },
      among: { population: populationOf(group), count: countOf(names) },
    }),
  );
  const { withheld, groupsShown, audit, notLookedAt } = protectDelivery(figures, rules, solver);
  assert.deepEqual([audit.leaks, notLookedAt], [[], 0]);
  const cells: CountCell[] = [];
  const hidden = new Set<number>();
  for (const [at, { names, counted }] of told.entries()) {
    const add = (of: readonly string[], isHidden: boolean): void => {
      if (isHidden) hidden.add(cells.length);
      cells.push({ name: of.join(), count: countOf(of), codes: new Map(of.map((one) => [one, one])) });
    };
    add(counted, withheld.has(at));
    add([...names, "not"], withheld.has(at));
    add(names, withheld.has(at) && !groupsShown.has(at));
  }
  const found = attacker({ cells, sums: [] }, hidden, solver, register);
  return [...hidden].flatMap((place) => {
    const { name = "", count = 0 } = cells[place] ?? {};
    return count === 0 || count >= rules.minimumCount || found.canBeOneOff(place) ? [] : [name];
  });
}

test("a delivery that the sums of its figures call safe: one man of y is employed in a, and nobody else there is of y", () => {
  const a = [0, 5, 0, 0, 5, 10, 1, 0];
  const b = [0, 0, 0, 0, 0, 0, 0, 0];
  const c = [10, 0, 0, 0, 0, 10, 10, 0];
  assert.deepEqual(learnedFrom(registerOf([...a, ...b, ...c])), []);
});

test("shares by each pair of place, sex and origin: whoever thinks of all at once learns no small count", () => {
  const number = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
    { weight: 2, arbitrary: fc.integer({ min: 10, max: 80 }) },
  );
  fc.assert(
    fc.property(fc.array(number, { minLength: 24, maxLength: 24 }), (persons) => {
      assert.deepEqual(learnedFrom(registerOf(persons)), []);
    }),
    { numRuns: 15 },
  );
});
