import { syllableEnds } from "./syllables.js";
import { textWidth } from "./text-width.js";

/**
 * The text in lines that are at most `maxWidth` wide: broken at spaces, and between syllables only when a word
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

/** The word, or its parts with hyphens: as long as fit, ending with a syllable where there is one. */
function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const letters = [...word];
  const fitting = longestFitting(letters, fits);
  if (fitting >= letters.length) return [word];
  const hyphen = letters.slice(0, fitting).findLastIndex((letter) => /[-–/]/u.test(letter)) + 1;
  const syllable = syllableEnds(word).findLast((at) => at <= fitting);
  const end = hyphen > 0 ? hyphen : (syllable ?? fitting);
  const [start, rest] = [letters.slice(0, end).join(""), letters.slice(end).join("")];
  return [hyphen > 0 ? start : `${start}-`, ...pieces(rest, fits)];
}

/** How many letters fit with a hyphen after them: one at least, so that every word comes to its end. */
function longestFitting(letters: readonly string[], fits: (line: string) => boolean): number {
  let [piece, count] = ["", 0];
  for (const letter of letters) {
    piece += letter;
    if (count > 0 && !fits(`${piece}-`)) break;
    count += 1;
  }
  return count;
}
