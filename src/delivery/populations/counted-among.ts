import type { Population } from "../../confidentiality/index.js";
import type { SeriesKey } from "../../cube/index.js";

/** Whom a figure counts, and among whom. */
export interface FigurePopulations {
  readonly counted: Population;
  /** Absent of a plain count, and of a mean: there `counted` are all whose numbers it is of. */
  readonly among?: Population;
  /** The figure is so many per cent of them: with their number it says how many are counted. */
  readonly isPercent?: boolean;
}

/** Whom the figure of a series and time (`timeName`) is of; undefined where nothing says so. */
export type PopulationsOf = (key: SeriesKey, time: string) => FigurePopulations | undefined;
