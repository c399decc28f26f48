import { narrowWidth, wideWidth } from "./type-sizes.js";

/** What a chart must be told to be drawn in one of its variants. */
export interface ChartVariant {
  readonly id: string;
  readonly width: number;
}

/**
 * A chart in both widths, of which the page shows one. Both are whole pictures with name and description:
 * the one that `display: none` hides is hidden from readers of the screen too, and which one that is only the
 * page knows. It says so with
 *
 *     .chart { container-type: inline-size }
 *     .chart-narrow { display: none }
 *     @container (max-width: 34.9375rem) { .chart-wide { display: none } .chart-narrow { display: block } }
 */
export function responsiveChart(id: string, render: (variant: ChartVariant) => string): string {
  const wide = render({ id: `${id}-wide`, width: wideWidth });
  const narrow = render({ id: `${id}-narrow`, width: narrowWidth });
  return `<div class="chart"><div class="chart-wide">${wide}</div><div class="chart-narrow">${narrow}</div></div>`;
}
