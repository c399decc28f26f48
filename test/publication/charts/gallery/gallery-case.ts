import type { ChartVariant } from "../../../../src/publication/charts/responsive-chart.js";
import type { ChartTheme } from "../../../../src/publication/charts/theme.js";

/** A chart someone would want to see: an entry of the gallery, and a test. */
export interface GalleryCase {
  /** Unique, in small letters with hyphens; begins with the kind of chart. */
  readonly name: string;
  /** What there is to see. */
  readonly shows: string;
  readonly draw: (variant: ChartVariant, theme: ChartTheme) => string;
  /** Every printed figure of its data, which the picture's description must hold. */
  readonly figures: readonly string[];
}

/** The id of a case's drawing, when only one of it is on the page. */
export function caseId({ name }: GalleryCase, suffix: string): string {
  return `${name}-${suffix}`;
}
