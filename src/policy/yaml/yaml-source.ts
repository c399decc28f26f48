import type { Place, Problem } from "../../problems/index.js";

/** A way into a document: keys and positions. */
export type Path = readonly (string | number)[];

/** A YAML file as data, with the place of every part of it. */
export interface YamlSource {
  readonly file: string;
  /** Undefined when the file is no YAML, null when it is empty. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /**
   * The place of the value at a path, or of the nearest part above that exists. `offset`: of this character of a
   * text; where the file writes the text otherwise (folded, with escapes), of its beginning.
   */
  placeOf(path: Path, offset?: number): Place;
  /** The place of the key itself: where an unknown key stands. */
  placeOfKey(path: Path): Place;
}

/**
 * How far from where a scalar begins a character of its text stands. The text is followed through quotation marks, what
 * they escape, and line breaks that were folded into a space; 0 where the file writes it in a way that is not followed.
 */
export function offsetWithin(text: string, start: number, value: string, offset: number): number {
  if (offset === 0) return 0;
  const quote = /^["']/.exec(text.slice(start, start + 1))?.[0];
  let at =
    start + (quote === undefined ? (blockHeader.exec(text.slice(start, start + 80))?.[0].length ?? 0) : 1);
  for (const character of value.slice(0, offset)) {
    const found = text.startsWith(character, at) ? character : writtenOtherwise(text, at, character, quote);
    if (found === undefined) return 0;
    at += found.length;
  }
  // What a line break stands for was read as one space: the character itself begins the next line.
  if (/\s/.test(text.charAt(at)) && value.charAt(offset).trim() !== "") at += leading(text, at).length;
  return at - start;
}

/** `>-` and the like, to the beginning of the text below it. */
const blockHeader = /^[>|][-+0-9]*[^\S\n]*(?:#[^\n]*)?\r?\n\s*/;

function writtenOtherwise(
  text: string,
  at: number,
  character: string,
  quote: string | undefined,
): string | undefined {
  if (quote === '"' && text.startsWith(`\\${character}`, at) && /["\\/]/.test(character))
    return `\\${character}`;
  if (/\s/.test(character)) return leading(text, at) || undefined;
  return undefined;
}

function leading(text: string, at: number): string {
  return /^\s*/.exec(text.slice(at, at + 1000))?.[0] ?? "";
}
