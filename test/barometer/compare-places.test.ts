import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { comparePlaces, verifyComparisons } from "../../src/barometer/index.js";
import { placeComparisonSchema, sealEdition } from "../../src/edition/index.js";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { gapSeries } from "./small-barometer.js";
import { type CountedPlace, compared, countedSeries, policyOfPlaces, ranksOf } from "./small-places.js";

const ash: CountedPlace = { id: "ash", counted: 600, of: 1000 };
const birch: CountedPlace = { id: "birch", counted: 570, of: 1000 };
const cedar: CountedPlace = { id: "cedar", counted: 300, of: 1000 };

test("a share has Wilson's limits from its published counts, and places have ranges of ranks", () => {
  const { places, ranking, seed, draws, missing } = compared([ash, birch, cedar]);
  assert.deepEqual([ranking, seed, draws, missing], ["ranges", 2006, 10_000, []]);
  // Wilson for 600 of 1,000: 56.93 and 62.99 (by hand: 59.96 and 3.03 to either side).
  assert.deepEqual(places[0], {
    refArea: "ash",
    value: "60.0",
    estimate: "60.00",
    lower: "56.93",
    upper: "62.99",
    confidence: "95",
    limits: "wilson",
    n: "1000",
    rankFrom: 1,
    rankTo: 2,
  });
  assert.deepEqual(ranksOf(compared([ash, birch, cedar])), ["ash 1-2", "birch 1-2", "cedar 3-3"]);
});

test("delivered limits are taken as they are, before any that could be computed", () => {
  const own = { ...ash, more: { lower: "55.0", upper: "65.0", confidence: "90" } };
  const { lower, upper, confidence, limits, estimate } = compared([own, birch]).places[0] ?? {};
  assert.deepEqual(
    { lower, upper, confidence, limits, estimate },
    { ...own.more, limits: "delivered", estimate: undefined },
  );
});

test("counts that do not give the printed figure give it no limits either", () => {
  const other = compared([{ ...ash, more: { value: "58.0" } }, birch]);
  assert.deepEqual([other.ranking, ranksOf(other)], ["limits-missing", ["ash no-limits", "birch –"]]);
});

test("a place that cannot be ranked says why, and the others are ranked without it", () => {
  const cases: readonly (readonly [string, Partial<CountedPlace>])[] = [
    ["too-small", { counted: 60, of: 99 }],
    ["withheld", { isWithheld: true }],
    ["inexact", { more: { qualifier: "just_below" } }],
    ["definition-differs", { more: { obsStatus: "D" } }],
    ["other-kind", { kind: "country" }],
  ];
  for (const [reason, change] of cases) {
    const found = compared([ash, birch, { ...cedar, ...change }]);
    assert.deepEqual(ranksOf(found), ["ash 1-2", "birch 1-2", `cedar ${reason}`], reason);
  }
});

test("nothing is ranked where a place lacks limits, and nothing where the policy wants none", () => {
  const noCounts = compared([ash, birch, { ...cedar, counted: 0, more: { value: "1.5" } }]);
  assert.equal(noCounts.ranking, "limits-missing");
  assert.equal(compared([ash, birch], { ranking: "off" }).ranking, "off");
  const few = compared([ash, { ...birch, counted: 50, of: 90 }]);
  for (const one of [noCounts, few, compared([ash, birch], { ranking: "off" })]) {
    assert.ok(one.places.every(({ rankFrom }) => rankFrom === undefined));
    assert.equal(one.seed, undefined);
  }
  assert.equal(few.ranking, "too-few");
  assert.equal(compared([ash, { ...birch, counted: 50, of: 90 }], { minimumRanked: 90 }).ranking, "ranges");
});

test("an indicator's own word stands above the policy's", () => {
  const places = [ash, birch];
  const policy = policyOfPlaces(places);
  const areas = policy.areas.map((area) => ({
    ...area,
    indicators: area.indicators.map((one) => ({ ...one, ranking: "off" as const })),
  }));
  const series = places.map((place) => countedSeries(place));
  const ranking = (changed: typeof policy) => comparePlaces({ policy: changed, series })[0]?.ranking;
  assert.equal(ranking({ ...policy, areas }), "off");
  const indicators = { ...policy, settings: { ...policy.settings, ranking: "off" as const } };
  assert.equal(ranking(indicators), "off");
  assert.equal(ranking(policy), "ranges");
});

test("a gap of two separate groups has Newcombe's limits and the smaller denominator", () => {
  const adults: CountedPlace = { id: "ash", counted: 480, of: 800 };
  const gap = { ...gapSeries([["2019", "0.0"]]) };
  const at = (id: string) => ({ ...gap, key: { ...gap.key, refArea: id } });
  const series = [
    countedSeries(ash),
    countedSeries(adults, "adults"),
    countedSeries(birch),
    at("ash"),
    at("birch"),
  ];
  const found = comparePlaces({ policy: policyOfPlaces([ash, birch]), series }).find(
    ({ measure }) => measure === "gap",
  );
  const [first, second] = found?.places ?? [];
  // Newcombe's hybrid score for 600 of 1,000 against 480 of 800: -4.54 and 4.56 by hand; no counts at the other's second end.
  assert.deepEqual(
    [first?.lower, first?.upper, first?.limits, first?.n],
    ["-4.54", "4.56", "newcombe", "800"],
  );
  assert.deepEqual([second?.limits, found?.ranking], [undefined, "limits-missing"]);
});

test("places of the list that have no figure are named, if they were there at the time", () => {
  const listed = [ash, birch, cedar, { ...cedar, id: "country", kind: "country" as const }];
  assert.deepEqual(compared([ash, birch], {}, listed).missing, ["cedar"]);
  const policy = policyOfPlaces(listed);
  const places = policy.places.map((place) =>
    place.id === "cedar" ? { ...place, validFrom: "2020-01-01" } : place,
  );
  const series = [ash, birch].map((place) => countedSeries(place));
  assert.deepEqual(comparePlaces({ policy: { ...policy, places }, series })[0]?.missing, []);
});

test("what was delivered as expected stands beside the figure", () => {
  const series = [ash, birch].map((place) => countedSeries(place));
  const own = series.map((one) => ({ ...one, key: { ...one.key, measure: "expected" } }));
  const found = comparePlaces({ policy: policyOfPlaces([ash, birch]), series: [...series, ...own] });
  assert.deepEqual(
    found.map(({ measure, places }) => [measure, places.map(({ expected }) => expected)]),
    [["share", ["60.0", "57.0"]]],
  );
});

test("ranks are of the newest period; an earlier one keeps its limits", () => {
  const series = [ash, birch].map((place) => {
    const one = countedSeries(place);
    const [now] = one.observations;
    return now === undefined ? one : { ...one, observations: [{ ...now, period: "2017" }, now] };
  });
  const found = comparePlaces({ policy: policyOfPlaces([ash, birch]), series });
  assert.deepEqual(
    found.map(({ period, ranking, places }) => [period, ranking, places[0]?.lower]),
    [
      ["2017", "earlier-period", "56.93"],
      ["2019", "ranges", "56.93"],
    ],
  );
});

const anyPlace = fc
  .record({ of: fc.integer({ min: 20, max: 5000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ of, share }) => ({ of, counted: Math.round(of * share) }));
const anyPlaces = fc
  .array(anyPlace, { minLength: 2, maxLength: 9 })
  .map((places) => places.map((place, at): CountedPlace => ({ ...place, id: `place-${at}` })));

test("the order of places and series changes nothing", () => {
  fc.assert(
    fc.property(
      anyPlaces.chain((places) =>
        fc.tuple(fc.constant(places), fc.shuffledSubarray(places, { minLength: places.length })),
      ),
      ([places, shuffled]) => {
        assert.deepEqual(compared(shuffled), compared(places));
      },
    ),
    { numRuns: 25 },
  );
});

test("withholding a place's figure takes it out of the ranks and says so", () => {
  fc.assert(
    fc.property(anyPlaces, ([first, ...others]) => {
      if (first === undefined || others.length < 2) return;
      const before = compared([first, ...others]);
      const after = compared([{ ...first, isWithheld: true }, ...others]);
      const place = after.places.find(({ refArea }) => refArea === first.id);
      assert.deepEqual(place, {
        refArea: first.id,
        n: String(first.of),
        reason: "withheld",
      });
      const most = after.places.filter(({ rankFrom }) => rankFrom !== undefined).length;
      for (const { rankTo = 0 } of after.places) assert.ok(rankTo <= most);
      assert.equal(before.places.length, after.places.length);
    }),
    { numRuns: 25 },
  );
});

test("a place below the minimum has no rank, every other one has, and every comparison fits its form", () => {
  fc.assert(
    fc.property(anyPlaces, fc.integer({ min: 1, max: 5000 }), (places, minimumRanked) => {
      const found = compared(places, { minimumRanked });
      placeComparisonSchema.parse(found);
      for (const { n, rankFrom, rankTo, reason } of found.places) {
        if (Number(n) < minimumRanked) assert.deepEqual([rankFrom, reason], [undefined, "too-small"]);
        else if (found.ranking === "ranges") assert.ok((rankFrom ?? 9) <= (rankTo ?? 0));
      }
    }),
    { numRuns: 50 },
  );
});

test("verify redoes comparisons: a changed rank, a left-out place, a left-out comparison", () => {
  const edition = copenhagenEdition();
  const places = [ash, birch, cedar];
  const series = places.map((place) => countedSeries(place));
  const policy = policyOfPlaces(places);
  const content = { ...edition, policy, series, comparisons: comparePlaces({ policy, series }) };
  const said = (comparisons: typeof content.comparisons): readonly string[] =>
    verifyComparisons({ ...content, comparisons }, { file: "e.json" }).map(
      ({ severity, place, sentence }) => `${severity} ${place.path}: ${sentence.en}`,
    );
  const [own] = content.comparisons;
  assert.ok(own !== undefined);
  const where = "error comparisons (helmet-rate, children, 2019): the comparison helmet-rate, children, 2019";
  assert.deepEqual(said(content.comparisons), []);
  const forged = own.places.map((place) => (place.refArea === "birch" ? { ...place, rankTo: 1 } : place));
  assert.deepEqual(said([{ ...own, places: forged }]), [
    `${where} does not follow from the edition's content: birch`,
  ]);
  assert.deepEqual(said([{ ...own, places: own.places.slice(1) }]), [
    `${where} does not follow from the edition's content: ash`,
  ]);
  assert.deepEqual(said([{ ...own, seed: 7 }]), [`${where} does not follow from the edition's content`]);
  assert.deepEqual(said([]), [`${where} is missing`]);
  assert.deepEqual(said([own, own]), [`${where} stands twice`]);
  assert.match(said([own, { ...own, period: "2018" }])[0] ?? "", /does not have for two places$/);
});

test("an edition is frozen with its comparisons and names their method", () => {
  const { manifest, ...content } = copenhagenEdition();
  assert.equal(manifest.methods.comparison, "comparison/1");
  assert.equal(content.comparisons.length, 3);
  assert.ok(content.comparisons.every(({ ranking }) => ranking === "off"));
  assert.ok("comparisons/length" in sealEdition(content, manifest).manifest.parts);
});
