import { groupedDigits, type Place, type Problem, type Sentence, warning } from "../problems/index.js";
import type { LeftOut } from "./figures/tabulated-figure.js";

/** Figures that could not be given: one sentence for each indicator, measure and reason. */
export function leftOutProblems(all: readonly LeftOut[], place: Place): readonly Problem[] {
  const groups = new Map<string, LeftOut[]>();
  for (const one of all) {
    const name = [one.indicator, one.measure, one.reason].join(" ");
    const others = groups.get(name);
    if (others === undefined) groups.set(name, [one]);
    else others.push(one);
  }
  return [...groups.values()].flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    const { indicator, measure, reason } = first;
    const periods = [...new Set(those.map(({ period }) => period))].sort();
    const when = periods.length < 3 ? periods.join(", ") : `${periods[0]} … ${periods.at(-1)}`;
    const count = groupedDigits(those.length);
    const why = reasons[reason] ?? { da: reason, en: reason };
    return [
      warning("figure-left-out", place, {
        da: `${indicator}, ${measure}: ${count.da} tal er udeladt (${when}): ${why.da}`,
        en: `${indicator}, ${measure}: ${count.en} ${those.length === 1 ? "figure is" : "figures are"} left out (${when}): ${why.en}`,
      }),
    ];
  });
}

const reasons: Readonly<Record<string, Sentence>> = {
  "no-support": { da: "der er ingen at sammenligne med", en: "there is nobody to compare with" },
  "too-few-events": {
    da: "ingen i gruppen, eller alle, er talt med i tælleren",
    en: "nobody of the group, or everybody, is in the numerator",
  },
  "too-few-points": { da: "der er for få personer", en: "there are too few persons" },
  "ratio-undefined": { da: "der ventes ingen i tælleren", en: "nobody is expected in the numerator" },
  "no-variation": {
    da: "tallene er for store til, at spredningen kan måles",
    en: "the numbers are too large for their spread to be measured",
  },
  "nobody-stayed": { da: "ingen er talt i begge perioder", en: "nobody is counted in both periods" },
  "count-above-denominator": {
    da: "flere er talt som blevet, end der var før eller er nu",
    en: "more are counted as having stayed than there were before or are now",
  },
  "outside-classes": {
    da: "nogen ligger uden for klasserne",
    en: "somebody lies outside the classes",
  },
};
