import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type DeliveredFigure,
  type Population,
  type PrimaryRules,
  type PublishedCounts,
  programmeSolver,
  protectDelivery,
} from "../../src/confidentiality/index.js";

const solver = await programmeSolver();

const rules: PrimaryRules = {
  minimumCount: 5,
  hidesNobodyAndEverybody: false,
  minimumContributors: null,
  percent: null,
  dominance: null,
};

/** Persons at a place, or everywhere. */
function persons(place: string, also: Readonly<Record<string, string>> = {}): Population {
  const codes = { ...(place === "_T" ? {} : { place }), ...also };
  return {
    universe: "2020",
    limits: new Map(Object.entries(codes).map(([name, code]) => [name, { among: new Set([code]) }])),
  };
}

/** A share of the persons at a place: those employed. */
function share(place: string, count: number, base: number): DeliveredFigure {
  return {
    counted: { population: persons(place, { work: "employed" }), count },
    among: { population: persons(place), count: base },
  };
}

function withheldOf(figures: readonly DeliveredFigure[], published?: PublishedCounts) {
  const { withheld, audit } = protectDelivery(figures, rules, solver, published);
  assert.deepEqual(audit.leaks, []);
  return [...withheld].sort((a, b) => a - b);
}

/** What of some figures stands in an edition. */
function counts(figures: readonly DeliveredFigure[]): PublishedCounts {
  return {
    counts: figures.flatMap(({ counted, among }) => [counted, among].flatMap((one) => one ?? [])),
    borders: [],
  };
}

test("a small count takes another part of the same total with it", () => {
  const figures = [share("_T", 103, 400), share("a", 3, 100), share("b", 40, 150), share("c", 60, 150)];
  assert.deepEqual(withheldOf(figures), [1, 2]);
});

test("so does a small rest, of a count that is not small itself", () => {
  const figures = [share("_T", 297, 400), share("a", 97, 100), share("b", 90, 150), share("c", 110, 150)];
  const withheld = withheldOf(figures);
  assert.ok(withheld.includes(1) && withheld.length > 1, withheld.join());
});

test("what a total holds beyond the parts delivered is not given away either", () => {
  const whole = [share("_T", 100, 400), share("a", 40, 150), share("b", 60, 250)];
  assert.deepEqual(withheldOf(whole), []);
  const short = [share("_T", 102, 405), share("a", 40, 150), share("b", 60, 250)];
  assert.notDeepEqual(withheldOf(short), [], "two persons live elsewhere");
});

test("what rests on a withheld figure, or on too few persons, is withheld with it", () => {
  const gap = (restsOn: readonly number[]): DeliveredFigure => ({ restsOn });
  const figures = [
    share("_T", 103, 400),
    share("a", 3, 100),
    share("b", 40, 150),
    share("c", 60, 150),
    gap([0, 3]),
    gap([1]),
    gap([5]),
    { support: [{ persons: 9, least: 10 }] },
    { support: [{ persons: 10, least: 10 }] },
  ];
  assert.deepEqual(withheldOf(figures), [1, 2, 5, 6, 7]);
});

test("figures of an earlier edition stay shown and are protected against", () => {
  const figures = [share("_T", 103, 400), share("a", 3, 100), share("b", 40, 150), share("c", 60, 150)];
  assert.deepEqual(withheldOf(figures, counts([share("b", 40, 150)])), [1, 3]);
});

test("figures that contradict each other are a mistake of whoever made them", () => {
  const parts = [share("_T", 100, 400), share("a", 101, 150)];
  assert.throws(() => withheldOf(parts), /the parts of .* are more than it/);
  assert.throws(() => withheldOf([share("a", 10, 100), share("a", 20, 100)]), /has two counts/);
});

test("of a sensitive indicator nobody and everybody are withheld too", () => {
  const figures = [share("_T", 190, 400), share("a", 0, 100), share("b", 150, 150), share("c", 40, 150)];
  assert.deepEqual(withheldOf(figures), []);
  const withheld = withheldOf(figures.map((figure) => ({ ...figure, isSensitive: true })));
  assert.ok(withheld.includes(1) && withheld.includes(2), withheld.join());
});

test("a withheld share tells its group, unless that is withheld itself", () => {
  const figures = [share("_T", 103, 404), share("a", 3, 100), share("b", 40, 150), share("c", 60, 154)];
  const { withheld, groupsShown } = protectDelivery(figures, rules, solver);
  assert.deepEqual([...groupsShown], [...withheld]);
  const few = [share("_T", 103, 304), share("a", 0, 3), share("b", 43, 151), share("c", 60, 150)];
  const found = protectDelivery(few, rules, solver);
  assert.ok(found.withheld.has(1) && !found.groupsShown.has(1));
});

test("a count that differs by few from a published one is withheld, one that differs by more is not", () => {
  const before = counts([share("_T", 103, 400), share("b", 40, 150)]);
  const now = (more: number) => [share("_T", 103 + more, 400 + more), share("b", 40 + more, 150 + more)];
  assert.deepEqual(withheldOf(now(0), before), []);
  assert.deepEqual(withheldOf(now(2), before), [0, 1]);
  assert.deepEqual(withheldOf(now(6), before), []);
});

test("what a part is of is seen across indicators: those out of work are the workforce without the employed", () => {
  const work = (...codes: readonly string[]): Population => ({
    universe: "2020",
    limits: new Map([["work", { among: new Set(codes) }]]),
  });
  const figure = (counted: Population, count: number, among: Population, whole: number): DeliveredFigure => ({
    counted: { population: counted, count },
    among: { population: among, count: whole },
  });
  const [everyone, workforce] = [work("employed", "unemployed", "outside"), work("employed", "unemployed")];
  const figures = [
    figure(work("employed"), 300, everyone, 400),
    figure(work("unemployed"), 3, workforce, 303),
  ];
  const withheld = withheldOf(figures);
  assert.ok(withheld.includes(1), "three are unemployed");
  assert.ok(
    withheld.includes(0) || !protectDelivery(figures, rules, solver).groupsShown.has(1),
    "else 303 less 300 tells them",
  );
});

/** A share as it is printed in whole per cent, its counts left out. */
function printed({ counted, among }: DeliveredFigure, percent: number): PublishedCounts {
  if (counted === undefined || among === undefined) throw new Error("missing counts");
  const range = { whole: 200, from: 2 * percent - 1, below: 2 * percent + 1 };
  return {
    counts: [],
    borders: [],
    shares: [{ counted: counted.population, among: among.population, ...range }],
  };
}

test("a share published without its counts tells them to whoever knows the group", () => {
  const figures = [share("_T", 71, 300), share("a", 3, 100), share("b", 8, 40), share("c", 60, 160)];
  assert.deepEqual(withheldOf(figures), [1, 2]);
  const [, , b] = figures;
  if (b === undefined) throw new Error("missing figure");
  // 20 % of 40 are 8 and no other number: it hides nothing while the group of 40 is shown.
  const { withheld, groupsShown, audit } = protectDelivery(figures, rules, solver, printed(b, 20));
  assert.deepEqual(audit.leaks, []);
  assert.ok(withheld.has(1));
  assert.ok(!withheld.has(2) || !groupsShown.has(2) || withheld.has(3), [...withheld].join());
});

test("where the group is published too, the count is as good as published; a share of other records tells nothing", () => {
  const figures = [share("_T", 71, 300), share("a", 3, 100), share("b", 8, 40), share("c", 60, 160)];
  const [, , b] = figures;
  if (b?.among === undefined) throw new Error("missing figure");
  const told = { ...printed(b, 20), counts: [b.among] };
  assert.deepEqual(withheldOf(figures, told), [1, 3]);
  assert.deepEqual(withheldOf(figures, { ...printed(b, 30), counts: [b.among] }), [1, 2]);
});

test("a number that stands under two names is withheld under both or under none", () => {
  const few = [{ persons: 3, least: 5 }];
  const left = { quantity: "left out of 96" };
  assert.deepEqual(withheldOf([{ ...left, support: few }, left, { quantity: "left out of 90" }, {}]), [0, 1]);
  assert.deepEqual(withheldOf([left, left]), []);
});
