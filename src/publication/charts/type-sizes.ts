/**
 * Sizes of text in units of the drawing. The narrow drawing (300 wide) has 268 CSS pixels on a screen of 300, where
 * 13 units are 11.6 pixels; the wide one (640) is shown from 560 on.
 */
export const smallText = 13;
export const valueText = 15;
export const largeText = 21;

export const wideWidth = 640;
export const narrowWidth = 300;

/** Below this width a chart puts words above its marks instead of beside them. */
export function isNarrow(width: number): boolean {
  return width < 480;
}

/** How wide a label in a plot may be, the best first. */
export function labelWidths(width: number): readonly [number, number, number] {
  return isNarrow(width) ? [170, 120, 80] : [260, 170, 110];
}
