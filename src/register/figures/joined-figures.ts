import type { LeftOut, TabulatedFigure } from "./tabulated-figure.js";

/** Figures with those that a method refused to give. */
export interface Figures {
  readonly figures: readonly TabulatedFigure[];
  readonly leftOut: readonly LeftOut[];
}

/** All of them, in order. */
export function joinedFigures(all: readonly Figures[]): Figures {
  return {
    figures: all.flatMap(({ figures }) => figures),
    leftOut: all.flatMap(({ leftOut }) => leftOut),
  };
}
