import type { Bar } from "./bar-input.js";
import { clamp } from "./box.js";
import { qualifierReach } from "./qualifier-reach.js";
import { drawQualifierSign } from "./qualifier-sign.js";
import { element, pathThrough, type Svg } from "./svg.js";

/** Where a bar lies: its height, and the places of values between the ends of the plot. */
export interface BarPlace {
  readonly top: number;
  readonly bottom: number;
  /** How far the drawing may reach: a figure of "more than" goes on past its value. */
  readonly left: number;
  readonly right: number;
  xOf(value: number): number;
}

/**
 * A bar from zero that is only as sure as its figure: solid as far as it is certain, pale where it may end,
 * with an arrow towards the side that the qualifier names. A span is solid to its lower end and pale to its
 * upper; a figure that is none has no bar.
 */
export function drawQualifiedBar(bar: Bar, colour: string, place: BarPlace): readonly Svg[] {
  const { value, range } = bar;
  const zero = place.xOf(0);
  if (value === undefined) {
    if (range === undefined) return [];
    const [lower, upper] = [place.xOf(range.lower), place.xOf(range.upper)];
    const nearer = Math.abs(lower - zero) < Math.abs(upper - zero) ? lower : upper;
    const straddles = (lower - zero) * (upper - zero) < 0;
    return [
      ...solid(zero, straddles ? zero : nearer, colour, place),
      ...pale(lower, upper, colour, place),
      limit(lower, colour, place),
      limit(upper, colour, place),
    ];
  }
  const end = place.xOf(value);
  const isFramed = (bar.mark ?? "stated") !== "stated" && Math.abs(end - zero) >= 1;
  if (isFramed) return [...framed(zero, end, bar, colour, place), ...drawWhisker(bar, colour, place)];
  return [...drawEnd(zero, end, bar, colour, place), ...drawWhisker(bar, colour, place)];
}

const justReach = 16;
const farReach = 34;
const aroundReach = 11;
/** The most that a sign can reach past its value. */
export const longestReach = farReach + 2;
/** What a whisker needs under its bar. */
export const whiskerRoom = 12;

function drawEnd(zero: number, end: number, bar: Bar, colour: string, place: BarPlace): readonly Svg[] {
  const { side, far } = qualifierReach(bar.qualifier);
  // Nothing is a figure too: without a length it is a line.
  if (side === "here")
    return Math.abs(end - zero) < 1 ? [limit(end, colour, place)] : solid(zero, end, colour, place);
  const reach = side === "around" ? aroundReach : far ? farReach : justReach;
  // The open side never crosses zero: a share of just under 1 % is no share below nothing.
  const low = side === "higher" ? end : end > zero ? Math.max(zero, end - reach) : end - reach;
  const high = side === "lower" ? end : end < zero ? Math.min(zero, end + reach) : end + reach;
  const [from, to] = [clamp(low, place.left, place.right), clamp(high, place.left, place.right)];
  const sure = end >= zero ? from : to;
  const drawn = [...solid(zero, sure, colour, place), ...pale(from, to, colour, place)];
  if (side === "around") return [...drawn, limit(end, colour, place, "4 3")];
  const way = side === "lower" ? -1 : 1;
  const cramped = to - from < arrowRoom;
  const tip = cramped ? end - way * 2 : way < 0 ? from + 2 : to - 2;
  return [...drawn, limit(end, colour, place), arrow(tip, way, colour, place)];
}

function solid(from: number, to: number, colour: string, { top, bottom }: BarPlace): readonly Svg[] {
  const [x, width] = [Math.min(from, to), Math.abs(to - from)];
  if (width === 0) return [];
  return [element("rect", { class: "bar-sure", x, y: top, width, height: bottom - top, fill: colour })];
}

/** Not full: pale for a figure that may still change, empty for one that was worked out. */
function framed(from: number, to: number, bar: Bar, colour: string, place: BarPlace): readonly Svg[] {
  const { top, bottom } = place;
  const [x, width] = [Math.min(from, to), Math.abs(to - from)];
  const rect = element("rect", {
    class: bar.mark === "derived" ? "bar-derived" : "bar-provisional",
    x: x + 1,
    y: top + 1,
    width: Math.max(0, width - 2),
    height: bottom - top - 2,
    fill: colour,
    "fill-opacity": bar.mark === "derived" ? 0 : 0.3,
    stroke: colour,
    "stroke-width": 2,
  });
  const middle = { x: to, y: (top + bottom) / 2 };
  return [rect, ...drawQualifierSign(middle, bar.qualifier, "rightwards", colour)];
}

function pale(from: number, to: number, colour: string, { top, bottom }: BarPlace): readonly Svg[] {
  const [x, width] = [Math.min(from, to), Math.abs(to - from)];
  const rect = {
    class: "bar-open",
    x,
    y: top,
    width,
    height: bottom - top,
    fill: colour,
    "fill-opacity": 0.25,
  };
  return [element("rect", rect)];
}

/** The printed value, where the bar does not simply end there. */
function limit(x: number, colour: string, { top, bottom }: BarPlace, dashes?: string): Svg {
  return element("line", {
    x1: x,
    x2: x,
    y1: top - 4,
    y2: bottom + 4,
    stroke: colour,
    "stroke-width": 2,
    "stroke-dasharray": dashes,
  });
}

const arrowRoom = 10;

/** Points to one side, inside the open part; where that is too short, from the other side at the limit. */
function arrow(tip: number, way: 1 | -1, colour: string, { top, bottom }: BarPlace): Svg {
  const middle = (top + bottom) / 2;
  const head = [
    { x: tip - way * 5, y: middle - 5 },
    { x: tip, y: middle },
    { x: tip - way * 5, y: middle + 5 },
  ];
  return element("path", {
    class: "bar-arrow",
    d: pathThrough(head),
    fill: "none",
    stroke: colour,
    "stroke-width": 2,
  });
}

/** Under the bar, because on it nothing thin would be seen. */
function drawWhisker({ range }: Bar, colour: string, { bottom, xOf }: BarPlace): readonly Svg[] {
  if (range === undefined) return [];
  const [from, to] = [xOf(range.lower), xOf(range.upper)];
  const y = bottom + whiskerRoom / 2;
  const strokes = [
    [
      { x: from, y },
      { x: to, y },
    ],
    ...[from, to].map((x) => [
      { x, y: y - 3 },
      { x, y: y + 3 },
    ]),
  ];
  return [
    element("path", {
      class: "bar-range",
      d: strokes.map(pathThrough).join(""),
      fill: "none",
      stroke: colour,
      "stroke-width": 1.25,
    }),
  ];
}
