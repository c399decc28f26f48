import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** The canonical bytes of a JSON document (RFC 8785): the same content is always the same bytes. */
export function canonicalBytes(document: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalText(document));
}

export function canonicalText(document: unknown): string {
  const text = canonicalize(document);
  if (text === undefined) throw new TypeError("invalid document: undefined");
  return text;
}

/** SHA-256 of the canonical bytes, in hexadecimal: the name of an immutable document. */
export function digestOf(document: unknown): string {
  return textDigest(canonicalText(document));
}

export function textDigest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

export function bytesDigest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * The canonical text of a document, some parts of which have theirs already: a large one is put together of them instead
 * of being worked through once more. Parts are looked for so many levels down.
 */
export function textOfParts(document: unknown, known: ReadonlyMap<unknown, string>, levels: number): string {
  const text = known.get(document);
  if (text !== undefined) return text;
  if (levels === 0 || typeof document !== "object" || document === null) return canonicalText(document);
  if (Array.isArray(document)) {
    return `[${document.map((item) => textOfParts(item, known, levels - 1)).join(",")}]`;
  }
  const fields = Object.entries(document)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${canonicalText(name)}:${textOfParts(value, known, levels - 1)}`);
  return `{${fields.join(",")}}`;
}
