import { flowNode } from "./quick-yaml-flow.js";
import { type Cursor, contentColumn, type QuickNode, toNextContent, Unsure } from "./quick-yaml-parts.js";
import { blockScalar, plainScalar, quotedScalar } from "./quick-yaml-scalar.js";

/**
 * Reads the plain YAML that people write, many times faster than the library: fields and lists by indentation or in
 * brackets, texts bare, in quotation marks or as blocks. Undefined for all that it is not sure of, mistakes first of
 * all: that is for the library, which then reads the whole file. Every scalar is the text that stands there.
 */
export function quickYaml(text: string): QuickNode | undefined {
  // Tabs, carriage returns, control characters, and the marks of documents and directives.
  if (/[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]|^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const cursor: Cursor = { text, at: 0 };
  try {
    toNextContent(cursor);
    if (cursor.at === text.length || contentColumn(cursor) !== 0) return undefined;
    const root = blockMap(cursor, 0, 0);
    return cursor.at === text.length ? root : undefined;
  } catch (failure) {
    if (failure instanceof Unsure) return undefined;
    throw failure;
  }
}

/** Deeper is for the library, and its sentence about depth. */
const deepest = 40;

const keyPattern = /[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}(?=:[ \n])/y;

/** Fields of one indentation; the cursor stands on the first key and is left on what follows the last value. */
function blockMap(cursor: Cursor, indent: number, depth: number): QuickNode {
  if (depth > deepest) throw new Unsure();
  const node: QuickNode = { kind: "map", start: cursor.at, data: {}, keys: new Map() };
  do {
    keyPattern.lastIndex = cursor.at;
    const key = keyPattern.exec(cursor.text)?.[0];
    if (key === undefined || key === "__proto__" || node.keys.has(key)) throw new Unsure();
    const start = cursor.at;
    cursor.at += key.length + 1;
    const value = valueAfter(cursor, indent, depth, true);
    node.keys.set(key, { start, value });
    node.data[key] = value.data;
  } while (cursor.at < cursor.text.length && contentColumn(cursor) === indent && !isItem(cursor));
  return node;
}

/** Items of one indentation; the cursor stands on the first hyphen. */
function blockList(cursor: Cursor, indent: number, depth: number): QuickNode {
  if (depth > deepest) throw new Unsure();
  const node: QuickNode = { kind: "list", start: cursor.at, data: [], items: [] };
  do {
    cursor.at++;
    const item = valueAfter(cursor, indent, depth, false);
    node.items.push(item);
    node.data.push(item.data);
  } while (cursor.at < cursor.text.length && contentColumn(cursor) === indent && isItem(cursor));
  return node;
}

/**
 * What stands after a colon or hyphen on its line, or indented on the lines below. `indent`: of the field or item;
 * a list may stand below its field without being indented further.
 */
function valueAfter(cursor: Cursor, indent: number, depth: number, isField: boolean): QuickNode {
  const { text } = cursor;
  const after = cursor.at;
  while (text[cursor.at] === " ") cursor.at++;
  const first = text[cursor.at];
  if (first === "\n" || first === undefined) {
    toNextContent(cursor);
    const column = cursor.at === text.length ? -1 : contentColumn(cursor);
    if (isItem(cursor) && (column > indent || (isField && column === indent))) {
      return blockList(cursor, column, depth + 1);
    }
    if (column > indent && isFlow(text[cursor.at])) {
      return ended(cursor, indent, flowNode(cursor, indent, depth + 1));
    }
    if (column > indent) return blockMap(cursor, column, depth + 1);
    // What stands where nothing does is found right after the colon.
    if (!isField || text[after] !== "\n") throw new Unsure();
    return { kind: "scalar", start: after, data: "" };
  }
  if (first === "#") throw new Unsure();
  if (first === "|" || first === ">") return blockScalar(cursor, indent);
  if (isFlow(first)) return ended(cursor, indent, flowNode(cursor, indent, depth + 1));
  if (first === '"' || first === "'") return ended(cursor, indent, quotedScalar(cursor));
  keyPattern.lastIndex = cursor.at;
  if (!isField && keyPattern.test(text)) return blockMap(cursor, contentColumn(cursor), depth + 1);
  return ended(cursor, indent, plainScalar(cursor, indent));
}

/** After a value its line is at its end, and nothing of the value's indentation follows. */
function ended(cursor: Cursor, indent: number, node: QuickNode): QuickNode {
  toNextContent(cursor);
  if (cursor.at < cursor.text.length && contentColumn(cursor) > indent) throw new Unsure();
  return node;
}

function isFlow(first: string | undefined): boolean {
  return first === "{" || first === "[";
}

function isItem({ text, at }: Cursor): boolean {
  return text[at] === "-" && text[at + 1] === " ";
}
