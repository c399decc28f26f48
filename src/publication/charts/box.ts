export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the drawing; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Segment = readonly [Point, Point];

export function boxAround({ x, y }: Point, halfWidth: number, halfHeight = halfWidth): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/** True when the boxes share some of their inside, or come closer than `gap`. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

export function lies(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** The point of the box that is nearest to the given one, which is the point itself inside the box. */
export function nearestIn(box: Box, { x, y }: Point): Point {
  return { x: clamp(x, box.left, box.right), y: clamp(y, box.top, box.bottom) };
}

/** True when the segment runs through the box: the Liang-Barsky clipping test. */
export function crosses([from, to]: Segment, box: Box): boolean {
  // Most lie wholly beside it, and a chart asks some ten thousand times.
  if (Math.max(from.x, to.x) < box.left || Math.min(from.x, to.x) > box.right) return false;
  if (Math.max(from.y, to.y) < box.top || Math.min(from.y, to.y) > box.bottom) return false;
  const along = shareInside(from.x, to.x, box.left, box.right);
  const down = shareInside(from.y, to.y, box.top, box.bottom);
  return Math.max(along[0], down[0], 0) <= Math.min(along[1], down[1], 1);
}

/** Between which shares of its way a movement from one number to another lies from `low` to `high`. */
function shareInside(from: number, to: number, low: number, high: number): readonly [number, number] {
  const way = to - from;
  if (way === 0) return from < low || from > high ? [1, 0] : [0, 1];
  const [first, second] = [(low - from) / way, (high - from) / way];
  return first < second ? [first, second] : [second, first];
}

/** The value, or the nearest end of the interval; its lower end when the interval is empty. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
