import { jsonText } from "./json-text.js";
import { isArray, isObject, type JsonValue } from "./json-value.js";

/** A value as it was read: its numbers have digits of their own, which a number of the program would not keep. */
export interface AsRead {
  readonly [asReadValue]: JsonValue;
}

const asReadValue = Symbol("as read");

export function asRead(value: JsonValue): AsRead {
  return { [asReadValue]: value };
}

/** Plain objects, lists and values as a document over many lines, as people read it; members that are undefined are left out. */
export function jsonDocument(value: unknown, indent = ""): string {
  const inner = `${indent}  `;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (asReadValue in value) return valueText((value as AsRead)[asReadValue], indent);
  if (Array.isArray(value)) {
    const items = value.map((one: unknown) => jsonDocument(one, inner));
    return block("[", items, "]", indent);
  }
  const members = Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
    one === undefined ? [] : [`${JSON.stringify(name)}: ${jsonDocument(one, inner)}`],
  );
  return block("{", members, "}", indent);
}

function valueText(value: JsonValue, indent: string): string {
  const inner = `${indent}  `;
  if (isArray(value)) {
    const items = value.items.map((one) => valueText(one, inner));
    return block("[", items, "]", indent);
  }
  if (!isObject(value)) return jsonText(value);
  const members = [...value.members].map(
    ([name, one]) => `${JSON.stringify(name)}: ${valueText(one, inner)}`,
  );
  return block("{", members, "}", indent);
}

function block(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(",\n")}\n${indent}${close}`;
}
