import assert from "node:assert/strict";
import { test } from "node:test";
import { type ChanceNumbers, chanceSentence } from "../../src/language/index.js";

const rests = { points: "12", from: "2001", to: "2012" } as const;

function says(chance: ChanceNumbers, danish: RegExp, english: RegExp): void {
  assert.match(chanceSentence(chance, "da"), danish);
  assert.match(chanceSentence(chance, "en"), english);
}

test("each word with the figures it rests on", () => {
  assert.equal(
    chanceSentence({ word: "unlikely", ...rests }, "en"),
    "If the recent pace continues, it is unlikely that the target is reached in time. That rests on 12 figures from 2001 to 2012.",
  );
  assert.equal(
    chanceSentence({ word: "uncertain", ...rests, from: "2001-S1" }, "da"),
    "Hvis udviklingen fortsætter i samme tempo som hidtil, er det usikkert, om målet bliver nået til tiden. Det bygger på 12 tal fra 1. halvår 2001 til 2012.",
  );
  says({ word: "likely", ...rests }, / er det sandsynligt, at målet/, / it is likely that /);
});

test("where nothing is said, why not", () => {
  says({ refused: "too-few-points" }, /mindst fem tal/, /five comparable figures at least/);
  says({ refused: "too-far-ahead" }, /mere end fem år efter/, /more than five years after/);
  says({ refused: "no-variation" }, /lige meget hvert år/, /by the same amount every year/);
  says({ refused: "not-computable" }, /kan ikke regnes ud/, /cannot be worked out/);
});
