/**
 * About how wide a text is drawn, in the units of its font size.
 *
 * There is no font at hand where pages are written, so characters are in classes by the advances of IBM Plex
 * Sans, rounded up. The usual system fonts are no wider.
 */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * fontSize * (bold ? 1.06 : 1);
}

/** The first class that holds the character counts. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/^[ijl.,:;'’ \u00A0\u202F\u2009|!]$/u, 0.29],
  [/^[frtI()[\]/-]$/u, 0.4],
  [/^[acksvxyzåJL*?"“”†]$/u, 0.54],
  [/^[mwMW%@&æÆœŒ½¼¾≈—]$/u, 0.94],
  [/^[GHNOQUØDÖÜ]$/u, 0.72],
  [/^[A-ZÅÄÉ]$/u, 0.67],
  [/^[\u0020-\u024F–−]$/u, 0.61],
  // Scripts that were not measured: as wide as the widest letters, and wider yet from the East Asian blocks on.
  [/^[\u0000-\u10FF]$/u, 0.95],
];

function characterWidth(character: string): number {
  return classes.find(([pattern]) => pattern.test(character))?.[1] ?? 1.25;
}
