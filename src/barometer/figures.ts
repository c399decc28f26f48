import type { SeriesKey } from "../cube/index.js";
import type { EditionObservation } from "../edition/index.js";

/** A figure of the barometer with what it is about. */
export interface Figure {
  readonly key: SeriesKey;
  readonly observation: EditionObservation;
}
