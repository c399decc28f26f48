import { type Decimal, parseDecimal } from "../../cube/index.js";
import { type ArithmeticCheck, figuresIn, type Policy, parseExpression } from "../../policy/index.js";
import { error, note, type Place, type Problem, type Sentence } from "../../problems/index.js";
import { isRefused, roundRatio } from "../../statistics/index.js";
import { compared } from "./compared.js";
import { evaluate } from "./evaluate.js";
import type { KnownFigure } from "./known-figures.js";
import { outcome } from "./outcome.js";
import { exactly, shownComputation, shownNumber } from "./shown.js";

type PlaceOf = (path: readonly string[], offset?: number) => Place;

/** What a computation of the policy's own figures gives, beside what the policy states. */
export function computationNote(
  check: ArithmeticCheck,
  compute: string,
  figures: ReadonlyMap<string, KnownFigure>,
  policy: Policy,
  placeOf: PlaceOf,
): Problem {
  const expression = parseExpression(compute);
  if ("sentence" in expression)
    return error("computation", placeOf(["compute"], expression.at), expression.sentence);
  const statedNumber = check.stated === undefined ? undefined : parseDecimal(check.stated);
  const statedId = statedNumber === undefined ? check.stated : undefined;
  const inputIds = [...new Set(figuresIn(expression).map(({ id }) => id))];
  const numbers = new Map<string, Decimal>();
  for (const id of [...inputIds, ...(statedId === undefined ? [] : [statedId])]) {
    const number = parseDecimal(figures.get(id)?.value ?? "");
    if (number === undefined) return withoutNumber(check, id, placeOf([]));
    numbers.set(id, number);
  }

  const value = evaluate(expression, numbers);
  if ("byZeroAt" in value) return byZero(check, placeOf(["compute"], value.byZeroAt));
  const result = roundRatio(value.above, value.below, check.digits);
  if (isRefused(result)) return tooLong(check, placeOf(["compute"]));

  const stated = statedNumber ?? numbers.get(statedId ?? "");
  const inputs = inputIds.flatMap((id) => numbers.get(id) ?? []);
  const verdict = compared(value, stated, inputs);
  const statedText = statedId === undefined ? check.stated : figures.get(statedId)?.value;
  const word = figures.get(statedId ?? "")?.qualifier ?? "eq";
  const words = verdictWords(verdict, word !== "eq");
  const assumed = exactly([...numbers.keys()], figures);
  const say = (language: keyof Sentence): string => {
    const shown = shownComputation(compute, expression, figures, language);
    const number = shownNumber(result, check.unit, policy, language);
    const isWhat = `${check.id}: ${shown} ${language === "da" ? "er" : "is"} ${number}`;
    const states = language === "da" ? "politikken angiver" : "the policy states";
    const beside =
      statedText === undefined
        ? ""
        : ` ${states} ${word === "eq" ? "" : `${word} `}${shownNumber(statedText, check.unit, policy, language)}:`;
    return `${isWhat},${beside} ${words[language]}${assumed[language]}`;
  };
  return outcome(
    check,
    verdict,
    { da: say("da"), en: say("en") },
    { whole: placeOf([]), agrees: placeOf(["agrees"]) },
  );
}

/** A number that the policy states with a word ("more than") is not wrong because another number was computed. */
function verdictWords(verdict: ArithmeticCheck["agrees"], hasWord: boolean): Sentence {
  switch (verdict) {
    case "exactly":
      return { da: "det stemmer", en: "agrees exactly" };
    case "within-rounding":
      return { da: "det stemmer inden for afrunding", en: "agrees within rounding" };
    case "no":
      return hasWord
        ? { da: "det er ikke samme tal", en: "not the same number" }
        : { da: "det stemmer ikke", en: "disagrees" };
    case "cannot-be-verified":
      return {
        da: "politikken angiver intet tal: det kan ikke efterprøves",
        en: "the policy states no number: cannot be verified",
      };
  }
}

function withoutNumber({ id }: ArithmeticCheck, figure: string, place: Place): Problem {
  return note("arithmetic-not-computed", place, {
    da: `${id} beregnes ikke: ${figure} har ikke ét tal`,
    en: `${id} is not computed: ${figure} has no single number`,
  });
}

function byZero({ id }: ArithmeticCheck, place: Place): Problem {
  return error("division-by-zero", place, {
    da: `${id}: her divideres med 0`,
    en: `${id}: here is a division by 0`,
  });
}

function tooLong({ id }: ArithmeticCheck, place: Place): Problem {
  return error("computation-size", place, {
    da: `${id}: tallene i beregningen er for lange`,
    en: `${id}: the numbers in the computation are too long`,
  });
}
