import { isExact } from "../../../cube/index.js";
import type { EditionObservation } from "../../../edition/index.js";
import type { Point } from "../../../policy/index.js";
import { seriesAt } from "../../series-index.js";
import type { Published } from "../published.js";

/** The one exact value of a point at the time of another figure. */
export function exactAt(
  point: Point,
  { period }: EditionObservation,
  published: Published,
): string | undefined {
  const there = seriesAt(published, point)
    .flatMap(({ observations }) => observations)
    .filter((one) => one.period === period && isExact(one));
  return there.length === 1 ? there[0]?.value : undefined;
}
