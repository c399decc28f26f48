import type { Target } from "../../policy/index.js";
import { figuresIn, type PlacedFigure, type Reader, seriesAt } from "./reader.js";

/** The published figures a target is about, and those it is compared with. */
export function targetFigures(reader: Reader, { subject, comparator }: Target): readonly PlacedFigure[] {
  const points = [subject, comparator].filter((point) => point !== undefined);
  return figuresIn([...new Set(points.flatMap((point) => seriesAt(reader, point)))]);
}
