import { textWidth } from "./text-width.js";
import { smallText } from "./type-sizes.js";

/** A round value of the scale with the text that names it. */
export interface Tick {
  readonly value: number;
  readonly text: string;
  readonly width: number;
}

/** The ticks with their texts, cut to a width when a caller's text would fill the drawing. */
export function namedTicks(
  values: readonly number[],
  formatTick: (value: number) => string,
  maxWidth: number,
): readonly Tick[] {
  return values.map((value) => {
    const text = shortened(formatTick(value), maxWidth);
    return { value, text, width: textWidth(text, smallText) };
  });
}

/** Only the names of a scale may be cut: the figures themselves stand in labels, which never are. */
export function shortened(text: string, maxWidth: number): string {
  if (textWidth(text, smallText) <= maxWidth) return text;
  let kept = "";
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, smallText) > maxWidth) break;
    kept += character;
  }
  return `${kept}…`;
}
