import { textWidth } from "./text-width.js";

/**
 * The text in lines that are at most `maxWidth` wide: broken at spaces, and inside a word only when the word
 * alone is wider than a line.
 */
export function wrapText(text: string, fontSize: number, bold: boolean, maxWidth: number): readonly string[] {
  const fits = (line: string) => textWidth(line, fontSize, bold) <= maxWidth;
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(text).flatMap((word) => pieces(word, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** No-break spaces hold a number and its unit together and so are no place to break. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[\t\n\r ]+/u).filter((word) => word !== "");
}

function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const result: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && !fits(`${piece}${character}-`)) {
      result.push(`${piece}-`);
      piece = character;
    } else {
      piece += character;
    }
  }
  return [...result, piece];
}
