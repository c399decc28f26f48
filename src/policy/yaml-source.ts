import type { Place, Problem } from "../problems/index.js";

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

/** Where a character of a scalar's text stands, from where the scalar begins with or without a quotation mark. */
export function offsetWithin(text: string, start: number, value: string, offset: number): number {
  const quote = /^["']/.test(text.slice(start, start + 1)) ? 1 : 0;
  return text.startsWith(value.slice(0, offset), start + quote) && offset > 0 ? offset + quote : 0;
}
