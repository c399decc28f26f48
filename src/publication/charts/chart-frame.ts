import { element, type Svg } from "./svg.js";
import type { ChartTheme } from "./theme.js";
import { wideWidth } from "./type-sizes.js";

/** What every chart is told about itself. */
export interface ChartDescription {
  /** Unique on the page: ids inside the chart begin with it. */
  readonly id: string;
  readonly title: string;
  /** The whole message in words, with its numbers: what is read out instead of the picture. */
  readonly summary: string;
  /** Width of the drawing; 640, or 300 for the narrow variant. */
  readonly width?: number;
}

/** The width asked for, or the wide one. */
export function chartWidth({ width = wideWidth }: ChartDescription): number {
  // Below this the words of an ordinary label no longer fit beside each other.
  if (!(width >= 240 && width <= 4000)) throw new TypeError(`invalid width: ${width}`);
  return width;
}

/** The root element: one picture with a name and a description, whose parts are silent. */
export function chartFrame(
  description: ChartDescription,
  theme: ChartTheme,
  height: number,
  children: readonly Svg[],
): string {
  const { id, title, summary } = description;
  // The id stands in a list separated by spaces, and in selectors.
  if (!/^[A-Za-z][\w-]*$/u.test(id)) throw new TypeError(`invalid id: ${id}`);
  const width = chartWidth(description);
  // In a page the drawing is a part of its document and takes its font; alone it must name both.
  const isInPage = theme.fontFamily === "inherit";
  return element(
    "svg",
    {
      xmlns: isInPage ? undefined : "http://www.w3.org/2000/svg",
      class: "chart-drawing",
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width,
      height: Math.ceil(height),
      "font-family": isInPage ? undefined : theme.fontFamily,
    },
    element("title", { id: `${id}-title` }, title),
    element("desc", { id: `${id}-desc` }, summary),
    ...children,
  ).markup;
}

/** Words lie on top of lines, each letter with a rim of paper so that a line behind it stays out of it. */
export function labelLayer(labels: readonly Svg[], theme: ChartTheme): Svg {
  return element(
    "g",
    {
      class: "chart-labels",
      stroke: theme.paper,
      "stroke-width": 4,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
    },
    ...labels,
  );
}
