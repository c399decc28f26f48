import type { Language } from "./language.js";
import { formatList } from "./list.js";
import { formatQuantity, type Quantity, type Unit } from "./quantity.js";

/** A gap that its source states, beside the difference of its two printed ends. */
export interface RecomputedGap {
  readonly stated: Quantity;
  /** The difference of the printed ends. */
  readonly value?: string | undefined;
  readonly verdict: "agrees" | "rounding" | "differs" | "forbidden";
  readonly ends: readonly Quantity[];
}

/**
 * Whether the printed figures give the gap that the source states. That the source rounded last is the usual
 * reason for a small departure, but nothing here proves it, so the sentence says "may".
 */
export function recomputedGapSentence(gap: RecomputedGap, unit: Unit, language: Language): string {
  const words = sentences[language];
  if (gap.verdict === "agrees") return words.agrees;
  if (gap.verdict === "forbidden" || gap.value === undefined) {
    const inexact = gap.ends.filter(({ value, qualifier }) => value === undefined || qualifier !== "eq");
    const shown = inexact.map((end) => formatQuantity(end, unit, language));
    return words.forbidden(shown.length, formatList(shown, language));
  }
  const stated = formatQuantity(gap.stated, { kind: "none" }, language);
  const computed = formatQuantity({ value: gap.value, qualifier: "eq" }, { kind: "none" }, language);
  return words[gap.verdict](stated, computed);
}

interface Sentences {
  readonly agrees: string;
  readonly rounding: (stated: string, computed: string) => string;
  readonly differs: (stated: string, computed: string) => string;
  readonly forbidden: (inexact: number, shown: string) => string;
}

const sentences: Readonly<Record<Language, Sentences>> = {
  da: {
    agrees: "De trykte tal giver den forskel, som kilden angiver.",
    rounding: (stated, computed) =>
      `Kilden angiver ${stated}; de trykte tal giver ${computed}. Kilden kan have beregnet forskellen, før tallene blev afrundet.`,
    differs: (stated, computed) =>
      `Kilden angiver ${stated}; de trykte tal giver ${computed}. Afrunding alene forklarer ikke afvigelsen.`,
    forbidden: (inexact, shown) =>
      inexact === 0
        ? "Forskellen kan ikke genberegnes ud fra de trykte tal."
        : `Forskellen kan ikke genberegnes, fordi ${inexact === 1 ? "et af de trykte tal ikke er præcist" : "de trykte tal ikke er præcise"}: ${shown}.`,
  },
  en: {
    agrees: "The printed figures give the gap that the source states.",
    rounding: (stated, computed) =>
      `The source states ${stated}; the printed figures give ${computed}. The source may have computed the gap before rounding.`,
    differs: (stated, computed) =>
      `The source states ${stated}; the printed figures give ${computed}. Rounding alone does not explain the difference.`,
    forbidden: (inexact, shown) =>
      inexact === 0
        ? "The gap cannot be recomputed from the printed figures."
        : `The gap cannot be recomputed, because ${inexact === 1 ? "one of the printed figures is not exact" : "the printed figures are not exact"}: ${shown}.`,
  },
};
