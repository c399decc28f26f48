import type { ChartVariant } from "./responsive-chart.js";
import { narrowWidth } from "./type-sizes.js";

/** A chart in its narrow width alone, for a place that is narrow on every screen: half the bytes. */
export function compactChart(id: string, render: (variant: ChartVariant) => string): string {
  return `<div class="chart chart-compact">${render({ id, width: narrowWidth })}</div>`;
}
