import { type Cursor, type QuickNode, Unsure } from "./quick-yaml-parts.js";

/** A character that can begin a bare text without meaning something else; a hyphen can before a digit. */
const plainStart = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-\d/y;

/** A bare text, which goes on in the lines below that are indented further than the field or item it belongs to. */
export function plainScalar(cursor: Cursor, indent: number): QuickNode {
  const { text } = cursor;
  const start = cursor.at;
  plainStart.lastIndex = start;
  if (!plainStart.test(text)) throw new Unsure();
  let data = restOfLine(cursor);
  while (cursor.at < text.length) {
    const next = nextLine(text, cursor.at);
    if (next.column <= indent || next.at === text.length || text[next.at] === "#") break;
    // An empty line inside is a line break: for the library.
    if (next.emptyLines > 0) throw new Unsure();
    cursor.at = next.at;
    data += ` ${restOfLine(cursor)}`;
  }
  return { kind: "scalar", start, data };
}

/** A text in quotation marks on one line, without backslashes. */
export function quotedScalar(cursor: Cursor): QuickNode {
  const start = cursor.at;
  const pattern = cursor.text[start] === '"' ? /"([^"\\\n]*)"/y : /'((?:[^'\n]|'')*)'/y;
  pattern.lastIndex = start;
  const [whole, inner] = pattern.exec(cursor.text) ?? [];
  if (whole === undefined || inner === undefined) throw new Unsure();
  cursor.at += whole.length;
  return { kind: "scalar", start, data: whole.startsWith("'") ? inner.replaceAll("''", "'") : inner };
}

/** A text on the lines below `|` or `>`, as many as are indented like the first. */
export function blockScalar(cursor: Cursor, indent: number): QuickNode {
  const { text } = cursor;
  const start = cursor.at;
  const [header = "", style, strip] = /^([|>])(-?)\n/.exec(text.slice(start, start + 3)) ?? [];
  if (style === undefined) throw new Unsure();
  const first = nextLine(text, start + header.length - 1);
  if (first.column <= indent || first.emptyLines > 0 || first.at === text.length) throw new Unsure();
  const lines: string[] = [];
  let lineStart = start + header.length;
  for (;;) {
    const lineEnd = endOfLine(text, lineStart);
    const column = columnOf(text, lineStart);
    if (lineStart + column >= lineEnd) {
      // Lines of blanks alone have rules of their own; so has an empty line before the block's end.
      if (column > 0) throw new Unsure();
      if (lineEnd === text.length) break;
      lines.push("");
    } else {
      if (column < first.column) break;
      const line = text.slice(lineStart + first.column, lineEnd);
      if (style === ">" && line.startsWith(" ")) throw new Unsure();
      lines.push(line);
    }
    lineStart = lineEnd + 1;
  }
  while (lines.at(-1) === "") lines.pop();
  cursor.at = lineStart;
  skipEmptyAndComments(cursor, indent);
  const data = style === "|" ? lines.join("\n") : folded(lines);
  return { kind: "scalar", start, data: strip === "-" ? data : `${data}\n` };
}

/** Lines are joined by a blank, but an empty line between two of them is a line break. */
function folded(lines: readonly string[]): string {
  return lines.reduce((text, line, at) => {
    if (at === 0) return line;
    if (line === "") return `${text}\n`;
    return lines[at - 1] === "" ? text + line : `${text} ${line}`;
  }, "");
}

function skipEmptyAndComments(cursor: Cursor, indent: number): void {
  const { text } = cursor;
  for (;;) {
    while (text[cursor.at] === "\n") cursor.at++;
    const column = columnOf(text, cursor.at);
    const at = cursor.at + column;
    if (text[at] !== "#") {
      if (at < text.length && column > indent) throw new Unsure();
      cursor.at = at;
      return;
    }
    cursor.at = Math.min(endOfLine(text, at) + 1, text.length);
  }
}

function restOfLine(cursor: Cursor): string {
  const end = endOfLine(cursor.text, cursor.at);
  const line = cursor.text.slice(cursor.at, end).trimEnd();
  if (/:(?: |$)| #/.test(line)) throw new Unsure();
  cursor.at = end;
  return line;
}

/** Where the text goes on below the line that ends here. */
function nextLine(text: string, lineEnd: number): { at: number; column: number; emptyLines: number } {
  let at = lineEnd + 1;
  for (let emptyLines = 0; ; emptyLines++) {
    const column = columnOf(text, at);
    if (text[at + column] !== "\n") return { at: Math.min(at + column, text.length), column, emptyLines };
    at += column + 1;
  }
}

function columnOf(text: string, lineStart: number): number {
  let at = lineStart;
  while (text[at] === " ") at++;
  return at - lineStart;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
