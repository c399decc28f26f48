import { type Cursor, contentColumn, type QuickNode, Unsure } from "./quick-yaml-parts.js";
import { quotedScalar } from "./quick-yaml-scalar.js";

const deepest = 40;
const keyPattern = /[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}(?=: )/y;
const plainPattern = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-\d)[^,[\]{}\n]*/y;

/** Fields in `{ }` or a list in `[ ]`; lines below the first are indented further than the field it belongs to. */
export function flowNode(cursor: Cursor, indent: number, depth: number): QuickNode {
  if (depth > deepest) throw new Unsure();
  return cursor.text[cursor.at] === "{" ? flowMap(cursor, indent, depth) : flowList(cursor, indent, depth);
}

function flowMap(cursor: Cursor, indent: number, depth: number): QuickNode {
  const node: QuickNode = { kind: "map", start: cursor.at, data: {}, keys: new Map() };
  do {
    cursor.at++;
    skipBlanks(cursor, indent);
    keyPattern.lastIndex = cursor.at;
    const key = keyPattern.exec(cursor.text)?.[0];
    if (key === undefined || key === "__proto__" || node.keys.has(key)) throw new Unsure();
    const start = cursor.at;
    cursor.at += key.length + 1;
    skipBlanks(cursor, indent);
    const value = flowValue(cursor, indent, depth);
    node.keys.set(key, { start, value });
    node.data[key] = value.data;
  } while (goesOn(cursor, "}"));
  return node;
}

function flowList(cursor: Cursor, indent: number, depth: number): QuickNode {
  const node: QuickNode = { kind: "list", start: cursor.at, data: [], items: [] };
  if (cursor.text[cursor.at + 1] === "]") {
    cursor.at += 2;
    return node;
  }
  do {
    cursor.at++;
    skipBlanks(cursor, indent);
    const item = flowValue(cursor, indent, depth);
    node.items.push(item);
    node.data.push(item.data);
  } while (goesOn(cursor, "]"));
  return node;
}

function flowValue(cursor: Cursor, indent: number, depth: number): QuickNode {
  const first = cursor.text[cursor.at];
  const node =
    first === "{" || first === "["
      ? flowNode(cursor, indent, depth + 1)
      : first === '"' || first === "'"
        ? quotedScalar(cursor)
        : flowPlain(cursor);
  skipBlanks(cursor, indent);
  return node;
}

function flowPlain(cursor: Cursor): QuickNode {
  const start = cursor.at;
  plainPattern.lastIndex = start;
  const found = plainPattern.exec(cursor.text)?.[0];
  if (found === undefined || /:(?: |$)| #/.test(found)) throw new Unsure();
  cursor.at += found.length;
  return { kind: "scalar", start, data: found.trimEnd() };
}

/** True on the comma before the next one; moves past the closing mark. */
function goesOn(cursor: Cursor, close: "}" | "]"): boolean {
  const found = cursor.text[cursor.at];
  if (found === ",") return true;
  if (found !== close) throw new Unsure();
  cursor.at++;
  return false;
}

function skipBlanks(cursor: Cursor, indent: number): void {
  const { text } = cursor;
  const before = cursor.at;
  while (text[cursor.at] === " " || text[cursor.at] === "\n") cursor.at++;
  if (text.slice(before, cursor.at).includes("\n") && contentColumn(cursor) <= indent) throw new Unsure();
}
