import type { Point, Target } from "../../policy/index.js";
import { figuresIn, type PlacedFigure, type Reader, seriesAt } from "./reader.js";

/** The published figures a target is about, and those it is compared with; the adjusted ones where it asks for them. */
export function targetFigures(reader: Reader, target: Target): readonly PlacedFigure[] {
  const points = [...adjustedPoints(target), target.subject, target.comparator].filter(
    (point) => point !== undefined,
  );
  return figuresIn([...new Set(points.flatMap((point) => seriesAt(reader, point)))]);
}

/** What an adjusted gap is published as: the gap, the part of it that is explained, and the share left out. */
function adjustedPoints({ adjustment, subject }: Target): readonly Point[] {
  if (adjustment === undefined || subject === undefined) return [];
  return ["adjusted-gap", "explained-gap", "share-excluded"].map((measure) => ({ ...subject, measure }));
}
