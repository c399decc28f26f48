import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type GapChange,
  gapChangeSentence,
  gapText,
  type Quantity,
  type RecomputedGap,
  recomputedGapSentence,
  type Unit,
} from "../../src/language/index.js";

const percent: Unit = { kind: "percent" };

function exactly(value: string): Quantity {
  return { value, qualifier: "eq" };
}

test("a gap with its two ends", () => {
  const ends = { from: exactly("74"), minus: exactly("47") };
  assert.equal(gapText(exactly("27"), ends, percent, "da"), "27 procentpoint: 74\u00a0% minus 47\u00a0%");
  assert.equal(gapText(exactly("27"), ends, percent, "en"), "27 percentage points: 74% minus 47%");
  const narrow = { from: { value: "6", qualifier: "just_below" }, minus: exactly("5") } as const;
  assert.equal(
    gapText({ value: "1", qualifier: "below" }, narrow, percent, "en"),
    "less than 1 percentage point: just under 6% minus 5%",
  );
});

test("a gap of a named unit", () => {
  const ends = { from: exactly("1200"), minus: exactly("1201") };
  assert.equal(
    gapText(exactly("-1"), ends, { kind: "named", one: "home", other: "homes" }, "en"),
    "\u22121 home: 1,200 homes minus 1,201 homes",
  );
});

function change(before: string, after: string, by: string): GapChange {
  return { before: { value: before, period: "1995" }, after: { value: after, period: "2005" }, change: by };
}

function saysOfChange(gap: GapChange, danish: string, english: string): void {
  assert.equal(gapChangeSentence(gap, percent, "da"), danish);
  assert.equal(gapChangeSentence(gap, percent, "en"), english);
}

test("a gap between two years", () => {
  saysOfChange(
    change("33", "27", "-6"),
    "Forskellen blev 6 procentpoint mindre, fra 33 i 1995 til 27 i 2005.",
    "The gap narrowed by 6 percentage points, from 33 in 1995 to 27 in 2005.",
  );
  saysOfChange(
    change("2.0", "2.8", "0.8"),
    "Forskellen blev 0,8 procentpoint større, fra 2,0 i 1995 til 2,8 i 2005.",
    "The gap widened by 0.8 percentage points, from 2.0 in 1995 to 2.8 in 2005.",
  );
  saysOfChange(
    change("27", "27", "0"),
    "Forskellen var den samme: 27 procentpoint i 1995 og i 2005.",
    "The gap was unchanged: 27 percentage points in 1995 and in 2005.",
  );
});

test("a gap below zero is narrower when nearer to zero, and reverses when it passes it", () => {
  saysOfChange(
    change("-3", "-2", "1"),
    "Forskellen blev 1 procentpoint mindre, fra \u22123 i 1995 til \u22122 i 2005.",
    "The gap narrowed by 1 percentage point, from \u22123 in 1995 to \u22122 in 2005.",
  );
  saysOfChange(
    change("3", "-4", "-7"),
    "Forskellen vendte, fra 3 procentpoint i 1995 til \u22124 i 2005.",
    "The gap reversed, from 3 percentage points in 1995 to \u22124 in 2005.",
  );
  saysOfChange(
    change("1", "0", "-1"),
    "Forskellen blev 1 procentpoint mindre, fra 1 i 1995 til 0 i 2005.",
    "The gap narrowed by 1 percentage point, from 1 in 1995 to 0 in 2005.",
  );
});

function saysOfRecomputed(gap: RecomputedGap, danish: string, english: string): void {
  assert.equal(recomputedGapSentence(gap, percent, "da"), danish);
  assert.equal(recomputedGapSentence(gap, percent, "en"), english);
}

test("a stated gap beside its printed ends", () => {
  const ends = [exactly("76"), exactly("54")];
  saysOfRecomputed(
    { stated: exactly("22"), value: "22", verdict: "agrees", ends },
    "De trykte tal giver den forskel, som kilden angiver.",
    "The printed figures give the gap that the source states.",
  );
  saysOfRecomputed(
    { stated: exactly("23"), value: "22", verdict: "rounding", ends },
    "Kilden angiver 23; de trykte tal giver 22. Kilden kan have beregnet forskellen, før tallene blev afrundet.",
    "The source states 23; the printed figures give 22. The source may have computed the gap before rounding.",
  );
  saysOfRecomputed(
    { stated: { value: "2.8", qualifier: "approx" }, value: "4.0", verdict: "differs", ends },
    "Kilden angiver ca. 2,8; de trykte tal giver 4,0. Afrunding alene forklarer ikke afvigelsen.",
    "The source states approx. 2.8; the printed figures give 4.0. Rounding alone does not explain the difference.",
  );
});

test("a gap that its ends' words forbid to recompute", () => {
  const stated = exactly("2.8");
  const justUnder: Quantity = { value: "8.5", qualifier: "just_below" };
  saysOfRecomputed(
    { stated, value: "3.0", verdict: "forbidden", ends: [justUnder, exactly("5.5")] },
    "Forskellen kan ikke genberegnes, fordi et af de trykte tal ikke er præcist: lige under 8,5\u00a0%.",
    "The gap cannot be recomputed, because one of the printed figures is not exact: just under 8.5%.",
  );
  saysOfRecomputed(
    { stated, value: "3.0", verdict: "forbidden", ends: [justUnder, { value: "5.5", qualifier: "below" }] },
    "Forskellen kan ikke genberegnes, fordi de trykte tal ikke er præcise: lige under 8,5\u00a0% og under 5,5\u00a0%.",
    "The gap cannot be recomputed, because the printed figures are not exact: just under 8.5% and less than 5.5%.",
  );
  saysOfRecomputed(
    { stated, verdict: "forbidden", ends: [] },
    "Forskellen kan ikke genberegnes ud fra de trykte tal.",
    "The gap cannot be recomputed from the printed figures.",
  );
});
