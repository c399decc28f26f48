import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** The canonical bytes of a JSON document (RFC 8785): the same content is always the same bytes. */
export function canonicalBytes(document: unknown): Uint8Array {
  const text = canonicalize(document);
  if (text === undefined) throw new TypeError("invalid document: undefined");
  return new TextEncoder().encode(text);
}

/** SHA-256 of the canonical bytes, in hexadecimal: the name of an immutable document. */
export function digestOf(document: unknown): string {
  return bytesDigest(canonicalBytes(document));
}

export function bytesDigest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
