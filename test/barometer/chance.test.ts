import assert from "node:assert/strict";
import { test } from "node:test";
import { type FigureRow, gapSeries, gapTarget, helmetSeries, levelTarget } from "./small-barometer.js";
import { assess } from "./verdict.js";

/** The oracle series of the methods note: 1995 to 2005, one figure a year. */
const yearly = ["34", "35.2", "36.9", "38.1", "39.8", "41.5", "43", "44.1", "44.6", "45.7", "47"];
const from1995: readonly FigureRow[] = yearly.map((value, at) => [String(1995 + at), value]);

function chanceBy(goal: string, rows: readonly FigureRow[], baseline = "1995") {
  const target = levelTarget({
    baseline: { value: rows[0]?.[1] ?? "", qualifier: "eq", period: baseline },
    goal: { value: goal, qualifier: "eq" },
  });
  return assess(target, [helmetSeries(rows)]).chance;
}

test("the series that the policy's own target continues: unlikely to reach 57 by 2010", () => {
  const chance = chanceBy("57", from1995);
  assert.ok(chance !== undefined && "word" in chance);
  assert.equal(chance.word, "unlikely");
  assert.deepEqual([chance.points, chance.from, chance.to], ["11", "1995", "2005"]);
  assert.deepEqual(
    chance.band.map(({ period }) => period),
    ["2006", "2007", "2008", "2009", "2010"],
  );
  // The middle at the end is the 51.2765930 of the methods note, in the figures' decimals and one more.
  assert.equal(chance.band.at(-1)?.middle, "51.3");
  const widths = chance.band.map(({ lower, upper }) => Number(upper) - Number(lower));
  assert.deepEqual(
    widths,
    widths.toSorted((a, b) => a - b),
    "the band widens",
  );
});

test("a word for each side of 80 and 20 per cent", () => {
  const word = (goal: string) => {
    const chance = chanceBy(goal, from1995);
    return chance !== undefined && "word" in chance ? chance.word : undefined;
  };
  assert.deepEqual([word("48"), word("51.3"), word("56")], ["likely", "uncertain", "unlikely"]);
});

test("it refuses fewer than five comparable figures and more than five years ahead", () => {
  assert.deepEqual(chanceBy("57", from1995.slice(-4), "2002"), { refused: "too-few-points" });
  assert.deepEqual(chanceBy("57", from1995.slice(0, 8)), { refused: "too-far-ahead" });
  const broken = from1995.map(
    ([period, value]): FigureRow =>
      period === "2002" ? [period, value, { obsStatus: "B" }] : [period, value],
  );
  const target = levelTarget({ baseline: { value: "44.1", qualifier: "eq", period: "2002" } });
  assert.deepEqual(assess(target, [helmetSeries(broken)]).chance, { refused: "too-few-points" });
});

test("a share that was 0 or 100 per cent has no log odds, and that is said", () => {
  const rows = ["90", "94", "97", "100", "99", "98"].map(
    (value, at): FigureRow => [String(2002 + at), value],
  );
  assert.deepEqual(chanceBy("99", rows, "2002"), { refused: "share-out-of-range" });
});

test("a gap is carried on as it is, down to its margin", () => {
  const rows: readonly FigureRow[] = ["27", "25.5", "23.8", "22.6", "20.9", "19.5"].map((value, at) => [
    String(2005 + at),
    value,
  ]);
  const target = (goal: string, margin?: string) =>
    gapTarget({
      goal: { value: goal, qualifier: "eq" },
      ...(margin && { margin }),
      deadline: { by: "2012", wording: { en: "by 2012", da: "inden 2012" } },
    });
  const word = (...its: Parameters<typeof target>) => {
    const { chance } = assess(target(...its), [gapSeries(rows)]);
    return chance !== undefined && "word" in chance ? chance.word : chance;
  };
  assert.deepEqual([word("0"), word("0", "18"), word("19")], ["unlikely", "likely", "likely"]);
});

test("what is reached, missed or cannot be assessed has no chance", () => {
  assert.equal(chanceBy("46", from1995), undefined);
  assert.equal(chanceBy("57", []), undefined);
});
