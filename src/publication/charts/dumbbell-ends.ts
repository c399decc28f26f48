import { absenceReach } from "./absence-sign.js";
import type { DumbbellEnd } from "./dumbbell-input.js";
import { type DumbbellLayout, labelAway, type PlacedRow } from "./dumbbell-layout.js";
import { markRadius } from "./mark.js";
import { qualifierReach } from "./qualifier-reach.js";
import { signLength } from "./qualifier-sign.js";

/** One end of a row with the places of its mark and its words. */
export interface PlacedEnd {
  readonly end: DumbbellEnd;
  /** Of its mark; the middle of a range that is all that is known. */
  readonly x?: number;
  /** Of its cross, when there is no figure. */
  readonly absentX: number;
  readonly words: PlacedRow["first"];
  readonly wordsX: number;
  readonly onLeft: boolean;
}

/** The two ends with the sides on which their words stand: an absent one takes the side that is left. */
export function endsOf(placed: PlacedRow, { xOf, plot }: DumbbellLayout): readonly [PlacedEnd, PlacedEnd] {
  const { row } = placed;
  const [firstX, secondX] = [markX(row.first, xOf), markX(row.second, xOf)];
  const firstIsLeft = firstX === undefined || secondX === undefined || firstX <= secondX;
  const reaches = [row.first, row.second].flatMap((end) => reachOf(end, xOf));
  const low = reaches.length === 0 ? plot.left : Math.min(...reaches);
  const high = reaches.length === 0 ? plot.right : Math.max(...reaches);
  const placedEnd = (
    end: DumbbellEnd,
    x: number | undefined,
    words: PlacedRow["first"],
    onLeft: boolean,
  ) => ({
    end,
    ...(x === undefined ? {} : { x }),
    absentX: onLeft ? low - crossAway : high + crossAway,
    words,
    wordsX: wordsPlace(x === undefined, onLeft ? low : high, onLeft),
    onLeft,
  });
  return [
    placedEnd(row.first, firstX, placed.first, firstIsLeft),
    placedEnd(row.second, secondX, placed.second, !firstIsLeft),
  ];
}

/** From what is drawn of the other end. */
const crossAway = 12;

/** Words of an absent figure stand beyond its cross. */
function wordsPlace(isAbsent: boolean, outermost: number, onLeft: boolean): number {
  const away = isAbsent ? crossAway + absenceReach + 5 : labelAway - markRadius;
  return onLeft ? outermost - away : outermost + away;
}

function markX({ value, range }: DumbbellEnd, xOf: (value: number) => number): number | undefined {
  if (value !== undefined) return xOf(value);
  return range === undefined ? undefined : (xOf(range.lower) + xOf(range.upper)) / 2;
}

/** How far everything that is drawn of an end reaches to both sides. */
function reachOf(end: DumbbellEnd, xOf: (value: number) => number): readonly number[] {
  const x = markX(end, xOf);
  if (x === undefined) return [];
  const { side } = qualifierReach(end.qualifier);
  const ends = end.range === undefined ? [] : [xOf(end.range.lower), xOf(end.range.upper)];
  return [
    ...ends,
    x - markRadius - (side === "lower" || side === "around" ? signLength : 0),
    x + markRadius + (side === "higher" || side === "around" ? signLength : 0),
  ];
}
