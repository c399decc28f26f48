import { error, type Place, type Problem } from "../problems/index.js";
import { groupedDigits } from "./checks/grouped-digits.js";
import type { TabulatedFigure } from "./figures/tabulated-figure.js";

/** Figures that show fewer persons than the policy's minimum: those counted, those not, or all of them. */
export function smallFigures(
  figures: readonly TabulatedFigure[],
  minimumCount: number,
): readonly TabulatedFigure[] {
  return figures.filter(({ shows }) => shows.some((count) => count > 0 && count < minimumCount));
}

/** One sentence for all of them, without a number of theirs. */
export function smallFigureProblems(
  figures: readonly TabulatedFigure[],
  minimumCount: number,
  place: Place,
): readonly Problem[] {
  const small = smallFigures(figures, minimumCount);
  if (small.length === 0) return [];
  const [some, all] = [groupedDigits(small.length), groupedDigits(figures.length)];
  const indicators = [...new Set(small.map(({ key }) => key.indicator))];
  const [named, rest] = [indicators.slice(0, 5).join(", "), indicators.length - 5];
  const among = {
    da: rest > 0 ? `${named} og ${rest} mere` : named,
    en: rest > 0 ? `${named} and ${rest} more` : named,
  };
  return [
    error("figure-small-count", place, {
      da: `${some.da} af ${all.da} tal viser færre end ${minimumCount} personer (${indicators.length === 1 ? "1 indikator" : `${indicators.length} indikatorer`}: ${among.da}); intet er skrevet. Der er endnu ingen beskyttelse; --unprotected skriver dem til internt brug, mærket N`,
      en: `${some.en} of ${all.en} figures show fewer than ${minimumCount} persons (${indicators.length === 1 ? "1 indicator" : `${indicators.length} indicators`}: ${among.en}); nothing was written. There is no protection yet; --unprotected writes them for use inside, marked N`,
    }),
  ];
}
