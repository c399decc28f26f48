/**
 * About how wide a text is drawn, in the units of its font size.
 *
 * There is no font at hand where pages are written, so characters are in classes by the advances of IBM Plex
 * Sans, rounded up. The usual system fonts are no wider, or made as narrow in `assets/styles/tokens.css`.
 */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * fontSize * (bold ? 1.07 : 1);
}

/** The first class that holds the character counts. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/^[ \u00A0\u202F\u2009]$/u, 0.25],
  [/^[ijl.,:;'’|!]$/u, 0.29],
  [/^[frtI()[\]/-]$/u, 0.39],
  [/^[acksvxyzåJL*?"“”†]$/u, 0.54],
  [/^[bdeghnopquø]$/u, 0.585],
  [/^[mwMW%@&æÆœŒ½¼¾≈—]$/u, 0.94],
  [/^[GHNOQUØDÖÜ]$/u, 0.72],
  [/^[A-ZÅÄÉ]$/u, 0.67],
  [/^[\u0020-\u024F–−]$/u, 0.61],
];

/** Letters come again and again, and there are few of them. */
const known = new Map<string, number>();

function characterWidth(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const width = measured(character);
  if (character < "\u0250") known.set(character, width);
  return width;
}

function measured(character: string): number {
  const inClass = classes.find(([pattern]) => pattern.test(character))?.[1];
  // What was not measured is as wide as the widest letters, and wider yet from the East Asian blocks on; so is
  // the sign that replaces what cannot be written.
  return inClass ?? (character >= " " && character < "\u1100" ? 0.95 : 1.25);
}
