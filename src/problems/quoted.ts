/** Longest piece of found text in a sentence: enough to recognise it in the file. */
const longest = 60;

/** A text found in input as it may stand in a sentence: in quotation marks, on one line, cut when it is long. */
export function quoted(text: string): string {
  const mark = text.includes('"') ? "'" : '"';
  if (text.length <= longest) return mark + visible(text) + mark;
  const wholeCharacters = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "");
  return `${mark}${visible(wholeCharacters)}…${mark}`;
}

/**
 * Control characters, marks that turn the direction of writing and halves of characters as their codes
 * (`\u001b`): they would break a line of the report in two, or make a terminal show something else.
 */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, "0")}`,
  );
}
