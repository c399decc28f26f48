import type { EditionSeries } from "../../edition/index.js";
import type { ArithmeticCheck, Policy } from "../../policy/index.js";
import type { Place, Problem, Sentence } from "../../problems/index.js";
import { outcome } from "./outcome.js";

/** How many of the stated gaps of a name and period are the difference of their two ends. */
export function gapsNote(
  check: ArithmeticCheck,
  { of, period }: NonNullable<ArithmeticCheck["gaps"]>,
  series: readonly EditionSeries[],
  policy: Policy,
  placeOf: (path: readonly string[]) => Place,
): Problem {
  const gaps = series
    .filter(({ key }) => key.indicator === of && key.measure === "gap")
    .flatMap(({ key, observations }) =>
      observations.flatMap(({ period: when, value, recomputed }) =>
        when === period && recomputed !== undefined
          ? [{ refArea: key.refArea, value, computed: recomputed.value, verdict: recomputed.verdict }]
          : [],
      ),
    );
  const found = (verdict: string) => gaps.filter((gap) => gap.verdict === verdict);
  const [rounding, differing] = [found("rounding"), found("differs")];
  const agreeing = found("agrees").length;
  const say = (language: keyof Sentence): string => {
    const words = sentences[language];
    const list = (some: typeof gaps): string => {
      const texts = some.map(({ refArea, value, computed = "" }) =>
        words.one(placeTitle(policy, refArea, language), value ?? "", computed),
      );
      return texts.length === 0 ? "0" : `${texts.length} (${texts.join(", ")})`;
    };
    return `${check.id}: ${words.all(of, period, agreeing, gaps.length)}, ${words.rounding(list(rounding))}, ${words.differing(list(differing))}`;
  };
  const verdict =
    differing.length > 0
      ? "no"
      : rounding.length > 0
        ? "within-rounding"
        : agreeing > 0
          ? "exactly"
          : "cannot-be-verified";
  const sentence = { da: say("da"), en: say("en") };
  return outcome(check, verdict, sentence, { whole: placeOf([]), agrees: placeOf(["agrees"]) });
}

function placeTitle(policy: Policy, id: string, language: keyof Sentence): string {
  return policy.places.find((place) => place.id === id)?.title[language] ?? id;
}

const sentences = {
  da: {
    all: (of: string, period: string, count: number, total: number) =>
      `${of} ${period}: ${count} af ${total} angivne forskelle er forskellen mellem deres ender`,
    rounding: (list: string) => `${list} er det inden for afrunding`,
    differing: (list: string) => `${list} er det ikke`,
    one: (place: string, stated: string, computed: string) => `${place} ${stated} mod ${computed}`,
  },
  en: {
    all: (of: string, period: string, count: number, total: number) =>
      `${of} ${period}: ${count} of ${total} stated gaps are the difference of their ends`,
    rounding: (list: string) => `${list} are so within rounding`,
    differing: (list: string) => `${list} are not`,
    one: (place: string, stated: string, computed: string) => `${place} ${stated} against ${computed}`,
  },
};
