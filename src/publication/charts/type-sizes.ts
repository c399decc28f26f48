/**
 * Sizes of text in units of the drawing. The narrow drawing (340 wide) is shown from 300 CSS pixels on, where
 * 13 units are 11.5 pixels; the wide one (640) from 560 on.
 */
export const smallText = 13;
export const valueText = 15;
export const largeText = 21;

export const wideWidth = 640;
export const narrowWidth = 340;

/** Below this width a chart puts words above its marks instead of beside them. */
export function isNarrow(width: number): boolean {
  return width < 480;
}

/** How wide a label in a plot may be, the best first. */
export function labelWidths(width: number): readonly [number, number, number] {
  return isNarrow(width) ? [170, 120, 80] : [260, 170, 110];
}
