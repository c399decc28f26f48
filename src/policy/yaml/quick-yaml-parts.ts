/** A part of a file with the character at which it starts. */
export type QuickNode = QuickScalar | QuickMap | QuickList;

export interface QuickScalar {
  readonly kind: "scalar";
  readonly start: number;
  readonly data: string;
}

export interface QuickMap {
  readonly kind: "map";
  readonly start: number;
  readonly data: Record<string, unknown>;
  readonly keys: Map<string, { readonly start: number; readonly value: QuickNode }>;
}

export interface QuickList {
  readonly kind: "list";
  readonly start: number;
  readonly data: unknown[];
  readonly items: QuickNode[];
}

/** How far a file is read. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Something that the quick reader leaves to the library: no fault yet. */
export class Unsure extends Error {}

/** How far from the start of its line the cursor stands. */
export function contentColumn({ text, at }: Cursor): number {
  return at - (text.lastIndexOf("\n", at - 1) + 1);
}

/**
 * Moves the cursor, which stands where a value ended, past the rest of the line, empty lines and lines that hold a
 * comment only. What else stands on the line is not for the quick reader, such as a comment after a value.
 */
export function toNextContent(cursor: Cursor): void {
  const { text } = cursor;
  let lineStart = cursor.at === 0 || text[cursor.at - 1] === "\n";
  for (; cursor.at < text.length; cursor.at++) {
    const character = text[cursor.at];
    if (character === "\n") lineStart = true;
    else if (character === "#" && lineStart) {
      const end = text.indexOf("\n", cursor.at);
      cursor.at = (end === -1 ? text.length : end) - 1;
    } else if (character !== " ") {
      if (!lineStart) throw new Unsure();
      return;
    }
  }
}
