import type { Point } from "./box.js";
import { element, outlineBySteps, type Svg } from "./svg.js";
import type { ChartTheme } from "./theme.js";

/** What tells series apart besides their colour. */
export type MarkShape = "dot" | "diamond" | "triangle" | "wedge" | "square";

export interface Mark {
  readonly at: Point;
  readonly shape: MarkShape;
  readonly colour: string;
  /** A stated figure is filled, one worked out from others a hollow square, one that may still change pale. */
  readonly kind: "stated" | "derived" | "provisional";
}

export const markRadius = 5.5;

export function drawMark({ at, shape, colour, kind }: Mark, theme: ChartTheme): readonly Svg[] {
  const { paper } = theme;
  if (kind === "stated") {
    return [outline(shape, at, { class: "mark-stated", fill: colour, stroke: paper, "stroke-width": 1.5 })];
  }
  if (kind === "derived") {
    return [outline("square", at, { class: "mark-derived", fill: paper, stroke: colour, "stroke-width": 2 })];
  }
  return [
    outline(shape, at, { fill: paper, stroke: paper, "stroke-width": 4 }),
    outline(shape, at, {
      class: "mark-provisional",
      fill: colour,
      "fill-opacity": 0.3,
      stroke: colour,
      "stroke-width": 1.75,
    }),
  ];
}

/**
 * The open ring of a target: nothing is there yet. Dashed when the target itself is an "about"; with a rim of
 * paper, so that it is seen on a bar or a line of its own colour.
 */
export function drawRing({ x, y }: Point, approximate: boolean, theme: ChartTheme): readonly Svg[] {
  return [
    element("circle", {
      cx: x,
      cy: y,
      r: ringRadius,
      fill: theme.paper,
      stroke: theme.paper,
      "stroke-width": 6,
    }),
    element("circle", {
      class: "mark-target",
      cx: x,
      cy: y,
      r: ringRadius,
      fill: "none",
      stroke: theme.accent,
      "stroke-width": 2.5,
      "stroke-dasharray": approximate ? "4.3 2.3" : undefined,
    }),
  ];
}

export const ringRadius = 8;

/** Corners around the middle, in radii, so that all shapes look equally large. */
const corners: Readonly<Record<Exclude<MarkShape, "dot">, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  triangle: [
    [0, -1.2],
    [1.15, 0.9],
    [-1.15, 0.9],
  ],
  wedge: [
    [0, 1.2],
    [1.15, -0.9],
    [-1.15, -0.9],
  ],
};

function outline(shape: MarkShape, at: Point, paint: Readonly<Record<string, string | number>>): Svg {
  if (shape === "dot") return element("circle", { cx: at.x, cy: at.y, r: markRadius, ...paint });
  const points = corners[shape].map(([x, y]) => ({ x: x * markRadius, y: y * markRadius }));
  const [first = { x: 0, y: 0 }, ...others] = points;
  const steps = others.map(({ x, y }, index) => {
    const before = points[index] ?? first;
    return { x: x - before.x, y: y - before.y };
  });
  // By steps, so that the same shape is the same text wherever it stands.
  return element("path", { d: outlineBySteps({ x: at.x + first.x, y: at.y + first.y }, steps), ...paint });
}
