import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type DeliveredFigure,
  type PrimaryRules,
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

const none = new Map<string, ReadonlyMap<string, string>>();

/** A share of the persons at a place: `employed` of `persons`. */
function share(place: string, count: number, base: number, of = "employed"): DeliveredFigure {
  return { of, codes: new Map([["refArea", place]]), count, base: { of: "persons", count: base } };
}

function withheldOf(figures: readonly DeliveredFigure[], published: readonly DeliveredFigure[] = []) {
  const { withheld, audit } = protectDelivery(figures, none, rules, solver, published);
  assert.deepEqual(audit.leaks, []);
  return [...withheld].sort();
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
  const gap = (restsOn: readonly number[]): DeliveredFigure => ({ of: "gap", codes: new Map(), restsOn });
  const figures = [
    share("_T", 103, 400),
    share("a", 3, 100),
    share("b", 40, 150),
    share("c", 60, 150),
    gap([0, 3]),
    gap([1]),
    gap([5]),
    { of: "median", codes: new Map(), support: { persons: 9, least: 10 } },
    { of: "median", codes: new Map(), support: { persons: 10, least: 10 } },
  ];
  assert.deepEqual(withheldOf(figures), [1, 2, 5, 6, 7]);
});

test("figures of an earlier edition stay shown and are protected against", () => {
  const figures = [share("_T", 103, 400), share("a", 3, 100), share("b", 40, 150), share("c", 60, 150)];
  assert.deepEqual(withheldOf(figures, [share("b", 40, 150)]), [1, 3]);
});

test("figures that contradict each other are a mistake of whoever made them", () => {
  const parts = [share("_T", 100, 400), share("a", 101, 150)];
  assert.throws(() => withheldOf(parts), /the parts of employed by refArea are more than it/);
  assert.throws(() => withheldOf([share("a", 10, 100), share("a", 20, 100)]), /has two counts/);
});
