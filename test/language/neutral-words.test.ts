import assert from "node:assert/strict";
import { test } from "node:test";
import { firstPolicyWords, stigmatisingWords, type WordList, wordProblems } from "../forbidden-words.js";
import { readTexts } from "../repository.js";

/** Words that blame somebody, promise an effect, call people foreign, or call measuring by a word for spying. */
const loadedWords: WordList = {
  advice: "a barometer says how things stand, and nothing about whose doing it is",
  words: [
    /fremmed/u,
    /foreigner/u,
    /alien/u,
    /udlænding/u,
    /minorit/u,
    /overvåg/u,
    /surveill/u,
    /skyld(?:es|ig)/u,
    /(?<!\p{L})skyld(?!\p{L})/u,
    /svigt/u,
    /fiasko/u,
    /dårlig/u,
    /fault/u,
    /blame/u,
    /fail/u,
    /poor(?:ly)?(?!\p{L})/u,
    /(?<!\p{L})bad(?:ly)?(?!\p{L})/u,
    /worse/u,
    /better(?!-off-end)/u,
    /(?:vil|kan) føre til/u,
    /will lead to/u,
    /virkning/u,
    /effekt/u,
    /(?<!\p{L})danes?(?!\p{L})/u,
  ],
};

test("the texts of the product are neutral", () => {
  const texts = readTexts("src/language");
  assert.ok(texts.size > 10);
  for (const list of [firstPolicyWords, stigmatisingWords, loadedWords]) {
    assert.deepEqual(wordProblems(texts, list), []);
  }
});

test("Danish has no plural s on procentpoint, and no space left out before the sign", () => {
  const danish = [...readTexts("src/language")].filter(([path]) => !path.includes("english"));
  for (const [path, text] of danish) assert.doesNotMatch(text, /procentpoints|procentpointene?s/u, path);
});
