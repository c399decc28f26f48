import { type Decimal, parseDecimal, segments } from "../../../cube/index.js";
import type { EditionObservation } from "../../../edition/index.js";
import type { Point } from "../../../policy/index.js";
import { seriesAt } from "../../series-index.js";
import type { Published } from "../published.js";

/** The two times that a target is judged between: of its baseline, and of the figure it is judged by. */
export interface Times {
  readonly from: string;
  readonly to: string;
}

/** A point's figures at both times, from each stretch that has both: only there one may be held against the other. */
export function figuresAtBoth(
  point: Point,
  { from, to }: Times,
  published: Published,
): readonly (readonly [EditionObservation, EditionObservation])[] {
  return seriesAt(published, point)
    .flatMap((one) => segments(one))
    .flatMap((stretch) => {
      const [then, now] = [from, to].map((period) => stretch.find((one) => one.period === period));
      return then === undefined || now === undefined ? [] : [[then, now] as const];
    });
}

/** How a point changed between two times, where it has an exact number at each. */
export interface Change {
  readonly before: Decimal;
  readonly after: Decimal;
  /** As a note states it. */
  readonly numbers: {
    readonly before: string;
    readonly after: string;
    readonly from: string;
    readonly to: string;
  };
}

export function changesBetween(point: Point, times: Times, published: Published): readonly Change[] {
  return figuresAtBoth(point, times, published).flatMap(([then, now]) => {
    const [before, after] = [then, now].map(({ value, qualifier }) =>
      qualifier === "eq" ? parseDecimal(value ?? "") : undefined,
    );
    if (before === undefined || after === undefined) return [];
    if (then.value === undefined || now.value === undefined) return [];
    return [{ before, after, numbers: { before: then.value, after: now.value, ...times } }];
  });
}
