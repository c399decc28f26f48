import type { JsonValue } from "./json-value.js";

/** A document as text on one line, numbers with the digits they have. */
export function jsonText(value: JsonValue): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (value.kind === "number") return value.text;
  if (value.kind === "array") return `[${value.items.map(jsonText).join(",")}]`;
  const members = [...value.members].map(([name, one]) => `${JSON.stringify(name)}:${jsonText(one)}`);
  return `{${members.join(",")}}`;
}

/** What a document is made of before it is one: members that are undefined are left out. */
export type JsonDraft =
  | JsonValue
  | undefined
  | readonly JsonDraft[]
  | ReadonlyMap<string, JsonDraft>
  | { readonly raw: string };

/** A draft as text; `{ raw }` is JSON already. Undefined when there is nothing to say. */
export function draftText(draft: JsonDraft): string | undefined {
  if (draft === undefined) return undefined;
  if (isList(draft)) return `[${draft.map((one) => draftText(one) ?? "null").join(",")}]`;
  if (draft instanceof Map) {
    const members = [...draft].flatMap(([name, one]) => {
      const text = draftText(one);
      return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
    });
    return `{${members.join(",")}}`;
  }
  if (typeof draft === "object" && draft !== null && "raw" in draft) return draft.raw;
  return jsonText(draft as JsonValue);
}

/** Members in order, without those that have nothing to say: undefined when none has. */
export function membersOf(
  pairs: Iterable<readonly [string, JsonDraft]>,
): ReadonlyMap<string, JsonDraft> | undefined {
  const there = [...pairs].filter(([, draft]) => draft !== undefined);
  return there.length === 0 ? undefined : new Map(there);
}

export function jsonNumber(text: string | number): JsonValue {
  return { kind: "number", text: String(text) };
}

function isList(draft: JsonDraft): draft is readonly JsonDraft[] {
  return Array.isArray(draft);
}
