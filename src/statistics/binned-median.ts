import type { Refusal } from "./estimate.js";
import { countsReason, withinRange } from "./input-reasons.js";

/** How many people have a number from `from` up to, but not including, `to`. */
export interface CountedClass {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

/** A median with the class that it lies in and the people it rests on. */
export interface BinnedMedian {
  readonly value: number;
  readonly n: number;
  readonly method: "linear-in-class";
}

/**
 * The median of numbers of which only the class is known: the number that half of the people are below.
 *
 * Use it for months, ages and amounts that are counted in classes, so that nobody's own number has to be kept. Inside
 * its class people are taken to lie evenly:
 *
 *     value = from + (to - from) (n/2 - before)/inside
 *
 * for the class in which the count passes one half, `before` being the people below it and `inside` those in it. Where
 * exactly half lie below a border and nobody in the classes after it, every number up to the next person would do: the
 * middle of them is given.
 *
 * Reference: M. G. Bulmer (1979), Principles of Statistics, Dover; Python's `statistics.median_grouped` is the same for
 * classes of one width.
 *
 * Classes stand in order and do not overlap; there may be gaps between them. A whole number stands at the beginning of
 * its year or month: who is 16 is from 16 up to 17. Without an interval, because the classes hide how the numbers spread.
 *
 * Refuses `empty-list`, `not-finite`, `negative-count`, `classes-out-of-order` (a class that is empty of numbers, or
 * begins before the last one ends), `too-few-points` (fewer than 10 people), `beyond-range`.
 *
 * @example
 * binnedMedian([{ from: 0, to: 6, n: 40 }, { from: 6, to: 12, n: 30 }, { from: 12, to: 24, n: 30 }]);
 * // → { value: 8, n: 100, method: "linear-in-class" }
 */
export function binnedMedian(classes: readonly CountedClass[]): BinnedMedian | Refusal {
  if (classes.length === 0) return { refused: "empty-list" };
  const reason = countsReason(...classes.map(({ n }) => n));
  if (reason !== undefined) return { refused: reason };
  if (!classes.every(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))) {
    return { refused: "not-finite" };
  }
  const inOrder = classes.every(
    ({ from, to }, at) => from < to && (classes[at - 1]?.to ?? Number.NEGATIVE_INFINITY) <= from,
  );
  if (!inOrder) return { refused: "classes-out-of-order" };

  const inhabited = classes.filter(({ n }) => n > 0);
  const all = inhabited.reduce((sum, { n }) => sum + n, 0);
  if (all < FEWEST) return { refused: "too-few-points" };
  return withinRange({ value: middleOf(inhabited, all / 2), n: all, method: "linear-in-class" as const });
}

/** With fewer the class that the median lies in says who is in it rather than how people live. */
const FEWEST = 10;

function middleOf(inhabited: readonly CountedClass[], half: number): number {
  let before = 0;
  for (const [at, { from, to, n }] of inhabited.entries()) {
    if (before + n === half) return (to + (inhabited[at + 1]?.from ?? to)) / 2;
    if (before + n > half) return from + (to - from) * ((half - before) / n);
    before += n;
  }
  return inhabited.at(-1)?.to ?? Number.NaN;
}
