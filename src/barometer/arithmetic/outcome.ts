import type { ArithmeticCheck } from "../../policy/index.js";
import { error, note, type Place, type Problem, type Sentence } from "../../problems/index.js";

/** A note with the numbers; an error where the author of the file found otherwise. */
export function outcome(
  check: ArithmeticCheck,
  verdict: ArithmeticCheck["agrees"],
  sentence: Sentence,
  place: { readonly whole: Place; readonly agrees: Place },
): Problem {
  if (verdict === check.agrees) return note("arithmetic", place.whole, sentence);
  return error("arithmetic-verdict", place.agrees, {
    da: `"agrees" er "${check.agrees}", men beregningen giver "${verdict}" (${sentence.da})`,
    en: `"agrees" is "${check.agrees}", but the computation gives "${verdict}" (${sentence.en})`,
  });
}
