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
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const edges: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ];
  let [enters, leaves] = [0, 1];
  for (const [direction, room] of edges) {
    if (direction === 0 && room < 0) return false;
    if (direction < 0) enters = Math.max(enters, room / direction);
    if (direction > 0) leaves = Math.min(leaves, room / direction);
  }
  return enters <= leaves;
}

/** The value, or the nearest end of the interval; its lower end when the interval is empty. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
