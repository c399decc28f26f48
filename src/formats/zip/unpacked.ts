import { inflateRawSync } from "node:zlib";
import { type ArchiveEntry, packedBytes } from "./zip-directory.js";

/** A file of an archive; undefined when it is not there whole and as large as declared. Never inflated beyond that. */
export function unpacked(archive: Uint8Array, entry: ArchiveEntry): Uint8Array | undefined {
  const packed = packedBytes(archive, entry);
  return packed === undefined ? undefined : inflated(packed, entry);
}

function inflated(packed: Uint8Array, { method, size }: ArchiveEntry): Uint8Array | undefined {
  if (method === 0) return packed.length === size ? packed : undefined;
  if (packed.length === 0) return size === 0 ? packed : undefined;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: size });
    return content.length === size ? content : undefined;
  } catch {
    return undefined;
  }
}
