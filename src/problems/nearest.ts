import leven from "leven";
import type { Sentence } from "./problem.js";

/**
 * The known word that a mistyped one most likely meant: at most a third of its letters differ (in a short word
 * up to two, but never more than half), upper and lower case counted alike. Undefined when nothing is near or
 * several words are equally so, because a far-fetched suggestion sends people the wrong way.
 */
export function nearest(found: string, known: readonly string[]): string | undefined {
  if (found.length > longestWord) return undefined;
  const farthest = Math.min(Math.max(2, Math.floor(found.length / 3)), Math.floor(found.length / 2));
  const lower = found.toLowerCase();
  let near: readonly string[] = [];
  let least = farthest;
  for (const word of new Set(known)) {
    const distance = leven(lower, word.toLowerCase(), { maxDistance: farthest + 1 });
    if (distance > least) continue;
    near = distance < least ? [word] : [...near, word];
    least = distance;
  }
  return near.length === 1 ? near[0] : undefined;
}

/** No name is longer; comparing a whole file that stands in one cell would take minutes. */
const longestWord = 100;

/**
 * The end of a sentence about an unknown word: the nearest known one, or, when the choice is short, all of
 * them.
 */
export function suggestion(found: string, known: readonly string[]): Sentence {
  const near = nearest(found, known);
  if (near !== undefined) return { da: `; mente du "${near}"?`, en: `; did you mean "${near}"?` };
  if (known.length === 0 || known.length > 12) return { da: "", en: "" };
  const choice = known.map((word) => `"${word}"`).join(", ");
  return known.length === 1
    ? { da: `; kendt er ${choice}`, en: `; known is ${choice}` }
    : { da: `; kendte er ${choice}`, en: `; known are ${choice}` };
}
