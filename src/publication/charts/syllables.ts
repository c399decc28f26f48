/**
 * The places inside a word where a line may end, as numbers of letters before the hyphen. A rule of thumb for
 * Danish and English: a consonant goes with the vowel after it, and letters that begin words together stay
 * together. At least three letters stand on either side, so that no scrap of a word is left alone.
 */
export function syllableEnds(word: string): readonly number[] {
  const letters = [...word.toLowerCase()];
  const ends: number[] = [];
  for (let at = 1; at < letters.length; at += 1) {
    // A syllable begins where consonants that may begin a word meet a vowel, with a vowel somewhere before.
    if (!isVowel(letters[at]) || isVowel(letters[at - 1])) continue;
    const onset = onsetBefore(letters, at);
    const start = at - onset;
    const rest = letters.slice(start);
    if (letters.slice(0, start).some(isVowel) && start >= shortest && isPiece(rest)) ends.push(start);
  }
  return ends;
}

const shortest = 3;

/** Long enough without the signs after a word, and more than the silent end of an English one: `-ne`, `-ces`. */
function isPiece(rest: readonly string[]): boolean {
  const word = /^\p{L}*/u.exec(rest.join(""))?.[0] ?? "";
  return word.length >= shortest && !/^[^aeiouyæøå]+e[sd]?$/u.test(word);
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && /^[aeiouyæøåäöüéèóáà]$/u.test(letter);
}

/** Nothing but letters is ever parted: the digits of a number stay together. */
function isConsonant(letter: string | undefined): boolean {
  return letter !== undefined && /^\p{L}$/u.test(letter) && !isVowel(letter);
}

/** How many of the consonants right before the vowel belong to its syllable. */
function onsetBefore(letters: readonly string[], vowel: number): number {
  if (!isConsonant(letters[vowel - 1])) return 0;
  // `udgangs-punkt`: after "ng" an s ends the word that it joins to the next.
  if (letters.slice(Math.max(0, vowel - 4), vowel - 1).join("") === "ngs") return 1;
  return onsets.has(`${letters[vowel - 2] ?? ""}${letters[vowel - 1] ?? ""}`) ? 2 : 1;
}

/** Two consonants with which Danish or English words begin. */
const onsets: ReadonlySet<string> = new Set(
  (
    "bj bl br ch dj dr dv fj fl fn fr gl gn gr hj hv kl kn kr kv ph pj pl pr qu sc sh sj sk sl sm sn sp st sv " +
    "th tj tr tv vr wh wr"
  ).split(" "),
);
