import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefused, kitagawa, type ResidentCounts, stayersAndMovers } from "../../src/statistics/index.js";
import { assertClose } from "./closeness.js";

const RESIDENTS: ResidentCounts = {
  before: { n: 1000, events: 560 },
  after: { n: 1000, events: 500 },
  stayed: { n: 800, eventsBefore: 440, eventsAfter: 448 },
};

test("by hand: 800 stay at 55 and 56 per cent, 200 leave at 60, 200 come at 26", () => {
  const found = split(RESIDENTS);
  assertClose(found.change, 0.5 - 0.56, 1e-14);
  assertClose(found.stayers, 0.56 - 0.55, 1e-14);
  assertClose(found.arrivals, 0.2 * (0.26 - 0.56), 1e-14);
  assertClose(found.departures, 0.2 * (0.55 - 0.6), 1e-14);
});

test("firms of the paper's formula, with parts of output for persons", () => {
  // Origin: closed form of Melitz and Polanec (2015), equation for survivors, entrants and exits: a market that grows
  // from 400 to 500, survivors with 300 of both (shares 0.2 and 0.4), exits at 0.5, entrants at 0.7.
  const found = split({
    before: { n: 400, events: 60 + 50 },
    after: { n: 500, events: 140 + 120 },
    stayed: { n: 300, eventsBefore: 60, eventsAfter: 120 },
  });
  const [survivorsBefore, survivorsAfter] = [60 / 300, 120 / 300];
  const [exits, entrants] = [50 / 100, 140 / 200];
  assertClose(found.stayers, survivorsAfter - survivorsBefore, 1e-14);
  assertClose(found.arrivals, (200 / 500) * (entrants - survivorsAfter), 1e-14);
  assertClose(found.departures, (100 / 400) * (survivorsBefore - exits), 1e-14);
});

test("property: the parts add up to the change", () => {
  fc.assert(
    fc.property(residents(), (counts) => {
      const { change, stayers, arrivals, departures } = split(counts);
      assert.ok(Math.abs(stayers + arrivals + departures - change) <= 1e-12);
      const { before, after } = counts;
      assert.ok(Math.abs(after.events / after.n - before.events / before.n - change) <= 1e-12);
    }),
  );
});

test("property: arrivals and departures are Kitagawa's composition between everyone and those who stayed", () => {
  fc.assert(
    fc.property(residents(), (counts) => {
      const { before, after, stayed } = counts;
      const { arrivals, departures } = split(counts);
      const now = compositionOf(after, { n: stayed.n, events: stayed.eventsAfter });
      const then = compositionOf(before, { n: stayed.n, events: stayed.eventsBefore });
      assert.ok(Math.abs(arrivals - now) <= 1e-12);
      assert.ok(Math.abs(departures + then) <= 1e-12);
    }),
  );
});

test("property: the other way in time turns every sign, and arrivals are departures", () => {
  fc.assert(
    fc.property(residents(), ({ before, after, stayed: { n, eventsBefore, eventsAfter } }) => {
      const there = split({ before, after, stayed: { n, eventsBefore, eventsAfter } });
      const back = split({
        before: after,
        after: before,
        stayed: { n, eventsBefore: eventsAfter, eventsAfter: eventsBefore },
      });
      assert.ok(Math.abs(there.stayers + back.stayers) <= 1e-12);
      assert.ok(Math.abs(there.arrivals + back.departures) <= 1e-12);
    }),
  );
});

test("where nobody came and nobody left, all of the change is theirs", () => {
  const found = split({
    before: { n: 60, events: 20 },
    after: { n: 60, events: 30 },
    stayed: { n: 60, eventsBefore: 20, eventsAfter: 30 },
  });
  assert.equal(found.stayers, found.change);
  assert.deepEqual([found.arrivals, found.departures], [0, 0]);
});

test("counts that cannot be are refused", () => {
  const { before, after, stayed } = RESIDENTS;
  const refusal = (part: Partial<ResidentCounts>) => stayersAndMovers({ ...RESIDENTS, ...part });
  assert.deepEqual(refusal({ before: { n: Number.NaN, events: 1 } }), { refused: "not-finite" });
  assert.deepEqual(refusal({ after: { n: 1000, events: -1 } }), { refused: "negative-count" });
  for (const counts of [
    { before: { ...before, events: 1001 } },
    { after: { ...after, n: 700 } },
    { stayed: { ...stayed, eventsBefore: 801 } },
    // More of them are without work than of all, or fewer are left with it than they are.
    { stayed: { n: 800, eventsBefore: 561, eventsAfter: 448 } },
    { stayed: { n: 800, eventsBefore: 440, eventsAfter: 299 } },
  ]) {
    assert.deepEqual(refusal(counts), { refused: "count-above-denominator" }, JSON.stringify(counts));
  }
  const nobody = { n: 0, eventsBefore: 0, eventsAfter: 0 };
  assert.deepEqual(refusal({ before: { n: 0, events: 0 }, stayed: nobody }), {
    refused: "empty-denominator",
  });
  assert.deepEqual(refusal({ stayed: nobody }), { refused: "nobody-stayed" });
});

function split(counts: ResidentCounts) {
  const found = stayersAndMovers(counts);
  assert.ok(!isRefused(found), JSON.stringify(found));
  return found;
}

interface Count {
  readonly n: number;
  readonly events: number;
}

/** Everyone, as those who stayed and the others, against those who stayed alone. */
function compositionOf(all: Count, stayed: Count): number {
  const others = { n: all.n - stayed.n, events: all.events - stayed.events };
  const rate = ({ n, events }: Count) => (n === 0 ? 0 : events / n);
  const found = kitagawa([
    { shareA: stayed.n / all.n, rateA: rate(stayed), shareB: 1, rateB: rate(stayed) },
    { shareA: others.n / all.n, rateA: rate(others), shareB: 0, rateB: rate(others) },
  ]);
  assert.ok(!isRefused(found));
  return found.composition;
}

function residents(): fc.Arbitrary<ResidentCounts> {
  const some = fc.nat(500);
  return fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.array(some, { minLength: 6, maxLength: 6 }))
    .map(([n, [first = 0, second = 0, left = 0, leftWith = 0, come = 0, comeWith = 0]]) => {
      const [eventsBefore, eventsAfter] = [first % (n + 1), second % (n + 1)];
      return {
        before: { n: n + left, events: eventsBefore + (leftWith % (left + 1)) },
        after: { n: n + come, events: eventsAfter + (comeWith % (come + 1)) },
        stayed: { n, eventsBefore, eventsAfter },
      };
    });
}
