import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  chanceOfReaching,
  isRefused,
  type ReachingChance,
  type ReachingQuestion,
} from "../../src/statistics/index.js";
import { assertClose, assertPrinted } from "./closeness.js";

const OBSERVATIONS = yearly(1995, [34, 35.2, 36.9, 38.1, 39.8, 41.5, 43, 44.1, 44.6, 45.7, 47]);
const LEVEL: ReachingQuestion = {
  observations: OBSERVATIONS,
  target: 57,
  at: 2010,
  scale: "level",
  kappa: 1,
};
const LOGIT: ReachingQuestion = { ...LEVEL, scale: "logit" };

test("values agree with the method note of this project as printed", () => {
  const level = found(LEVEL);
  assertPrinted(level.mean, "51.0980375");
  assertPrinted(level.standardError, "1.02469508");
  assertPrinted(level.interval95.lower, "48.7800162");
  assertPrinted(level.interval95.upper, "53.4160588");
  assertPrinted(level.chance, "0.000136467");
  const logit = found(LOGIT);
  assertPrinted(logit.mean, "51.2765930");
  assertPrinted(Math.log(logit.mean / (100 - logit.mean)), "0.0510748188");
  assertPrinted(logit.standardError, "0.0442553055");
  assertPrinted(logit.interval95.lower, "48.7743047");
  assertPrinted(logit.interval95.upper, "53.7724988");
  assertPrinted(logit.chance, "0.000276562");
  const near = found({ ...LEVEL, target: 49, at: 2007 });
  assertPrinted(near.mean, "49.04425");
  assertPrinted(near.standardError, "0.57965507");
  // The note ends in ...790; its own mean and upper limit, which lie evenly, give ...791.
  assertPrinted(near.interval95.lower, "47.732979");
  assertPrinted(near.interval95.upper, "50.3555209");
  assertPrinted(near.chance, "0.529590074");
});

test("the standard error is that of a random walk with drift in another program", () => {
  // Origin: rwf(y, 5, drift = TRUE) of the R package forecast 8.20: 95 % limits 51.491635 and 55.508365.
  assertPrinted(found(LEVEL).standardError * 1.959963984540054, "2.008365");
});

test("values agree with an independent computation to 1e-12", () => {
  // Origin: mpmath 1.3.0 at 60 digits: chance, mean, standard error, 80 % limits, 95 % limits.
  const cases: readonly (readonly [ReachingQuestion, readonly number[]])[] = [
    [
      LEVEL,
      [
        0.00013646696593482208, 51.09803753125, 1.0246950765959597, 49.68085479222425, 52.51522027027575,
        48.780016224044395, 53.416058838455605,
      ],
    ],
    [
      LOGIT,
      [
        0.0002765619964564747, 51.276592967633015, 0.04425530551602808, 49.74671365228146, 52.80408413347011,
        48.77430466868368, 53.77249876152816,
      ],
    ],
    [
      { ...LEVEL, target: 49, at: 2007 },
      [
        0.5295900736336744, 49.04425, 0.5796550698475775, 48.242570380043496, 49.84592961995651,
        47.73297913179201, 50.35552086820799,
      ],
    ],
    [
      { observations: OBSERVATIONS, target: 57, at: 2010, scale: "level" },
      [
        0.0010455811983971415, 51.09803753125, 1.0246950765959597, 49.18484083356524, 53.01123422893476,
        47.96870876652243, 54.22736629597757,
      ],
    ],
    [
      { observations: OBSERVATIONS, target: 57, at: 2010, scale: "logit" },
      [
        0.0019155862166647644, 51.276592967633015, 0.04425530551602808, 49.21122128520864, 53.337614478586374,
        47.89931239128059, 54.6422573572982,
      ],
    ],
    [
      {
        observations: yearly(2000, [30, 28, 27, 25, 24]),
        target: 20,
        at: 2007,
        scale: "level",
        lowerIsBetter: true,
      },
      [
        0.37806768831508536, 20.7200625, 1.3228756555322954, 17.2536110832157, 24.186513916784303,
        13.98409331232237, 27.45603168767763,
      ],
    ],
    [
      {
        observations: [
          [2000, 10],
          [2001, 12],
          [2003, 13],
          [2004, 17],
          [2006, 18],
        ].map(([at = 0, value = 0]) => ({ at, value })),
        target: 20,
        at: 2008,
        scale: "level",
        kappa: 1,
      },
      [
        0.5947783680562473, 20.751875, 2.8722813232690143, 16.047812480589094, 25.455937519410906,
        11.610993915027121, 29.89275608497288,
      ],
    ],
  ];
  for (const [question, expected] of cases) {
    const { chance, mean, standardError, interval80, interval95 } = found(question);
    const values = [
      chance,
      mean,
      standardError,
      interval80.lower,
      interval80.upper,
      interval95.lower,
      interval95.upper,
    ];
    for (const [index, value] of values.entries()) assertClose(value, expected[index] ?? 0, 1e-12);
  }
});

test("a share may be given in per cent or as a fraction", () => {
  const fractions = OBSERVATIONS.map(({ at, value }) => ({ at, value: value / 100 }));
  const asFraction = found({ ...LOGIT, observations: fractions, target: 0.57 });
  assertClose(asFraction.mean, found(LOGIT).mean / 100, 1e-12);
  assertClose(asFraction.chance, found(LOGIT).chance, 1e-11);
  assertClose(asFraction.interval80.lower, found(LOGIT).interval80.lower / 100, 1e-12);
  assert.deepEqual(found({ ...LOGIT, whole: 100 }), found(LOGIT));
  // Small percentages look like fractions: whoever has them says so.
  const small = yearly(2000, [0.9, 0.8, 0.75, 0.65, 0.62]);
  const question = { observations: small, target: 0.5, at: 2006, scale: "logit" } as const;
  assert.notEqual(found({ ...question, whole: 100 }).mean, found(question).mean);
});

test("what cannot be foretold is refused", () => {
  const refusal = (change: Partial<ReachingQuestion>) => chanceOfReaching({ ...LEVEL, ...change });
  assert.deepEqual(refusal({ target: Number.NaN }), { refused: "not-finite" });
  assert.deepEqual(refusal({ observations: OBSERVATIONS.toReversed() }), { refused: "times-out-of-order" });
  assert.deepEqual(refusal({ observations: OBSERVATIONS.slice(-4) }), { refused: "too-few-points" });
  assert.ok(!isRefused(refusal({ observations: OBSERVATIONS.slice(-5) })));
  assert.deepEqual(refusal({ observations: [] }), { refused: "too-few-points" });
  assert.deepEqual(refusal({ at: 2005 }), { refused: "time-passed" });
  assert.deepEqual(refusal({ at: 2010.1 }), { refused: "too-far-ahead" });
  for (const kappa of [0, -1, Number.NaN]) {
    assert.deepEqual(refusal({ kappa }), { refused: "kappa-out-of-range" });
  }
  assert.deepEqual(refusal({ scale: "logit", target: 100 }), { refused: "share-out-of-range" });
  assert.deepEqual(refusal({ scale: "logit", whole: 1 }), { refused: "share-out-of-range" });
  const touching = yearly(2001, [3, 2, 1, 2, 0]);
  assert.deepEqual(chanceOfReaching({ ...LOGIT, observations: touching, at: 2008 }), {
    refused: "share-out-of-range",
  });
  for (const even of [
    [5, 5, 5, 5, 5],
    [1, 1.1, 1.2, 1.3, 1.4],
    [100.1, 100.2, 100.3, 100.4, 100.5],
  ]) {
    assert.deepEqual(refusal({ observations: yearly(2001, even) }), { refused: "no-variation" });
  }
  const huge = yearly(2001, [1e308, -1e308, 1e308, -1e308, 1e308]);
  assert.deepEqual(refusal({ observations: huge }), { refused: "beyond-range" });
});

test("property: mirroring a series and its target mirrors the answer", () => {
  fc.assert(
    fc.property(series(), fc.integer({ min: 1, max: 5 }), (values, years) => {
      const at = 2000 + values.length - 1 + years;
      const up = chanceOfReaching({ observations: yearly(2000, values), target: 60, at, scale: "level" });
      const down = chanceOfReaching({
        observations: yearly(
          2000,
          values.map((value) => 100 - value),
        ),
        target: 40,
        at,
        scale: "level",
        lowerIsBetter: true,
      });
      if (isRefused(up) || isRefused(down)) return assert.deepEqual(down, up);
      assert.ok(Math.abs(up.chance - down.chance) <= 1e-11);
      assert.ok(Math.abs(up.interval80.lower + down.interval80.upper - 100) <= 1e-9);
    }),
  );
});

test("property: a nearer target is likelier, the bands hold the mean, and shares stay shares", () => {
  fc.assert(
    fc.property(
      series(),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 5, max: 90 }),
      (values, years, target) => {
        const question = {
          observations: yearly(2000, values),
          target,
          at: 2000 + values.length - 1 + years,
          scale: "logit",
        } as const;
        const [easy, hard] = [question, { ...question, target: target + 5 }].map(chanceOfReaching);
        if (easy === undefined || hard === undefined || isRefused(easy) || isRefused(hard)) return;
        assert.ok(0 <= hard.chance && hard.chance <= easy.chance && easy.chance <= 1);
        assert.ok(0 <= easy.interval95.lower && easy.interval95.lower <= easy.interval80.lower);
        assert.ok(easy.interval80.lower <= easy.mean && easy.mean <= easy.interval80.upper);
        assert.ok(easy.interval80.upper <= easy.interval95.upper && easy.interval95.upper <= 100);
      },
    ),
  );
});

function found(question: ReachingQuestion): ReachingChance {
  const result = chanceOfReaching(question);
  assert.ok(!isRefused(result), JSON.stringify(result));
  return result;
}

function yearly(from: number, values: readonly number[]) {
  return values.map((value, index) => ({ at: from + index, value }));
}

function series(): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 5, maxLength: 15 });
}
