/** The signs that PX is made of, by their bytes. */
export const byte = {
  lineFeed: 10,
  return: 13,
  blank: 32,
  mark: 34,
  open: 40,
  close: 41,
  comma: 44,
  minus: 45,
  point: 46,
  zero: 48,
  nine: 57,
  colon: 58,
  semicolon: 59,
  equals: 61,
  openLanguage: 91,
  closeLanguage: 93,
} as const;

/** Blanks, line ends, and the sign by which DOS marked the end of a text. */
export function blank(value: number): boolean {
  return value === 32 || (value >= 9 && value <= 13) || value === 26;
}
