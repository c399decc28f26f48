import { type ArchiveEntry, isDoubtful } from "./zip-directory.js";

/** What stands against an archive: it is locked or not whole, or holds more files or bytes than are read. */
export type ArchiveFault =
  | { readonly kind: "locked" }
  | { readonly kind: "damaged" }
  | { readonly kind: "files" | "bytes"; readonly found: number };

/**
 * Judges an archive by its directory alone, before anything of it is unpacked; undefined when nothing stands against it.
 * The sizes are the sender's: `unpacked` tells whether they are true.
 */
export function archiveFault(
  entries: readonly ArchiveEntry[] | undefined,
  limits: { readonly files: number; readonly bytes: number },
): ArchiveFault | undefined {
  if (entries === undefined) return { kind: "damaged" };
  if (entries.some(({ isEncrypted }) => isEncrypted)) return { kind: "locked" };
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length || entries.some(isDoubtful)) return { kind: "damaged" };
  if (entries.length > limits.files) return { kind: "files", found: entries.length };
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  return size > limits.bytes ? { kind: "bytes", found: size } : undefined;
}
